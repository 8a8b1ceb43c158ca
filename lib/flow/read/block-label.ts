import type { Hop } from "../run";
import { stampOf } from "./stamp";

/** What was decided inside a party, with the reason of a no: "Code_verifier is missing" is better than "Check the code". */
export function blockLabel(hop: Hop): string {
	const { refusal, label } = hop;
	const policy = stampOf(hop)?.policy;
	if (refusal?.description) return `${policy ? "DENY" : "Refused"}: ${refusal.description}`;
	return policy && !refusal ? `PERMIT: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
