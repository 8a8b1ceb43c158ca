/** Named settings of all controls: the weakest, OAuth 2.0 and OAuth 2.1. */
import { controlIds, controls, type Levels } from "./controls";

export const profileIds = ["weakest", "2.0", "2.1"] as const;
export type ProfileId = (typeof profileIds)[number];

const lowest = Object.fromEntries(controlIds.map((id) => [id, controls[id].levels[0]])) as unknown as Levels;

/** Whoever raises PKCE gets it as it should be: plain has to be chosen, and does not come with the rest. */
const weakest: Levels = { ...lowest, method: "S256" };

/**
 * Weakest: every protection left out that can be, where attacks begin.
 * OAuth 2.0: RFC 6749 with RFC 7636 beside it, as deployed before the security BCP.
 * OAuth 2.1: draft 16. What the draft leaves open is set to the safer level.
 */
export const profiles: Readonly<Record<ProfileId, Levels>> = {
	weakest,
	"2.0": {
		pkce: "optional",
		method: "S256",
		state: "bound",
		iss: "off",
		redirectMatch: "prefix",
		codeUse: "once",
		scopeCheck: "on",
		aud: "off",
		exp: "on",
		clientType: "public",
		clientAuth: "basic",
		runsIn: "server",
		password: "on",
		refresh: "static",
		exchange: "none",
		actor: "impersonation",
		polling: "patient",
		tokenFormat: "jwt",
		introspection: "on",
		implicit: "on",
		nonce: "check",
		session: "none",
		prompt: "absent",
		maxAge: "absent",
		sender: "off",
		dpopNonce: "off",
		jti: "off",
		roleRules: "on",
		relationRules: "on",
		attributeRules: "on",
		registration: "dcr",
		toolScopes: "per-tool",
		upstream: "exchange",
	},
	"2.1": {
		pkce: "required",
		method: "S256",
		state: "bound",
		iss: "send+check",
		redirectMatch: "exact",
		codeUse: "once+revoke",
		scopeCheck: "on",
		aud: "on",
		exp: "on",
		clientType: "public",
		clientAuth: "post",
		runsIn: "server",
		password: "off",
		refresh: "rotate+detect",
		exchange: "subset",
		actor: "delegation",
		polling: "patient",
		tokenFormat: "jwt",
		introspection: "on",
		implicit: "off",
		nonce: "check",
		session: "none",
		prompt: "absent",
		maxAge: "absent",
		sender: "off",
		dpopNonce: "on",
		jti: "on",
		roleRules: "on",
		relationRules: "on",
		attributeRules: "on",
		registration: "cimd",
		toolScopes: "per-tool",
		upstream: "exchange",
	},
};

/**
 * Protections without which a run is not OAuth 2.1, with the lowest level that still is. An API has to look at the
 * time, the scope and the audience of every token (OAuth 2.1 §5.2, §7.1.4).
 * `state` is absent: PKCE or a nonce may take its place (OAuth 2.1 §2.3.3).
 */
export const requiredBy21: Partial<Levels> = {
	pkce: "required",
	method: "S256",
	iss: "send",
	redirectMatch: "exact",
	codeUse: "once",
	password: "off",
	refresh: "rotate+detect",
	implicit: "off",
	aud: "on",
	exp: "on",
	scopeCheck: "on",
};
