/** An API that calls another one for its caller: the client's half of a token exchange (RFC 8693 §2.1). */
import { jsonObject } from "../../crypto/json";
import { SERVER_METADATA, wellKnownUrl } from "../../http/base";
import { pairsOf } from "../../http/form";
import { get, type HttpRequest, type HttpResponse } from "../../http/message";
import { levelOf } from "../../vocabulary/settings";
import type { OnwardMemory } from "../../world/rs-memory";
import { recall } from "../../world/world";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../as/token-types";
import { authenticatedAs } from "../client/authentication";
import { tokenOf } from "../client/tokens";
import type { PartyContext } from "../context";

/** What a service remembers of the way onward. Throws where the API calls nobody: an error in a lesson. */
export function onwardOf(at: PartyContext): OnwardMemory {
	const { onward } = recall(at.world, at.lane.id, "rs");
	if (onward === undefined) throw new Error(`Lane "${at.lane.id}" calls nobody`);
	return onward;
}

/** Reads the server's metadata, as a program does when it starts (RFC 8414 §3). */
export async function readTokenEndpoint(at: PartyContext): Promise<void> {
	const { issuer } = recall(at.world, at.lane.id, "rs");
	const response = await at.fetch(get(wellKnownUrl(issuer, SERVER_METADATA)));
	const metadata = JSON.parse(response.body) as { readonly issuer: string; readonly token_endpoint: string };
	if (metadata.issuer !== issuer) throw new Error(`Metadata of ${issuer} names ${metadata.issuer}`);
	onwardOf(at).tokenEndpoint = metadata.token_endpoint;
}

/**
 * Asks for a token for the next API, with the one that was received. For delegation it also proves who
 * will act, with a token of its own (RFC 8693 §1.1).
 */
export function exchangeRequest(at: PartyContext): Promise<HttpRequest> {
	const onward = onwardOf(at);
	const actorToken = levelOf(at.settings, "actor") === "delegation" ? onward.actorToken : undefined;
	const fields = pairsOf({
		grant_type: TOKEN_EXCHANGE,
		subject_token: onward.received,
		subject_token_type: ACCESS_TOKEN_TYPE,
		actor_token: actorToken,
		actor_token_type: actorToken === undefined ? undefined : ACCESS_TOKEN_TYPE,
		resource: onward.resource,
		scope: onward.scope || undefined,
	});
	const { issuer } = recall(at.world, at.lane.id, "rs");
	return authenticatedAs({ client: onward, issuer }, at, fields, onward.tokenEndpoint);
}

/** Takes the answer in: an access token, to be used as a bearer token (RFC 8693 §2.2.1). @returns whether it is one */
export function readExchange(at: PartyContext, response: HttpResponse): boolean {
	const onward = onwardOf(at);
	const token = tokenOf(response);
	const { issued_token_type: issued, error } = jsonObject(response.body) ?? {};
	if (token === undefined || issued !== ACCESS_TOKEN_TYPE) {
		onward.error = typeof error === "string" ? error : "invalid_response";
		return false;
	}
	onward.accessToken = token;
	return true;
}

/** The call onward, with the new token; the received one goes no further. */
export function onwardRequest(at: PartyContext): HttpRequest {
	const { resource, path, accessToken = "" } = onwardOf(at);
	return get(`${resource}${path}`, [["Authorization", `Bearer ${accessToken}`]]);
}
