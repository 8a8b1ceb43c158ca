import type { FlowDefinition, Prediction } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

const receiverOf = ({ message }: Hop) => (message.kind === "request" ? message.to : "");

const otherwise =
	(...errors: readonly string[]) =>
	({ refusal }: Hop) =>
		refusal !== undefined && !errors.includes(refusal.error);

const toWhom: Prediction = {
	question: "The honest server made this code. To whom does the client send it?",
	answers: [
		{ text: "To the honest server, which made it", holds: (hop) => receiverOf(hop) === "as" },
		{ text: "To the attacker's server, which it asked", holds: (hop) => receiverOf(hop) === "attacker" },
		{ text: "To somebody else", holds: (hop) => !["as", "attacker"].includes(receiverOf(hop)) },
	],
};

/** Questions about a code that a client sends to the wrong server. */
export const theftPredictions: FlowDefinition["predictions"] = {
	"leak.request": toWhom,
	"confidentialLeak.request": toWhom,
	"theft.response": {
		question: "The attacker sends the code to the honest server. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{ text: "Refuse for another reason", holds: otherwise("invalid_grant", "invalid_client") },
		],
	},
	"injected.response": {
		question: "The client redeems the code that the attacker brought. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse for another reason", holds: otherwise("invalid_grant") },
		],
	},
};
