import type { Check } from "../../../guard";
import { judgeScope } from "../../registered-scope";
import type { PasswordGrantSubject } from "../subjects";

/**
 * Nobody is asked for consent in this grant, so what the client is registered for is the only limit
 * (RFC 6749 §10.7). That it must be registered for the client is our choice.
 */
export const scopeAllowed: Check<PasswordGrantSubject> = {
	id: "token.password-scope",
	title: "Scope is allowed",
	specs: ["RFC 6749 §3.3", "RFC 6749 §10.7"],
	without: "A client that has the password could give itself every scope.",
	run: ({ params, client }, at) => judgeScope(params.get("scope"), client, at),
};
