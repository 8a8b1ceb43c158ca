/** What an attacker does with what it has seen. It speaks the same protocol as everybody else. */
import { challengeOf } from "../../crypto/pkce";
import { answeredPairs, formatPairs, fragmentPairs, type Pairs, pairsOf, queryOf, withQuery } from "../../http/form";
import { type HttpRequest, post } from "../../http/message";
import { recall } from "../../world/world";
import { mint, type PartyContext, register } from "../context";

/** Everybody can know these: they stand in every authorization request. */
export interface PublicKnowledge {
	readonly tokenEndpoint: string;
	readonly clientId: string;
	readonly redirectUri: string;
}

/** Reads a redirect that reached it. @returns whether there was a code in it */
export function keepCode(at: PartyContext, url: string): boolean {
	const code = queryOf(url).find(([name]) => name === "code")?.[1];
	if (code === undefined) return false;
	recall(at.world, at.lane.id, "attacker").code = code;
	return true;
}

/** Reads an answer that reached it, with the state beside the code. @returns whether there was a code in it */
export function keepAnswer(at: PartyContext, url: string): boolean {
	const state = queryOf(url).find(([name]) => name === "state")?.[1];
	if (state !== undefined) recall(at.world, at.lane.id, "attacker").leakedState = state;
	return keepCode(at, url);
}

/**
 * The token request that can be built from a stolen code and public knowledge. There is a verifier in it
 * only where the client itself sent it to the attacker, or where the attacker takes what it has read for one.
 */
export function stolenTokenRequest(at: PartyContext, known: PublicKnowledge): HttpRequest {
	const { code, codeVerifier } = recall(at.world, at.lane.id, "attacker");
	const fields = pairsOf({
		grant_type: "authorization_code",
		code,
		redirect_uri: at.settings.profile === "2.1" ? undefined : known.redirectUri,
		client_id: known.clientId,
		code_verifier: codeVerifier,
	});
	return post(known.tokenEndpoint, formatPairs(fields));
}

/** What the attacker asks a server for in the name of somebody else's client, and where the answer is to go. */
export interface Bait extends PublicKnowledge {
	readonly authorizationEndpoint: string;
	readonly scope: string;
	readonly responseType: "code" | "token";
	/** Where the attacker has to know what comes back. */
	readonly state?: string;
	/** The API that the client itself would name (RFC 8707 §2). */
	readonly resource?: string;
}

/**
 * Writes an authorization request in the name of a client (RFC 9700 §4.1.1). Nothing in it is secret, and the verifier
 * is the attacker's own, so PKCE is satisfied.
 * @returns its address
 */
export function writeBait(at: PartyContext, bait: Bait): string {
	const codeVerifier = bait.responseType === "code" ? mint(at, "code_verifier") : undefined;
	if (codeVerifier !== undefined) recall(at.world, at.lane.id, "attacker").codeVerifier = codeVerifier;
	return write(at, bait, {
		code_challenge: codeVerifier && register(at, "code_challenge", challengeOf(codeVerifier, "S256"), "code_verifier"),
		code_challenge_method: codeVerifier && "S256",
	});
}

/**
 * The same with the challenge of a sign-in that the attacker has begun at the client, which keeps the verifier: a code
 * that comes of it fits that sign-in (RFC 9700 §4.5.4). There is none where the client sends none.
 * @returns its address
 */
export function writeBaitForOwn(at: PartyContext, bait: Bait): string {
	const { own } = recall(at.world, at.lane.id, "attacker");
	return write(at, bait, { code_challenge: own?.codeChallenge, code_challenge_method: own?.codeChallengeMethod });
}

function write(at: PartyContext, bait: Bait, pkce: Readonly<Record<string, string | undefined>>): string {
	const attacker = recall(at.world, at.lane.id, "attacker");
	const query = pairsOf({
		response_type: bait.responseType,
		client_id: bait.clientId,
		redirect_uri: bait.redirectUri,
		scope: bait.scope,
		state: bait.state,
		resource: bait.resource,
		...pkce,
	});
	attacker.bait = withQuery(bait.authorizationEndpoint, query);
	return attacker.bait;
}

/** Reads an address whose fragment a page of the attacker's could read. @returns whether there was a token in it */
export const keepToken = (at: PartyContext, url: string): boolean => keepTokenOf(at, fragmentPairs(url));

/** Reads an address that was written down whole. @returns whether there was a token in it, in whichever part */
export const keepWrittenToken = (at: PartyContext, url: string): boolean => keepTokenOf(at, answeredPairs(url));

function keepTokenOf(at: PartyContext, pairs: Pairs): boolean {
	const token = pairs.find(([name]) => name === "access_token")?.[1];
	if (token === undefined) return false;
	recall(at.world, at.lane.id, "attacker").accessToken = token;
	return true;
}
