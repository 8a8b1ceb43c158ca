import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** Compared with case, as methods are. */
export const methodSame: Check<ProofSubject> = {
	id: "dpop.method-same",
	title: "Proof is for this method",
	specs: ["RFC 9449 §4.3"],
	without: "A proof that was made for reading could be sent along with a request that deletes.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const htm = textOf(claim(subject, "htm"));
		const fits = htm === subject.method;
		const compared = compare(["htm", htm], fits ? "=" : "≠", ["this request", subject.method]);
		if (fits) return pass(htm, compared);
		return badProof(subject, "htm is not the method of this request", { compared });
	},
};
