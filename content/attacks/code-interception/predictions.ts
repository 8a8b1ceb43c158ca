import type { FlowDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";

const statusOf = ({ message }: Hop) => (message.kind === "response" ? message.response.status : 0);
const otherwise = ({ refusal }: Hop) =>
	refusal !== undefined && refusal.error !== "invalid_grant" && refusal.error !== "invalid_client";

export const predictions: FlowDefinition["predictions"] = {
	"theft.response": {
		question: "The attacker has sent the stolen code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{ text: "Refuse for another reason", holds: otherwise },
		],
	},
	"token.response": {
		question: "Now the real app redeems the same code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{ text: "Refuse for another reason", holds: otherwise },
		],
	},
};
