import { textOf } from "../../../crypto/json-kind";
import { tailOf } from "../../../vocabulary/values";
import { type Check, compare, fail, pass, skip } from "../../guard";
import { dpopOf } from "../server";
import { claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** Each server has nonces of its own; one may come again while it is current (RFC 9449 §8, §9). */
export const nonceCurrent: Check<ProofSubject> = {
	id: "dpop.nonce-current",
	title: "Proof has a nonce of this server",
	specs: ["RFC 9449 §4.3", "RFC 9449 §8", "RFC 9449 §9"],
	without: "Somebody who can use the key for a minute could make proofs for next year.",
	control: { id: "dpopNonce", from: "on" },
	run(subject, at) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const { nonce: given } = dpopOf(at) ?? {};
		const current = given !== undefined && at.now() < given.until ? given.text : undefined;
		const nonce = claim(subject, "nonce");
		const fits = current !== undefined && nonce === current;
		const compared = compare(["nonce", textOf(nonce)], fits ? "=" : "≠", [
			"given by this server",
			current ?? "none yet",
		]);
		if (fits) return pass(`nonce ${tailOf(current)}`, compared);
		const description = nonce === undefined ? "a nonce is needed in the DPoP proof" : "the nonce is not current";
		return fail("use_dpop_nonce", description, { status: subject.status, compared });
	},
};
