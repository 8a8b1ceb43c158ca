import { type Check, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/** Keys come from the issuer's `jwks_uri`; a key inside the token is nobody's key (RFC 8725 §3.8). */
export const keyKnown: Check<IdTokenSubject> = {
	id: "id-token.key-known",
	title: "Key is the issuer's",
	specs: ["OpenID Core §3.1.3.7", "RFC 8725 §3.8"],
	without: "A forger could bring a key of their own.",
	structural: true,
	run({ jwt, key }) {
		if (!jwt) return noToken();
		if (key) return pass(key.kid);
		const why = jwt.header.kid === undefined ? "the ID Token names no key" : "the key is unknown";
		return fail("invalid_id_token", why, REFUSED);
	},
};
