/** An API that calls another one for its caller: the client's half of a token exchange (RFC 8693 §2.1). */
import { jsonObject } from "../../crypto/json";
import { SERVER_METADATA, wellKnownUrl } from "../../http/base";
import { pairsOf } from "../../http/form";
import { get, type HttpRequest, type HttpResponse, json } from "../../http/message";
import { levelOf } from "../../vocabulary/settings";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../../vocabulary/token-exchange";
import type { OnwardMemory } from "../../world/rs-memory";
import { recall } from "../../world/world";
import { authenticatedAs } from "../client/authentication";
import { tokenOf } from "../client/tokens";
import type { Continuation, PartyContext } from "../context";
import { answerToolCall } from "../rs/tool-server";

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

/** For which API a token is wanted, and with which scope; none where that is empty. */
export type Wanted = Pick<OnwardMemory, "resource" | "scope">;

/**
 * Asks for a token for the next API, with the one that was received with a call. For delegation it also proves who
 * will act, with a token of its own (RFC 8693 §1.1).
 * @param wanted what the service needs; whoever has broken into it can ask for something else
 */
export function exchangeRequest(at: PartyContext, received: string, wanted?: Wanted): Promise<HttpRequest> {
	const onward = onwardOf(at);
	const { resource, scope } = wanted ?? onward;
	const actorToken = levelOf(at.settings, "actor") === "delegation" ? onward.actorToken : undefined;
	const fields = pairsOf({
		grant_type: TOKEN_EXCHANGE,
		subject_token: received,
		subject_token_type: ACCESS_TOKEN_TYPE,
		actor_token: actorToken,
		actor_token_type: actorToken === undefined ? undefined : ACCESS_TOKEN_TYPE,
		resource,
		scope: scope || undefined,
	});
	const { issuer } = recall(at.world, at.lane.id, "rs");
	return authenticatedAs({ client: onward, issuer }, at, fields, onward.tokenEndpoint);
}

/** The token in an answer: an access token, to be used as a bearer token (RFC 8693 §2.2.1); `undefined` where it is none. */
export const exchangedToken = (response: HttpResponse): string | undefined =>
	jsonObject(response.body)?.issued_token_type === ACCESS_TOKEN_TYPE ? tokenOf(response) : undefined;

/** The call onward, with a token for the next API; the received one goes no further. */
export function onwardRequest(at: PartyContext, token: string): HttpRequest {
	const { resource, path } = onwardOf(at);
	return get(`${resource}${path}`, [["Authorization", `Bearer ${token}`]]);
}

/** A call that is accepted and needs another API. A tool server may take a short cut, which it must not (MCP). */
const onward: Continuation = async ({ about }, at) => {
	const received = String(about.received);
	const { scopeOfTools } = recall(at.world, at.lane.id, "rs");
	if (scopeOfTools && levelOf(at.settings, "upstream") === "passthrough")
		return { ask: onwardRequest(at, received), next: "fetched" };
	return { ask: await exchangeRequest(at, received), next: "exchanged" };
};

const exchanged: Continuation = ({ request, response }, at) => {
	const token = exchangedToken(response);
	return token === undefined
		? answered(at, request, undefined, "The photo API could not be asked.")
		: { ask: onwardRequest(at, token), next: "fetched" };
};

const fetched: Continuation = ({ request, response }, at) => {
	const given =
		response.status === 200 || response.status === 201 ? jsonObject(response.body)?.[onwardOf(at).reads] : undefined;
	return answered(at, request, Array.isArray(given) ? given.map(String) : undefined, "The photo API refused.");
};

/** What becomes of the call that waited: what was fetched for it, in the service's own words, or that it did not go on. */
function answered(at: PartyContext, request: HttpRequest, given: readonly string[] | undefined, failure: string) {
	const { gives } = onwardOf(at);
	if (gives === undefined) return answerToolCall(request, given?.join(", ") ?? failure, given === undefined);
	return given === undefined
		? json(502, { error: "onward_call_failed" })
		: json(gives.status, { [gives.member]: given });
}

export const onwardTurns = { onward, exchanged, fetched } as const;
