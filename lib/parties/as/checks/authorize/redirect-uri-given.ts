import { type Check, fail, pass } from "../../../guard";
import { isOpenidRequest } from "../../openid-request";
import type { AuthorizeSubject } from "../subjects";

/**
 * One `redirect_uri`; it may be left out only where exactly one is registered (OAuth 2.1 §2.3.2, §4.1.1). A request
 * for a login has to name it, even the only one (OpenID Core §3.1.2.1).
 */
export const redirectUriGiven: Check<AuthorizeSubject> = {
	id: "authorize.redirect-uri-given",
	title: "One redirect_uri is known",
	specs: ["OAuth 2.1 §2.3.2", "OAuth 2.1 §4.1.1", "OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §3.1.2.3", "RFC 6749 §3.1.2.4"],
	without: "With two, the server could check the first and use the second.",
	structural: true,
	run({ params, redirectUri }, at) {
		if (params.repeated.includes("redirect_uri")) return fail("invalid_request", "redirect_uri is repeated");
		if (redirectUri === undefined) return fail("invalid_request", "redirect_uri is missing");
		if (isOpenidRequest(params, at) && params.get("redirect_uri") === undefined)
			return fail("invalid_request", "redirect_uri is missing, and OpenID Connect requires it");
		// A URI is printable ASCII (RFC 3986 §2). A line break in it would write headers of its own into the answer.
		// A fragment is not allowed in it (RFC 6749 §3.1.2): the answer would be written behind the #.
		if (redirectUri.includes("#")) return fail("invalid_request", "redirect_uri has a fragment");
		if (/[^\x21-\x7E]/.test(redirectUri)) return fail("invalid_request", "redirect_uri is malformed");
		return pass(params.get("redirect_uri") === undefined ? "the only registered one" : "as sent");
	},
};
