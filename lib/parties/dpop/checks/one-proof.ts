import { type Check, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const oneProof: Check<ProofSubject> = {
	id: "dpop.one-proof",
	title: "One proof is sent",
	specs: ["RFC 9449 §4.3"],
	without: "The server could check one proof, and another program behind it could read the other.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		if (subject.lines.length > 1) return badProof(subject, "more than one DPoP header was sent");
		return pass();
	},
};
