import type { Check } from "../../../guard";
import { startReached } from "../../../times";
import { type IdTokenSubject, noToken, refused } from "./subject";

/** OpenID Connect does not mention `nbf`. It is a claim of every JWT all the same (RFC 7519 §4.1.5). */
export const notEarly: Check<IdTokenSubject> = {
	id: "id-token.not-early",
	title: "ID Token's time has begun",
	specs: ["RFC 7519 §4.1.5"],
	without: "A login that the server made for later would count now.",
	run({ jwt }, { now }) {
		if (!jwt) return noToken();
		return startReached({ claims: jwt.claims, now: now(), what: "the ID Token", refuse: refused });
	},
};
