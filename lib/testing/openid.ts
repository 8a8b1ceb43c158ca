/** A bench whose server is an OpenID Provider, and what a test does with it. */

import { OPENID_SCOPE, openidAsMemory, openidClientMemory } from "../cast/openid";
import type { JsonObject } from "../crypto/json";
import { demonstrationKey, type RsaKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { readOpenidMetadata } from "../parties/client/openid";
import { CLOCK_START } from "../world/clock";
import { recall } from "../world/world";
import { type Bench, bodyOf, type Change, CLIENT_ID, ISSUER, obtainCode, startBench, tokenRequest } from "./bench";

export const NONCE = "nonce-of-this-session";
export const USERINFO = `${ISSUER}/userinfo`;
export const END_SESSION = `${ISSUER}/end_session`;

/** The usual bench, with the memory of the OpenID lesson at the server and at the client. */
export async function startOpenidBench(settings?: Parameters<typeof startBench>[0]): Promise<Bench> {
	const bench = await startBench(settings);
	const { metadata } = recall(bench.world, "client", "client");
	Object.assign(bench.as, openidAsMemory(bench.settings));
	Object.assign(recall(bench.world, "client", "client"), openidClientMemory(bench.settings), { metadata });
	await readOpenidMetadata(bench.at("client"));
	return bench;
}

/** What an OpenID request has besides, and what it leaves out: it names no API. */
export const openidChange: Change = { scope: OPENID_SCOPE, nonce: NONCE, resource: undefined };

/** The members of a token response for Ada. */
export async function obtainTokens(bench: Bench, change: Change = {}): Promise<Readonly<Record<string, string>>> {
	const code = await obtainCode(bench, { ...openidChange, ...change });
	const response = await bench.send(tokenRequest(code, { resource: undefined }));
	return bodyOf(response) as Readonly<Record<string, string>>;
}

/** Claims of a good ID Token of this moment. */
export const idTokenClaims = {
	iss: ISSUER,
	sub: "ada",
	aud: CLIENT_ID,
	exp: CLOCK_START + 300,
	iat: CLOCK_START,
	auth_time: CLOCK_START,
	nonce: NONCE,
} as const satisfies JsonObject;

/** An ID Token that says anything, signed by anybody. */
export const forgeIdToken = (change: JsonObject = {}, key: RsaKey = demonstrationKey, typ = "JWT"): Promise<string> =>
	signJwt(typ, { ...idTokenClaims, ...change }, key);
