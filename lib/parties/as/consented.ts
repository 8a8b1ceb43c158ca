/** Which of the scopes that were asked for the person has allowed (OAuth 2.1 §1.4.1: the server may grant less). */
import type { Params } from "../../http/form";
import type { PendingRequest } from "../../world/as-memory";
import { scopeTokens } from "./scope";

/** The scopes that have a box to untick. Where there is one only, Deny says the same; without `openid` it is no login. */
export function optionalScopes(asked: string): readonly string[] {
	const tokens = scopeTokens(asked) ?? [];
	return tokens.length > 1 ? tokens.filter((token) => token !== "openid") : [];
}

/** What an allowed request gives: what had no box, and every box that came ticked. `undefined` where nothing is left. */
export function allowedScope(pending: Pick<PendingRequest, "scope">, params: Params): string | undefined {
	if (params.get("decision") !== "allow") return undefined;
	const optional = optionalScopes(pending.scope);
	const fixed = (scopeTokens(pending.scope) ?? []).filter((token) => !optional.includes(token));
	const ticked = params.all("scope");
	const granted = [...new Set([...fixed, ...ticked])].join(" ");
	return granted === "" && pending.scope !== "" ? undefined : granted;
}
