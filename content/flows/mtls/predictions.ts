import type { FlowDefinition } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";
import { BOUND } from "./words";

const stoppedBy = ({ message }: Hop) => (message.kind === "checks" ? message.refusal?.check : undefined);
const others = ["api.signature-valid", BOUND, undefined];

/** A question about the thief. What is right is read from the hop. */
export const predictions: FlowDefinition["predictions"] = {
	"own.checks": {
		question: "The attacker now connects with a certificate, whose key it has. At which check will the API stop?",
		answers: [
			{ text: "Signature is valid", holds: (hop) => stoppedBy(hop) === "api.signature-valid" },
			{ text: "Token is bound to this certificate", holds: (hop) => stoppedBy(hop) === BOUND },
			{ text: "Another one", holds: (hop) => !others.includes(stoppedBy(hop)) },
			{ text: "At none", holds: (hop) => stoppedBy(hop) === undefined },
		],
	},
};
