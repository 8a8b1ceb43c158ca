/** What kind of token a text is, read from its bytes, and who can be asked about each kind. Nothing here verifies anything. */

import type { JsonObject } from "../crypto/json";
import { textOf } from "../crypto/json-kind";
import type { DecodedJwt } from "../crypto/jwt";
import type { ValueKind } from "../vocabulary/values";

export const tokenKinds = ["access_token", "id_token", "dpop_proof", "client_assertion", "opaque"] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** Kinds that can be taken apart. */
export type JwtKind = Exclude<TokenKind, "opaque">;

/**
 * Who looks at a token.
 * - `api`, `other`: an API, and another one of the same make; `proven`: the API, with the proof of the run.
 * - `carrier`: a client that carries an access token. It must not look, so nobody is asked (RFC 9068 §6).
 * - `client`, `otherClient`: the client that wants to know who signed in, and one that did not ask.
 * - `as`, `otherAs`: the authorization server, and one with another issuer.
 * - `asker`, `otherAsker`, `stranger`: who asks the introspection endpoint.
 */
export type Judge =
	| "api"
	| "other"
	| "proven"
	| "carrier"
	| "client"
	| "otherClient"
	| "as"
	| "otherAs"
	| "asker"
	| "otherAsker"
	| "stranger";

/** Who can be asked about a kind, the usual one first. */
export const judgesOf: Readonly<Record<TokenKind, readonly [Judge, ...Judge[]]>> = {
	access_token: ["api", "carrier", "other"],
	id_token: ["client", "otherClient", "api"],
	dpop_proof: ["api", "as"],
	client_assertion: ["as", "otherAs"],
	opaque: ["asker", "otherAsker", "stranger"],
};

/** The same for one token: one that is bound to a key can also be sent as it is meant to be (RFC 9449 §7.1). */
export const judgesFor = (kind: TokenKind, claims: JsonObject): readonly [Judge, ...Judge[]] =>
	kind === "access_token" && isBound(claims) ? ["api", "proven", "carrier", "other"] : judgesOf[kind];

/** Whether a token says that it is bound to a key by DPoP (RFC 9449 §6.1). */
export const isBound = ({ cnf }: JsonObject): boolean => typeof cnf === "object" && cnf !== null && "jkt" in cnf;

/** What a text seems to be, from what, and whether it could just as well be something else. */
export interface Recognised {
	readonly kind: JwtKind;
	/** Completes "It seems to be …, because". */
	readonly because: string;
	readonly certain: boolean;
}

/** Media types that say it all (RFC 9068 §2.1, RFC 9449 §4.2, RFC 7523bis). */
const types: Readonly<Record<string, JwtKind>> = {
	"at+jwt": "access_token",
	"dpop+jwt": "dpop_proof",
	"client-authentication+jwt": "client_assertion",
};

/** By its `typ`, where that names the kind; else by its claims, which are only a hint. */
export function recognise({ header, claims }: DecodedJwt): Recognised {
	const typ = typeof header.typ === "string" ? header.typ.toLowerCase().replace(/^application\//, "") : "";
	const named = Object.hasOwn(types, typ) ? types[typ] : undefined;
	if (named !== undefined) return { kind: named, because: `its typ is ${textOf(header.typ)}`, certain: true };
	const has = (...names: readonly string[]) => names.filter((name) => Object.hasOwn(claims, name));
	const guess = (kind: JwtKind, because: string): Recognised => ({ kind, because, certain: false });
	const [request] = has("htm", "htu");
	if (request !== undefined) return guess("dpop_proof", `it has ${request}, which names a request`);
	const [login] = has("nonce", "at_hash", "c_hash", "azp", "s_hash");
	if (login !== undefined) return guess("id_token", `it has ${login}`);
	if (claims.iss !== undefined && claims.iss === claims.sub)
		return guess("client_assertion", "its iss and sub are the same, as where a client speaks about itself");
	const [access] = has("scope", "scp", "client_id", "cnf");
	if (access !== undefined) return guess("access_token", `it has ${access}`);
	const isLogin = ["iss", "sub", "aud", "exp", "iat"].every((name) => Object.hasOwn(claims, name));
	if (isLogin) return guess("id_token", "it has what every ID Token has, and no scope");
	return guess("access_token", "nothing in it says otherwise");
}

/** The kind of a value that a party of a run made; `undefined` for what is no token. */
export function kindOfValue(kind: ValueKind, isJwt: boolean): TokenKind | undefined {
	if (kind === "access_token") return isJwt ? "access_token" : "opaque";
	return kind === "id_token" || kind === "dpop_proof" || kind === "client_assertion" ? kind : undefined;
}
