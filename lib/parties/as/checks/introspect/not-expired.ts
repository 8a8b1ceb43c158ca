import { type Check, fail } from "../../../guard";
import { endAhead } from "../../../times";
import { INACTIVE, type IntrospectSubject } from "./subject";

/** Of an opaque token only the server knows the end; a JWT says it itself. */
export const notExpired: Check<IntrospectSubject> = {
	id: "introspect.not-expired",
	title: "Token has not expired",
	specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	without: "An old token would count for ever.",
	run({ token }, { now }) {
		const claims = token?.claims ?? (token?.record ? { exp: token.record.expiresAt } : {});
		return endAhead({
			claims,
			now: now(),
			what: "the token",
			refuse: (description, compared) => fail("inactive", description, { ...INACTIVE, compared }),
		});
	},
};
