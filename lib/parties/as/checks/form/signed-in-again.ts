import { type Check, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/** For a request that asked for a new sign-in: an older one of the same browser does not count for it. */
export const signedInAgain: Check<FormSubject> = {
	id: "form.signed-in-again",
	title: "Sign-in was made for this request",
	specs: ["OpenID Core §3.1.2.3"],
	without: "Whoever sits at an unlocked computer could skip the page that prompt=login or max_age asks for.",
	structural: true,
	run({ pending }) {
		if (pending?.signInAgain) return fail("access_denied", "this request needs a new sign-in", { status: 403 });
		return pass();
	},
};
