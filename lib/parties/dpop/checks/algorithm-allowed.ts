import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, pass, skip } from "../../guard";
import { PROOF_ALGORITHMS } from "../server";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const algorithmAllowed: Check<ProofSubject> = {
	id: "dpop.algorithm-allowed",
	title: "Algorithm is on the list",
	specs: ["RFC 9449 §4.3", "RFC 8725 §3.1"],
	without: "The proof could name the algorithm none, and need no key.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const alg = textOf(subject.jwt?.header.alg);
		const fits = PROOF_ALGORITHMS.includes(alg);
		const allowed = PROOF_ALGORITHMS.join(" ");
		const compared = compare(["alg", alg], fits ? "is in" : "is not in", ["allowed", allowed]);
		if (fits) return pass(alg, compared);
		return badProof(subject, "the algorithm of the DPoP proof is not allowed", { compared });
	},
};
