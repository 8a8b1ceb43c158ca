import type { Check } from "../../../guard";
import { endAhead } from "../../../times";
import { type IdTokenSubject, noToken, refused } from "./subject";

export const notExpired: Check<IdTokenSubject> = {
	id: "id-token.not-expired",
	title: "ID Token has not expired",
	specs: ["OpenID Core §3.1.3.7", "RFC 7519 §4.1.4"],
	without: "A token that somebody kept could be used to sign in years later.",
	run({ jwt }, { now }) {
		if (!jwt) return noToken();
		return endAhead({ claims: jwt.claims, now: now(), what: "the ID Token", refuse: refused });
	},
};
