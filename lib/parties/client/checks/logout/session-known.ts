import { sameText } from "../../../../crypto/same-text";
import { type Check, fail, pass } from "../../../guard";
import type { ClientLogoutSubject } from "../subjects";

/** The cookie is Lax, so that a form on another site arrives without it. */
export const sessionKnown: Check<ClientLogoutSubject> = {
	id: "logout.session-known",
	title: "This session is signed in",
	specs: ["RFC 6749 §10.12"],
	without: "Any page could sign people out.",
	structural: true,
	run({ cookie, session }) {
		if (cookie === undefined || session === undefined || !sameText(cookie, session))
			return fail("not_signed_in", "nobody is signed in to this session", { status: 400 });
		return pass();
	},
};
