import type { Check } from "../../guard";
import { startReached } from "../../times";
import { type CallSubject, claimsOf, refused } from "./subject";

/** No access token has to say from when it counts. One that does is not accepted before (RFC 7519 §4.1.5). */
export const notEarly: Check<CallSubject> = {
	id: "api.not-early",
	title: "Token's time has begun",
	specs: ["RFC 7519 §4.1.5"],
	without: "A token that was made for next week would work today.",
	run(call, { now }) {
		return startReached({ claims: claimsOf(call), now: now(), what: "the token", refuse: refused });
	},
};
