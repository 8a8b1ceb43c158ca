import { type Check, fail, pass, skip } from "../../../guard";
import type { LogoutSubject } from "./subject";

/** Printable ASCII (RFC 3986 §2): a line break in it would write headers of its own into the answer. */
export const redirectUriWellFormed: Check<LogoutSubject> = {
	id: "end-session.redirect-uri-well-formed",
	title: "post_logout_redirect_uri is a URI",
	specs: ["OpenID Logout §2", "RFC 3986 §2"],
	without: "A line break in it would add headers to the answer.",
	structural: true,
	run({ params }) {
		const sent = params.get("post_logout_redirect_uri");
		if (sent === undefined) return skip("not sent");
		if (!/^[a-z][a-z0-9+.-]*:[\x21-\x7E]*$/i.test(sent))
			return fail("invalid_request", "post_logout_redirect_uri is malformed");
		return pass();
	},
};
