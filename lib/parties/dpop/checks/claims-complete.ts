import { type Check, compare, pass, skip } from "../../guard";
import { badMembersIn } from "../../members";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** What every proof says (RFC 9449 §4.2), all but `iat` as text. `nonce` and `ath` have checks of their own. */
const REQUIRED = ["jti", "htm", "htu", "iat"] as const;

export const claimsComplete: Check<ProofSubject> = {
	id: "dpop.claims-complete",
	title: "Every required claim is there",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "A proof that names no request would fit every request.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const bad = badMembersIn(subject.jwt?.claims ?? {}, REQUIRED, "the DPoP proof");
		if (bad) return badProof(subject, bad.problem, { compared: bad.compared });
		return pass(REQUIRED.join(" "), compare(["missing", "none"], "=", ["allowed", "none"]));
	},
};
