import { type Check, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const readable: Check<ProofSubject> = {
	id: "dpop.readable",
	title: "Proof is a JWT",
	specs: ["RFC 9449 §4.3"],
	without: "There would be nothing to check.",
	structural: true,
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		if (!subject.jwt) return badProof(subject, "the DPoP proof is not a JWT");
		return pass();
	},
};
