/** A client that an attacker has registered like anybody else (OAuth 2.1 §7.9). Nothing that it sends is forged. */
import { type JsonObject, jsonObject } from "../../crypto/json";
import { formatPairs, pairsOf } from "../../http/form";
import { type HttpRequest, type HttpResponse, post } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** A registration as RFC 7591 §3.1 has it, without an initial access token: nobody knows this developer. */
export const registrationRequest = (endpoint: string, metadata: JsonObject): HttpRequest => ({
	method: "POST",
	url: endpoint,
	headers: [["Content-Type", "application/json"]],
	body: JSON.stringify(metadata),
});

/** @returns whether the server has registered the client */
export function keepRegistration(at: PartyContext, { status, body }: HttpResponse): boolean {
	const id = jsonObject(body)?.client_id;
	if (status !== 201 || typeof id !== "string") return false;
	recall(at.world, at.lane.id, "attacker").clientId = id;
	return true;
}

/** The token request of its own client, with the verifier that belongs to its own challenge. */
export function ownCodeRequest(at: PartyContext, tokenEndpoint: string, redirectUri: string): HttpRequest {
	const { code, codeVerifier, clientId } = recall(at.world, at.lane.id, "attacker");
	const fields = pairsOf({
		grant_type: "authorization_code",
		code,
		redirect_uri: at.settings.profile === "2.1" ? undefined : redirectUri,
		client_id: clientId,
		code_verifier: codeVerifier,
	});
	return post(tokenEndpoint, formatPairs(fields));
}

/** The refresh of its own client. */
export function ownRefreshRequest(at: PartyContext, tokenEndpoint: string): HttpRequest {
	const { refreshToken, clientId } = recall(at.world, at.lane.id, "attacker");
	return post(
		tokenEndpoint,
		formatPairs(pairsOf({ grant_type: "refresh_token", refresh_token: refreshToken, client_id: clientId })),
	);
}
