import { type Check, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { ExchangeSubject } from "./subject";

export const scopeWellFormed: Check<ExchangeSubject> = {
	id: "exchange.scope-well-formed",
	title: "Scope is well formed",
	specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §3.3", "RFC 6749 §5.2"],
	without: "Two servers could read two different scopes in one text.",
	structural: true,
	run({ params }) {
		const scope = params.get("scope");
		if (scope === undefined) return skip("not sent");
		if (!scopeTokens(scope)) return fail("invalid_scope", "scope is malformed");
		return pass(scope);
	},
};
