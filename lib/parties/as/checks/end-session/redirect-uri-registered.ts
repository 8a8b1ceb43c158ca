import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { LogoutSubject } from "./subject";

/** Compared as exact text with what the client has registered (OpenID Logout §3, §3.1). */
export const redirectUriRegistered: Check<LogoutSubject> = {
	id: "end-session.redirect-uri-registered",
	title: "post_logout_redirect_uri is registered",
	specs: ["OpenID Logout §3", "OpenID Logout §3.1", "RFC 9700 §4.11.2"],
	without: "The server would be an open redirector.",
	run({ params, client }) {
		const sent = params.get("post_logout_redirect_uri");
		if (sent === undefined) return skip("not sent");
		const registered = client?.post_logout_redirect_uris ?? [];
		const fits = registered.includes(sent);
		const compared = compare(["sent", sent], fits ? "is in" : "is not in", [
			"registered",
			registered.join(" ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_request", "post_logout_redirect_uri is not registered", { compared });
	},
};
