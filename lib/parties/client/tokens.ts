/** The client's half of the token request, and the call that the token is for. */
import { jsonObject } from "../../crypto/json";
import { parseChallenges } from "../../http/challenge";
import { type Pairs, pairsOf } from "../../http/form";
import { get, type HttpRequest, type HttpResponse, headerAll } from "../../http/message";
import type { ClientMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { authenticated } from "./authentication";
import { proverOf } from "./dpop";
import { sessionOf } from "./session";

/** The request that redeems the code (OAuth 2.1 §4.1.3). In 2.0 it also repeats `redirect_uri`. */
export function tokenRequest(at: PartyContext): Promise<HttpRequest> {
	const client = recall(at.world, at.lane.id, "client");
	const { current, code } = sessionOf(at);
	const fields = pairsOf({
		grant_type: "authorization_code",
		code,
		redirect_uri: at.settings.profile !== "2.1" ? current?.redirectUri : undefined,
		code_verifier: current?.codeVerifier,
		resource: current?.resource,
	});
	const more = current?.resource === undefined ? [] : moreResources(client);
	return authenticated(at, [...fields, ...more]);
}

/** `resource` once more for every further API that the token is to be for (RFC 8707 §2). */
export const moreResources = (client: ClientMemory): Pairs =>
	(client.moreResources ?? []).map((resource) => ["resource", resource]);

/** The request for the next access token (OAuth 2.1 §4.3.1). Without `scope` it asks for all that was granted. */
export function refreshRequest(at: PartyContext): Promise<HttpRequest> {
	const { refreshToken } = sessionOf(at);
	const scope = at.settings.scope || undefined;
	return authenticated(at, pairsOf({ grant_type: "refresh_token", refresh_token: refreshToken, scope }));
}

/** The request that ends a token (RFC 7009 §2.1). The hint says where to look first. */
export function revocationRequest(at: PartyContext, token: string): Promise<HttpRequest> {
	const { metadata } = recall(at.world, at.lane.id, "client");
	const { revocation_endpoint: endpoint, issuer } = metadata;
	if (endpoint === undefined) throw new Error(`${issuer} does not let clients revoke tokens`);
	return authenticated(at, pairsOf({ token, token_type_hint: "access_token" }), endpoint);
}

/** The token in a token response (OAuth 2.1 §3.2.3), or `undefined` where there is none of the type that is wanted. */
export function tokenOf(response: HttpResponse, wanted: "bearer" | "dpop" = "bearer"): string | undefined {
	const body = jsonObject(response.body);
	const { access_token: token, token_type: type } = body ?? {};
	const isWanted = typeof type === "string" && type.toLowerCase() === wanted;
	return response.status === 200 && isWanted && typeof token === "string" ? token : undefined;
}

/** Takes the answer in. A client that wants a bound token discards every other (RFC 9449 §5). @returns whether it now holds a token */
export function readTokenResponse(at: PartyContext, response: HttpResponse): boolean {
	const session = sessionOf(at);
	const token = tokenOf(response, proverOf(at) ? "dpop" : "bearer");
	if (token === undefined) {
		const error = jsonObject(response.body)?.error;
		session.error = typeof error === "string" ? error : "invalid_response";
		return false;
	}
	session.accessToken = token;
	const { refresh_token: refreshToken, id_token: idToken } = jsonObject(response.body) ?? {};
	// A new refresh token takes the place of the old one, which the client discards (OAuth 2.1 §4.3.2).
	if (typeof refreshToken === "string") session.refreshToken = refreshToken;
	if (typeof idToken === "string") session.idToken = idToken;
	return true;
}

/** A call with the token in the header, the only place that every API must read (RFC 6750 §2.1). */
export const apiRequest = (resource: string, accessToken: string): HttpRequest =>
	get(`${resource}/photos`, [["Authorization", `Bearer ${accessToken}`]]);

/** The photos in an answer of the API, or `undefined` where it refused. */
export function photosOf(response: HttpResponse): readonly string[] | undefined {
	const photos = jsonObject(response.body)?.photos;
	return response.status === 200 && Array.isArray(photos) ? photos.map(String) : undefined;
}

/** Keeps the photos that were printed, as a print service names them. @returns whether there were any */
export function keepPrints(at: PartyContext, response: HttpResponse): boolean {
	const prints = response.status === 201 ? jsonObject(response.body)?.prints : undefined;
	if (Array.isArray(prints)) sessionOf(at).photos = prints.map(String);
	return Array.isArray(prints);
}

/** Whether the API says that a new access token would help: `invalid_token` in its challenge (RFC 6750 §3.1). */
export const asksForNewToken = (response: HttpResponse): boolean =>
	response.status === 401 &&
	parseChallenges(headerAll(response.headers, "www-authenticate")).some(
		({ scheme, params }) => scheme.toLowerCase() === "bearer" && params.error === "invalid_token",
	);
