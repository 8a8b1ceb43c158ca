/** The bench with a server and an API that speak DPoP, and proofs made with `jose`, which knows nothing of ours. */
import { calculateJwkThumbprint, importJWK, SignJWT } from "jose";
import type { JsonObject } from "../crypto/json";
import type { RsaKey } from "../crypto/keys";
import { proofDemonstrationKey } from "../crypto/proof-keys";
import { sha256 } from "../crypto/sha256";
import { base64url } from "../crypto/text-forms";
import { get, type HttpRequest, type HttpResponse, header } from "../http/message";
import type { Levels } from "../vocabulary/controls";
import type { Settings } from "../vocabulary/settings";
import { CLOCK_START } from "../world/clock";
import { recall } from "../world/world";
import { API, type Bench, CLIENT_ID, ISSUER, obtainCode, tokenRequest, withLevels } from "./bench";
import { startRefreshBench } from "./refresh";

export const TOKEN_URL = `${ISSUER}/token`;
export const PHOTOS_URL = `${API}/photos`;

/** OAuth 2.1 with DPoP switched on. */
export const withDpop = (levels: Partial<Levels> = {}): Settings => withLevels({ sender: "dpop", ...levels });

/** @param required whether Photo Print has registered that it always sends proofs */
export async function startDpopBench(settings: Settings = withDpop(), required = true): Promise<Bench> {
	const bench = await startRefreshBench(settings);
	const { [CLIENT_ID]: known } = bench.as.clients;
	if (known && required) bench.as.clients[CLIENT_ID] = { ...known, dpop_bound_access_tokens: true };
	bench.as.dpop = { seen: {} };
	recall(bench.world, "rs", "rs").dpop = { seen: {} };
	return bench;
}

const publicHalf = ({ kty, e, n }: RsaKey) => ({ kty, e, n });

export const jktOf = (key: RsaKey): Promise<string> => calculateJwkThumbprint(publicHalf(key), "sha256");

export interface ProofChange {
	readonly key?: RsaKey;
	readonly header?: JsonObject;
	readonly claims?: JsonObject;
}

let made = 0;

/** A good proof, with a number of its own, unless something is changed in it. */
export async function proofOf(url: string, htm: string, { key = proofDemonstrationKey, ...more }: ProofChange = {}) {
	made += 1;
	const claims = { jti: `number-${made}`, htm, htu: url, iat: CLOCK_START, ...more.claims };
	return new SignJWT(claims)
		.setProtectedHeader({ typ: "dpop+jwt", alg: "RS256", jwk: publicHalf(key), ...more.header })
		.sign(await importJWK({ ...key }, "RS256"));
}

export const hashOf = (token: string): string => base64url(sha256(token));

export const withHeaders = (request: HttpRequest, ...headers: readonly (readonly [string, string])[]): HttpRequest => ({
	...request,
	headers: [...request.headers, ...headers],
});

/** Asks with a proof; where the server wants a nonce, once more with that. */
export async function sendProven(
	bench: Bench,
	request: HttpRequest,
	change: ProofChange = {},
	token?: string,
): Promise<HttpResponse> {
	const ath = token === undefined ? {} : { ath: hashOf(token) };
	const proof = async (more: JsonObject = {}) =>
		proofOf(request.url, request.method, {
			...change,
			claims: { iat: bench.world.clock, ...ath, ...more, ...change.claims },
		});
	const first = await bench.send(withHeaders(request, ["DPoP", await proof()]));
	const nonce = header(first.headers, "dpop-nonce");
	return nonce === undefined ? first : bench.send(withHeaders(request, ["DPoP", await proof({ nonce })]));
}

/** Signs Ada in and redeems the code with a proof. */
export const redeemProven = async (bench: Bench, change: ProofChange = {}): Promise<HttpResponse> =>
	sendProven(bench, tokenRequest(await obtainCode(bench)), change);

export const call = (scheme: string, token: string): HttpRequest =>
	get(PHOTOS_URL, [["Authorization", `${scheme} ${token}`]]);

export const callProven = (bench: Bench, token: string, change: ProofChange = {}): Promise<HttpResponse> =>
	sendProven(bench, call("DPoP", token), change, token);
