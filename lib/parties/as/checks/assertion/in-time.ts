import { type Check, fail } from "../../../guard";
import { endAhead, startReached, type Timed } from "../../../times";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn } from "./subject";

const refuse: Timed["refuse"] = (description, compared) =>
	fail("invalid_client", description, { ...INVALID_CLIENT, compared });

/** `exp` is required; `nbf` counts where it is sent (RFC 7523 §3). */
export const inTime: Check<TokenSubject> = {
	id: "assertion.in-time",
	title: "Assertion is in its time",
	specs: ["RFC 7523 §3", "RFC 7519 §4.1.4", "RFC 7519 §4.1.5"],
	without: "An assertion from an old log would work for ever, and its number would have to be kept as long.",
	run(subject, { now }) {
		const claims = jwtIn(subject)?.claims ?? {};
		const timed = { claims, now: now(), what: "the client assertion", refuse };
		const begun = startReached(timed);
		return begun.kind === "fail" ? begun : endAhead(timed);
	},
};
