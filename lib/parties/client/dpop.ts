/** The half of DPoP that holds the key: a client, or whoever tries to pass for one (RFC 9449 §4). */

import { signCompact } from "../../crypto/rs256";
import { sha256 } from "../../crypto/sha256";
import { base64url } from "../../crypto/text-forms";
import { isOf } from "../../http/base";
import { parseChallenges } from "../../http/challenge";
import { get, type HttpRequest, type HttpResponse, header, headerAll } from "../../http/message";
import type { Prover } from "../../world/client-memory";
import { ownMemory } from "../../world/own-memory";
import { type PartyContext, register, stands } from "../context";

/** What this party proves with; `undefined` where it has no key, or DPoP is switched off. */
export function proverOf(at: PartyContext): Prover | undefined {
	const memory = ownMemory(at.world, at.lane.id);
	const has = memory?.role === "client" || memory?.role === "attacker" ? memory.dpop : undefined;
	return stands(at, "sender", "dpop") ? has : undefined;
}

/** Each server has nonces of its own (RFC 9449 §9): the two that a client knows may share a host. */
function serverAt(at: PartyContext, url: string): string {
	const memory = at.world.memory[at.lane.id];
	const known = memory?.role === "client" ? [memory.resource, memory.metadata.issuer] : [];
	return known.find((base) => base !== "" && isOf(base, url)) ?? new URL(url).origin;
}

/** The public half as it stands in a proof: nothing but what verifying needs. */
const publicHalf = ({ key: { kty, e, n } }: Prover) => ({ kty, e, n });

/**
 * A new proof for one request (RFC 9449 §4.2): method and address, the time, a number of its own, the server's
 * nonce where it has given one, and the hash of the token that goes along.
 */
export async function proofFor(
	at: PartyContext,
	prover: Prover,
	request: HttpRequest,
	token?: string,
): Promise<string> {
	const nonce = prover.nonces[serverAt(at, request.url)];
	const claims = {
		jti: at.draw("dpop_jti", 16),
		htm: request.method,
		htu: request.url.replace(/[?#].*$/s, ""),
		iat: at.now(),
		...(nonce === undefined ? {} : { nonce }),
		...(token === undefined ? {} : { ath: base64url(sha256(token)) }),
	};
	const head = { typ: "dpop+jwt", alg: "RS256", jwk: publicHalf(prover) } as const;
	return register(at, "dpop_proof", await signCompact(head, JSON.stringify(claims), prover.key));
}

/** A token request with a proof, where this party has a key; as it was, where it has none. */
export async function proven(at: PartyContext, request: HttpRequest): Promise<HttpRequest> {
	const prover = proverOf(at);
	if (!prover) return request;
	return withProof(request, await proofFor(at, prover, request));
}

/** A call with a token: with a proof and the scheme `DPoP`, or as a bearer token (RFC 9449 §7.1). */
export async function provenCall(at: PartyContext, resource: string, token: string): Promise<HttpRequest> {
	const prover = proverOf(at);
	const request = get(`${resource}/photos`, [["Authorization", `${prover ? "DPoP" : "Bearer"} ${token}`]]);
	return prover ? withProof(request, await proofFor(at, prover, request, token)) : request;
}

export const withProof = (request: HttpRequest, proof: string): HttpRequest => ({
	...request,
	headers: [...request.headers, ["DPoP", proof]],
});

/** Keeps the nonce of an answer for the next proof to the same server; it takes the place of an older one (RFC 9449 §8.2). */
export function keepNonce(at: PartyContext, url: string, response: HttpResponse): void {
	const nonce = header(response.headers, "dpop-nonce");
	const prover = proverOf(at);
	if (prover && nonce !== undefined) prover.nonces[serverAt(at, url)] = nonce;
}

/** Whether a server refused only because it wants its nonce in the proof: 400 at the token endpoint, 401 at an API. */
export function wantsNonce(response: HttpResponse): boolean {
	if (header(response.headers, "dpop-nonce") === undefined) return false;
	if (response.status === 400) return response.body.startsWith('{"error":"use_dpop_nonce"');
	return (
		response.status === 401 &&
		parseChallenges(headerAll(response.headers, "www-authenticate")).some(
			({ scheme, params }) => scheme.toLowerCase() === "dpop" && params.error === "use_dpop_nonce",
		)
	);
}
