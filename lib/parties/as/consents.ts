/**
 * What people have allowed before. A server asks at every request that may show a page, and what it remembers counts
 * where none may be shown, with `prompt=none` (OpenID Core §3.1.2.4 leaves both to the server); or it does not ask twice.
 */
import { coversAll } from "../../vocabulary/scopes";
import type { PendingRequest, Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { scopeTokens } from "./scope";

const keyOf = (sub: string, clientId: string) => `${sub} ${clientId}`;

/** The scopes that a person has allowed a client so far. */
export function consentedScopes(at: PartyContext, sub: string, clientId: string): readonly string[] {
	const { consents = {} } = recall(at.world, at.lane.id, "as");
	const key = keyOf(sub, clientId);
	return Object.hasOwn(consents, key) ? (consents[key] ?? []) : [];
}

/** Whether all of this was allowed before. */
export const wasAllowed = (at: PartyContext, sub: string, clientId: string, scope: string): boolean =>
	scope !== "" && coversAll(consentedScopes(at, sub, clientId), scopeTokens(scope) ?? []);

/** Adds what was allowed now, where the server asks again otherwise: others keep nothing. */
export function rememberConsent(at: PartyContext, sub: string, clientId: string, scope: string): void {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid && !as.remembers) return;
	const all = [...new Set([...consentedScopes(at, sub, clientId), ...(scopeTokens(scope) ?? [])])];
	as.consents = { ...as.consents, [keyOf(sub, clientId)]: all };
}

/** The same of what a waiting request of a browser asks. */
export const isAllowed = (at: PartyContext, sub: string, { clientId, scope, device }: PendingRequest): boolean =>
	device === undefined && wasAllowed(at, sub, clientId, scope);

/**
 * Whether an answer without a question can only reach this client: it will authenticate, or the address is one that
 * only its owner can hold. Another app can claim a scheme or a port on the same device (RFC 8252 §8.6).
 */
export const isIdentityProven = (client: Registration | undefined, redirectUri: string): boolean =>
	(client !== undefined && client.token_endpoint_auth_method !== "none") || redirectUri.startsWith("https://");
