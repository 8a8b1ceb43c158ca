import { type Check, compare, fail, pass, skip } from "../../../guard";
import { isSomebodyElse, isTooOld } from "../../openid-request";
import { isSilent, type SignInSubject } from "./subject";

/** With `prompt=none` the server must not show its sign-in page, so whoever would have to see it is not signed in (OpenID Core §3.1.2.3). Nor is somebody else whom `id_token_hint` means (OpenID Core §3.1.2.1). */
export const sessionEnough: Check<SignInSubject> = {
	id: "sign-in.session-enough",
	title: "Somebody is signed in, and that is enough",
	specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.6"],
	without: "There would be nobody to say a word about.",
	structural: true,
	run(subject, at) {
		if (!isSilent(subject)) return skip("the sign-in page may be shown");
		const { asked, session } = subject;
		if (session?.sub === undefined) return fail("login_required", "nobody is signed in");
		if (isSomebodyElse(asked, session)) {
			const compared = compare(["signed in", session.sub], "≠", ["id_token_hint", asked.hinted ?? ""]);
			return fail("login_required", "another person is signed in", { compared });
		}
		const now = at.now();
		const age = now - (session.authTime ?? 0);
		if (asked.maxAge === undefined) return pass(`signed in ${age} s ago`);
		const tooOld = isTooOld(asked, session, now);
		const limit = ["max_age", `${asked.maxAge} s`] as const;
		const compared = compare(["signed in ago", `${age} s`], tooOld ? "is not in" : "is in", limit);
		if (tooOld) return fail("login_required", "the sign-in is older than max_age allows", { compared });
		return pass(undefined, compared);
	},
};
