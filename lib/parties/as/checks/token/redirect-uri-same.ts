import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/**
 * RFC 6749 §4.1.3 wants the `redirect_uri` of the authorization request again. OAuth 2.1 dropped it
 * (OAuth 2.1 §10.2), but a server that also serves 2.0 clients must enforce it where it is sent.
 */
export const redirectUriSame: Check<CodeGrantSubject> = {
	id: "token.redirect-uri-same",
	title: "redirect_uri is the same",
	specs: ["RFC 6749 §4.1.3", "OAuth 2.1 §10.2"],
	specs20: ["RFC 6749 §4.1.3", "RFC 6749 §10.6"],
	without: "In OAuth 2.0, a code that came through a tampered redirect_uri would be accepted.",
	run({ params, record }, { settings }) {
		const sent = params.get("redirect_uri");
		const stored = record?.redirectUri ?? "";
		if (sent === undefined && settings.profile === "2.1") return skip("2.1 dropped it");
		if (sent === undefined && !record?.redirectUriSent) return skip("not sent before");
		if (sent === undefined) return fail("invalid_request", "redirect_uri is missing");
		const compared = compare(["sent", sent], sent === stored ? "=" : "≠", ["authorized", stored]);
		if (sent === stored) return pass(undefined, compared);
		return fail("invalid_grant", "redirect_uri differs from the authorization request", { compared });
	},
};
