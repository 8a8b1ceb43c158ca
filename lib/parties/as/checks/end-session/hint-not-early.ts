import type { Compared } from "../../../../vocabulary/message";
import { type Check, fail, skip } from "../../../guard";
import { startReached } from "../../../times";
import type { LogoutSubject } from "./subject";

/** That an expired hint is accepted is an exception for `exp` alone (OpenID Logout §2). A hint is never from later. */
export const hintNotEarly: Check<LogoutSubject> = {
	id: "end-session.hint-not-early",
	title: "Hint's time has begun",
	specs: ["RFC 7519 §4.1.5"],
	without: "A token that nobody may accept yet would vouch for an address.",
	run({ hint }, { now }) {
		if (!hint) return skip("not sent");
		const refuse = (description: string, compared: Compared) => fail("invalid_request", description, { compared });
		return startReached({ claims: hint.claims, now: now(), what: "the hint", refuse });
	},
};
