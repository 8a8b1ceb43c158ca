import { type Check, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

/** Keys come from the issuer's JWKS; a key inside the token is nobody's key (RFC 8725 §3.8). */
export const keyKnown: Check<CallSubject> = {
	id: "api.key-known",
	title: "Key is the issuer's",
	specs: ["RFC 9068 §4", "RFC 8725 §3.8"],
	without: "A forger could bring a key of their own.",
	structural: true,
	run({ key }) {
		if (!key) return fail("invalid_token", "the key is unknown", INVALID_TOKEN);
		return pass(key.kid);
	},
};
