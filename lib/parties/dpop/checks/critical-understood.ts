import { CRITICAL, judgeCritical } from "../../critical";
import { type Check, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** A proof is a JWS like any other (RFC 9449 §4.2). */
export const criticalUnderstood: Check<ProofSubject> = {
	id: "dpop.critical-understood",
	...CRITICAL,
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		return judgeCritical(subject.jwt?.header, (description, compared) => badProof(subject, description, { compared }));
	},
};
