import { coversAll } from "../../../../vocabulary/scopes";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { RefreshSubject } from "../subjects";

/** A refresh may ask for less than was granted, never for more (OAuth 2.1 §4.3.1). */
export const scopeGranted: Check<RefreshSubject> = {
	id: "refresh.scope-granted",
	title: "Scope is within the grant",
	specs: ["OAuth 2.1 §4.3.1", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §6", "RFC 6749 §5.2"],
	without: "A client could widen, without the user, what the user agreed to.",
	run({ params, family }) {
		const sent = params.get("scope");
		if (sent === undefined) return skip("not sent, same as granted");
		const wanted = scopeTokens(sent);
		if (!wanted) return fail("invalid_scope", "scope is malformed");
		const granted = scopeTokens(family?.scope ?? "") ?? [];
		const fits = coversAll(granted, wanted);
		const compared = compare(["asked", sent], fits ? "is covered by" : "is not covered by", [
			"granted",
			granted.join(" "),
		]);
		if (fits) return pass(sent, compared);
		return fail("invalid_scope", "scope goes beyond the grant", { compared });
	},
};
