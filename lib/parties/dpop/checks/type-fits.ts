import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const typeFits: Check<ProofSubject> = {
	id: "dpop.type-fits",
	title: "JWT is a DPoP proof",
	specs: ["RFC 9449 §4.3", "RFC 8725 §3.11"],
	without: "Another JWT that the key has signed could pass for a proof.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const typ = textOf(subject.jwt?.header.typ);
		const fits = /^(application\/)?dpop\+jwt$/i.test(typ);
		const compared = compare(["typ", typ], fits ? "=" : "≠", ["expected", fits ? typ : "dpop+jwt"]);
		if (fits) return pass(typ, compared);
		return badProof(subject, "the JWT is not a DPoP proof", { compared });
	},
};
