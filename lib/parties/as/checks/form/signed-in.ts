import { type Check, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/** Only somebody who has signed in may decide. */
export const signedIn: Check<FormSubject> = {
	id: "form.signed-in",
	title: "Somebody is signed in",
	specs: ["OAuth 2.1 §3.1"],
	specs20: ["RFC 6749 §3.1"],
	without: "Anybody could allow access to anybody's account.",
	structural: true,
	run({ session }) {
		if (session?.sub === undefined) return fail("access_denied", "nobody is signed in", { status: 403 });
		return pass(session.sub);
	},
};
