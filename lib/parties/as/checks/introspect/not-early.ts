import { type Check, fail } from "../../../guard";
import { startReached } from "../../../times";
import { INACTIVE, type IntrospectSubject } from "./subject";

/** The server has to find out whether the time of a token has begun (RFC 7662 §4). A JWT says so itself. */
export const notEarly: Check<IntrospectSubject> = {
	id: "introspect.not-early",
	title: "Token's time has begun",
	specs: ["RFC 7662 §4", "RFC 7519 §4.1.5"],
	without: "A token that was made for next week would count today.",
	run({ token }, { now }) {
		const claims = token?.claims ?? token?.record?.claims ?? {};
		return startReached({
			claims,
			now: now(),
			what: "the token",
			refuse: (description, compared) => fail("inactive", description, { ...INACTIVE, compared }),
		});
	},
};
