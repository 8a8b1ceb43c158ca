import { levelOf } from "../../../../vocabulary/settings";
import { type Check, compare, fail, pass } from "../../../guard";
import { matchesRegistered } from "../../redirect-match";
import type { AuthorizeSubject } from "../subjects";

/** Only after this may an error be sent by redirect (OAuth 2.1 §4.1.2.1). */
export const redirectUriRegistered: Check<AuthorizeSubject> = {
	id: "authorize.redirect-uri-registered",
	title: "redirect_uri is registered",
	specs: ["OAuth 2.1 §2.3.1", "RFC 9700 §4.1.3"],
	specs20: ["RFC 6749 §3.1.2.3", "RFC 6749 §3.1.2.4", "RFC 9700 §4.1.3"],
	without: "The code would be sent to any address that a link names.",
	run({ client, redirectUri = "" }, { settings }) {
		const registered = client?.redirect_uris ?? [];
		const mode = levelOf(settings, "redirectMatch");
		const fits = registered.some((uri) => matchesRegistered(redirectUri, uri, mode));
		const compared = compare(["sent", redirectUri], fits ? "matches" : "does not match", [
			`registered, ${mode}`,
			registered.join(" "),
		]);
		if (fits) return pass(mode, compared);
		return fail("invalid_request", "redirect_uri is not registered for this client", { compared });
	},
};
