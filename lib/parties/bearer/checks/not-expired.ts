import type { Check } from "../../guard";
import { endAhead } from "../../times";
import { type CallSubject, claimsOf, refused } from "./subject";

export const notExpired: Check<CallSubject> = {
	id: "api.not-expired",
	title: "Token has not expired",
	specs: ["RFC 9068 §4", "RFC 7519 §4.1.4"],
	without: "A stolen token would work for ever.",
	control: { id: "exp", from: "on" },
	run(call, { now }) {
		return endAhead({ claims: claimsOf(call), now: now(), what: "the token", refuse: refused });
	},
};
