/** A client that pushes its request (RFC 9126): it asks the server by itself, and sends the browser on with a reference. */
import { jsonObject } from "../../crypto/json";
import { pairsOf, queryOf, withQuery } from "../../http/form";
import type { HttpRequest, HttpResponse } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { authenticatedAs } from "./authentication";
import type { Started } from "./authorization";
import { registeredAt } from "./servers";
import { sessionOf } from "./session";

/**
 * The request that would have gone through the browser, with the client's credentials. That the metadata name an
 * endpoint is enough for a client to use it (RFC 9126 §5).
 * @returns `undefined` where the server names none
 */
export async function pushRequest(at: PartyContext, { transaction, url }: Started): Promise<HttpRequest | undefined> {
	const client = registeredAt(recall(at.world, at.lane.id, "client"), transaction.issuer);
	const { issuer, pushed_authorization_request_endpoint: endpoint } = client.metadata;
	return endpoint === undefined ? undefined : authenticatedAs({ client, issuer }, at, queryOf(url), endpoint);
}

/**
 * Where the browser goes then: to the server, with nothing but the client and the reference (RFC 9126 §4).
 * @returns `undefined` where there is no reference; then the client keeps why, and has asked for nothing
 */
export function readReference(at: PartyContext, response: HttpResponse): string | undefined {
	const memory = recall(at.world, at.lane.id, "client");
	const asked = memory.transactions.find(({ id }) => id === at.session);
	const { request_uri: uri, error } = jsonObject(response.body) ?? {};
	if (response.status === 201 && typeof uri === "string") {
		const { metadata, clientId } = registeredAt(memory, asked?.issuer);
		return withQuery(metadata.authorization_endpoint, pairsOf({ client_id: clientId, request_uri: uri }));
	}
	sessionOf(at).error = typeof error === "string" ? error : "invalid_response";
	memory.transactions = memory.transactions.filter((one) => one !== asked);
	return undefined;
}
