import { coversAll } from "../../../../vocabulary/scopes";
import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { PasswordGrantSubject } from "./subject";

/**
 * Nobody is asked for consent in this grant, so what the client is registered for is the only limit
 * (RFC 6749 §10.7). That it must be registered for the client is our choice.
 */
export const scopeAllowed: Check<PasswordGrantSubject> = {
	id: "token.password-scope",
	title: "Scope is allowed",
	specs: ["RFC 6749 §3.3", "RFC 6749 §10.7"],
	without: "A client that has the password could give itself every scope.",
	run({ params, client }, at) {
		const sent = params.get("scope");
		if (sent === undefined) return skip("not sent, default used");
		const wanted = scopeTokens(sent);
		if (!wanted) return fail("invalid_scope", "scope is malformed");
		const known = recall(at.world, at.lane.id, "as").scopes;
		const allowed = (scopeTokens(client?.scope ?? "") ?? []).filter((token) => known.includes(token));
		const fits = wanted.every((token) => known.includes(token)) && coversAll(allowed, wanted);
		const compared = compare(["asked", sent], fits ? "is covered by" : "is not covered by", [
			"registered",
			allowed.join(" "),
		]);
		if (fits) return pass(sent, compared);
		return fail("invalid_scope", "scope is not allowed for this client", { compared });
	},
};
