import { coversAll } from "../../../../vocabulary/scopes";
import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { AuthorizeSubject } from "./subject";

/** Unknown or malformed scope is refused (OAuth 2.1 §4.1.2.1). That it must be registered for the client, too, is our choice. */
export const scopeKnown: Check<AuthorizeSubject> = {
	id: "authorize.scope-known",
	title: "Scope is allowed",
	specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §4.1.2.1"],
	without: "A client could ask for more than it was registered for.",
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
