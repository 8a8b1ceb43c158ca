import { textOf } from "../../../crypto/json-kind";
import { sameText } from "../../../crypto/same-text";
import { sha256 } from "../../../crypto/sha256";
import { base64url } from "../../../crypto/text-forms";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const tokenHash: Check<ProofSubject> = {
	id: "dpop.token-hash",
	title: "Proof is for this token",
	specs: ["RFC 9449 §4.3", "RFC 9449 §7.1"],
	without: "A proof that was made with one token could be sent with another token of the same key.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const ath = textOf(claim(subject, "ath"));
		const computed = base64url(sha256(subject.token ?? ""));
		const fits = sameText(ath, computed);
		const compared = compare(["ath", ath], fits ? "=" : "≠", ["hash of the token", computed]);
		if (fits) return pass("SHA-256", compared);
		return badProof(subject, "ath is not the hash of the access token", { compared });
	},
};
