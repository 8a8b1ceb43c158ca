import type { FlowDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

const otherwise =
	(...errors: readonly string[]) =>
	({ refusal }: Hop) =>
		refusal !== undefined && !errors.includes(refusal.error);

const refreshed = [
	{ text: "Return new tokens", holds: (hop: Hop) => statusOf(hop) === 200 },
	{ text: "Refuse with invalid_grant", holds: ({ refusal }: Hop) => refusal?.error === "invalid_grant" },
	{ text: "Refuse with invalid_client", holds: ({ refusal }: Hop) => refusal?.error === "invalid_client" },
	{ text: "Refuse for another reason", holds: otherwise("invalid_grant", "invalid_client") },
];

const served = [
	{ text: "Serve the photos", holds: (hop: Hop) => statusOf(hop) === 200 },
	{ text: "Refuse with invalid_token", holds: ({ refusal }: Hop) => refusal?.error === "invalid_token" },
	{ text: "Refuse for another reason", holds: otherwise("invalid_token") },
];

/** Questions before a hop. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"theft.response": {
		question: "The attacker has sent the copied refresh token. What will the server do?",
		answers: refreshed,
	},
	"refresh.response": { question: "The client sends its refresh token. What will the server do?", answers: refreshed },
	"still.response": {
		question: "The client was just refused. What will the API do with the attacker's access token?",
		answers: served,
	},
	"again.response": { question: "The attacker refreshes again. What will the server do?", answers: refreshed },
	"late.response": {
		question: "Five minutes have passed. What will the API do with the attacker's call?",
		answers: served,
	},
};
