import { textOf } from "../../../../crypto/json-kind";
import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/** No token of the response is used before this holds (RFC 9700 §4.5.3.2). A nonce that was sent has to come back. */
export const nonceMatches: Check<IdTokenSubject> = {
	id: "id-token.nonce-matches",
	title: "nonce is the one sent",
	specs: ["OpenID Core §3.1.3.7", "RFC 9700 §4.5.3.2"],
	without: "An attacker could have a stolen code redeemed in their own session, and be signed in as Ada.",
	control: { id: "nonce", from: "check" },
	run({ jwt, transaction }) {
		if (!jwt) return noToken();
		const nonce = textOf(jwt.claims.nonce);
		const stored = transaction?.nonce;
		const fits = stored !== undefined && typeof jwt.claims.nonce === "string" && sameText(nonce, stored);
		const compared = compare(["nonce", nonce], fits ? "=" : "≠", ["stored", stored ?? "none"]);
		if (fits) return pass(undefined, compared);
		return fail("nonce_mismatch", "nonce is not the one that this session sent", { ...REFUSED, compared });
	},
};
