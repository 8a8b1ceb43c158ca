/** What an attacker does with a copy of a client's refresh token. */
import { jsonObject } from "../../crypto/json";
import { formatPairs, pairsOf } from "../../http/form";
import { type HttpRequest, type HttpResponse, post } from "../../http/message";
import { recall } from "../../world/world";
import { tokenOf } from "../client/tokens";
import type { PartyContext } from "../context";
import type { PublicKnowledge } from "./attacker";

/** The refresh of a public client (OAuth 2.1 §4.3.1): a copied token and a public name. There is no credential in it. */
export function stolenRefreshRequest(
	at: PartyContext,
	{ tokenEndpoint, clientId }: Pick<PublicKnowledge, "tokenEndpoint" | "clientId">,
): HttpRequest {
	const { refreshToken } = recall(at.world, at.lane.id, "attacker");
	const fields = { grant_type: "refresh_token", refresh_token: refreshToken, client_id: clientId };
	return post(tokenEndpoint, formatPairs(pairsOf(fields)));
}

/** Takes the answer in, as the client would. @returns whether there was an access token in it */
export function keepTokens(at: PartyContext, response: HttpResponse): boolean {
	const attacker = recall(at.world, at.lane.id, "attacker");
	const token = tokenOf(response);
	if (token === undefined) return false;
	const { refresh_token: next, expires_in: lifetime } = jsonObject(response.body) ?? {};
	attacker.accessToken = token;
	if (typeof next === "string") attacker.refreshToken = next;
	if (typeof lifetime === "number") attacker.firstTokenEnds ??= at.now() + lifetime;
	return true;
}
