/** What a token is for where its request named no `resource`: the server's default (RFC 9068 §3). */
import type { AsMemory } from "../../world/as-memory";
import { scopeTokens } from "./scope";

/** The identifier of the userinfo endpoint as a resource. OpenID Connect names none; that it is the URL is our choice. */
export const userinfoOf = (issuer: string): string => `${issuer}/userinfo`;

/** Scopes that ask for a login and for what userinfo tells (OpenID Core §5.4, §11). Every other one is for an API. */
const OPENID_SCOPES: readonly string[] = ["openid", "profile", "email", "address", "phone", "offline_access"];

/**
 * The default audience, inferred from the scope as RFC 9068 §3 asks: the first API, and for a login the userinfo
 * endpoint, since the token of a sign-in has to open it (OpenID Core §5.3) and no client of OpenID Connect sends
 * `resource` for it. A login that asks for nothing of an API names the endpoint alone. RFC 9068 §3 would have a server
 * refuse scopes with different defaults; that `openid` adds an audience, and does not compete for it, is our choice.
 */
export function defaultAudience({ openid, issuer, resources }: AsMemory, scope: string): readonly string[] {
	const tokens = scopeTokens(scope) ?? [];
	const api = resources.slice(0, 1);
	if (!openid || !tokens.includes("openid")) return api;
	const asksApi = tokens.some((token) => !OPENID_SCOPES.includes(token));
	return [...new Set([...(asksApi ? api : []), userinfoOf(issuer)])];
}

/** Every API that this server issues tokens for; as an OpenID Provider it has one of its own. */
export const knownResources = ({ openid, issuer, resources }: AsMemory): readonly string[] =>
	openid ? [...new Set([...resources, userinfoOf(issuer)])] : resources;
