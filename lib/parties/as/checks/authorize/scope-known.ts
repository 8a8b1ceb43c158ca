import type { Check } from "../../../guard";
import { isOpenidRequest } from "../../openid-request";
import { judgeScope } from "../../registered-scope";
import type { AuthorizeSubject } from "../subjects";

/**
 * Unknown or malformed scope is refused (OAuth 2.1 §4.1.2.1); in a login, what is unknown is ignored (OpenID Core
 * §3.1.2.1). That it must be registered for the client, too, is our choice.
 */
export const scopeKnown: Check<AuthorizeSubject> = {
	id: "authorize.scope-known",
	title: "Scope is allowed",
	specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §4.1.2.1", "OpenID Core §3.1.2.1"],
	specs20: ["RFC 6749 §3.3", "RFC 6749 §4.1.2.1", "RFC 6749 §4.2.2.1", "OpenID Core §3.1.2.1"],
	without: "A client could ask for more than it was registered for.",
	run: ({ params, client }, at) =>
		judgeScope(params.get("scope"), client, at, isOpenidRequest(params, at) ? "ignored" : "refused"),
};
