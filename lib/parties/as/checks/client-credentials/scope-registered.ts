import { coversAll } from "../../../../vocabulary/scopes";
import { type Check, compare, fail, pass } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { TokenSubject } from "../token/subject";

/** Nobody consents here: what the client may ask for was settled when it was registered (OAuth 2.1 §1.4.1). */
export const scopeRegistered: Check<TokenSubject> = {
	id: "token.scope-registered",
	title: "scope is the client's",
	specs: ["OAuth 2.1 §4.2.1", "OAuth 2.1 §1.4.1"],
	specs20: ["RFC 6749 §4.4.2", "RFC 6749 §3.3"],
	without: "A program that may only read could give itself the right to write.",
	run({ client, params }) {
		const asked = params.get("scope") ?? "";
		const tokens = scopeTokens(asked);
		if (!tokens) return fail("invalid_scope", "scope is malformed");
		const registered = client?.scope ?? "";
		const allowed = scopeTokens(registered) ?? [];
		if (tokens.length === 0) return pass(`not sent: ${registered}`);
		const fits = coversAll(allowed, tokens);
		const compared = compare(["asked", asked], fits ? "is covered by" : "is not covered by", [
			"registered",
			registered,
		]);
		if (fits) return pass(asked, compared);
		return fail("invalid_scope", "scope is not registered for this client", { compared });
	},
};
