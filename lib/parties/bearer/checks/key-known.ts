import { type Check, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

/** Keys come from the issuer's JWKS; a key inside the token is nobody's key (RFC 8725 §3.8). */
export const keyKnown: Check<CallSubject> = {
	id: "api.key-known",
	title: "Key is the issuer's",
	specs: ["RFC 9068 §4", "RFC 8725 §3.8"],
	without: "A forger could bring a key of their own.",
	structural: true,
	run({ key, jwt }) {
		if (key) return pass(key.kid);
		const why = jwt?.header.kid === undefined ? "the token names no key" : "the key is unknown";
		return fail("invalid_token", why, INVALID_TOKEN);
	},
};
