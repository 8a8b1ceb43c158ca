import { theftPredictions } from "@/content/moves/mixed-up/predictions";
import type { FlowDefinition } from "@/lib/flow/define";

export const predictions: FlowDefinition["predictions"] = {
	...theftPredictions,
	"callback.checks": {
		question: "A code has come back. Will the client accept the answer?",
		answers: [
			{ text: "Yes", holds: ({ refusal }) => refusal === undefined },
			{ text: "No, state is not its own", holds: ({ refusal }) => refusal?.error === "state_mismatch" },
			{
				text: "No, iss is not the server that it asked",
				holds: ({ refusal }) => refusal?.error === "issuer_mismatch",
			},
			{
				text: "No, it came to an address that is not for the server that it asked",
				holds: ({ refusal }) => refusal?.error === "context_mismatch",
			},
			{
				text: "No, for another reason",
				holds: ({ refusal }) =>
					refusal !== undefined && !["state_mismatch", "issuer_mismatch", "context_mismatch"].includes(refusal.error),
			},
		],
	},
};
