import { type Check, fail, pass, skip } from "../../../guard";
import type { LogoutSubject } from "./subject";

/**
 * Without a hint the server may redirect only if it can confirm the target in another way (OpenID Logout §3).
 * This one has no other way.
 */
export const redirectVouched: Check<LogoutSubject> = {
	id: "end-session.redirect-vouched",
	title: "A hint vouches for the redirect",
	specs: ["OpenID Logout §3"],
	without: "Any page could make the server send people to a client that they never used.",
	run({ params, hint }) {
		if (params.get("post_logout_redirect_uri") === undefined) return skip("no redirect asked");
		if (hint === undefined) return fail("invalid_request", "without an ID Token as a hint there is no redirect");
		return pass();
	},
};
