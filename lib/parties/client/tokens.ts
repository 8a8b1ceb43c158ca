/** The client's half of the token request, and the call that the token is for. */
import { base64, utf8 } from "../../crypto/bytes";
import { formatPairs, type Pairs, pairsOf } from "../../http/form";
import { get, type HeaderList, type HttpRequest, type HttpResponse, post } from "../../http/message";
import { levelOf } from "../../vocabulary/controls";
import type { ClientMemory } from "../../world/memory";
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";

/** The request that redeems the code (OAuth 2.1 §4.1.3). In 2.0 it also repeats `redirect_uri`. */
export function tokenRequest(at: PartyContext): HttpRequest {
	const client = recall(at.world, at.lane.id, "client");
	const { current } = client;
	const credentials = clientAuthentication(client, at);
	const fields = pairsOf({
		grant_type: "authorization_code",
		code: client.code,
		redirect_uri: at.settings.profile !== "2.1" ? current?.redirectUri : undefined,
		code_verifier: current?.codeVerifier,
		resource: current?.resource,
	});
	return post(client.metadata.token_endpoint, formatPairs([...fields, ...credentials.fields]), credentials.headers);
}

/** How the client says who it is (OAuth 2.1 §2.4.1); a public client only names itself. */
function clientAuthentication(client: ClientMemory, at: PartyContext): { fields: Pairs; headers: HeaderList } {
	const { clientId, clientSecret } = client;
	if (!stands(at, "clientType", "confidential") || clientSecret === undefined)
		return { fields: pairsOf({ client_id: clientId }), headers: [] };
	if (levelOf(at.settings, "clientAuth") === "post")
		return { fields: pairsOf({ client_id: clientId, client_secret: clientSecret }), headers: [] };
	const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
	return { fields: [], headers: [["Authorization", `Basic ${base64(utf8(pair))}`]] };
}

/** The bearer token in a token response (OAuth 2.1 §3.2.3), or `undefined` where there is none. */
export function tokenOf(response: HttpResponse): string | undefined {
	const body = jsonOf(response);
	const { access_token: token, token_type: type } = body ?? {};
	const isBearer = typeof type === "string" && type.toLowerCase() === "bearer";
	return response.status === 200 && isBearer && typeof token === "string" ? token : undefined;
}

/** Takes the answer in. @returns whether the client now holds a bearer token */
export function readTokenResponse(at: PartyContext, response: HttpResponse): boolean {
	const client = recall(at.world, at.lane.id, "client");
	const token = tokenOf(response);
	if (token === undefined) {
		const error = jsonOf(response)?.error;
		client.error = typeof error === "string" ? error : "invalid_response";
		return false;
	}
	client.accessToken = token;
	const { id_token: idToken } = jsonOf(response) ?? {};
	if (client.openid && typeof idToken === "string") client.openid.idToken = idToken;
	return true;
}

/** A call with the token in the header, the only place that every API must read (RFC 6750 §2.1). */
export const apiRequest = (resource: string, accessToken: string): HttpRequest =>
	get(`${resource}/photos`, [["Authorization", `Bearer ${accessToken}`]]);

/** The photos in an answer of the API, or `undefined` where it refused. */
export function photosOf(response: HttpResponse): readonly string[] | undefined {
	const photos = jsonOf(response)?.photos;
	return response.status === 200 && Array.isArray(photos) ? photos.map(String) : undefined;
}

function jsonOf(response: HttpResponse): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(response.body);
		return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
