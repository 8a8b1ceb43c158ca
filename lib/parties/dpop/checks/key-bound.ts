import { sameText } from "../../../crypto/same-text";
import { thumbprintOf } from "../../../crypto/thumbprint";
import { type Check, compare, fail, pass, skip } from "../../guard";
import { hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** The heart of DPoP: the key that signed this proof is the key that the token names (RFC 9449 §6.1, §7.1). */
export const keyBound: Check<ProofSubject> = {
	id: "dpop.key-bound",
	title: "Token is bound to this key",
	specs: ["RFC 9449 §4.3", "RFC 9449 §6.1"],
	without: "Whoever has the token could sign a proof with a key of their own.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const { key, boundTo = "none" } = subject;
		const used = key ? thumbprintOf(key) : "none";
		const fits = key !== undefined && sameText(used, boundTo);
		const compared = compare(["key of the proof", used], fits ? "=" : "≠", ["cnf.jkt", boundTo]);
		if (fits) return pass(boundTo, compared);
		return fail("invalid_token", "the token is bound to another key", { status: 401, compared });
	},
};
