/** Reading a client's metadata document (CIMD): the server fetches what `client_id` points to, and judges it. */

import { type JsonObject, jsonObject } from "../../crypto/json";
import { parsePairs, queryOf, readParams } from "../../http/form";
import { type HttpRequest, type HttpResponse, isGet } from "../../http/message";
import { constant } from "../../world/own-memory";
import { recall } from "../../world/world";
import { type Continuation, isAsking, type PartyContext } from "../context";
import { guard } from "../guard";
import { type DocumentSubject, documentChecks } from "./checks/document";
import { authorize } from "./endpoints/authorize";
import { freshFor } from "./freshness";
import { errorPage } from "./pages/error";
import { documentKeys, registrationOf } from "./registration";

const PUBLIC = { token_endpoint_auth_method: "none" } as const;

const clientIdOf = (asked: HttpRequest): string =>
	readParams(isGet(asked) ? queryOf(asked.url) : parsePairs(asked.body)).get("client_id") ?? "";

/** The server has asked for a document before it could judge a request. */
export const document: Continuation = ({ request, asked, response }, at) =>
	authorizeWithDocument(request, { request: asked, response }, at);

/**
 * Judges the document, and then the request that waited for it. A document that cannot be used ends in an error
 * page: there is no checked address to redirect to. Only a valid one is kept, for as long as its HTTP headers say
 * (CIMD): a later request reads it again. Codes and tokens that it led to go on naming the client as it was then.
 * @param fetched the request for the document as it left, and what came back
 */
export async function authorizeWithDocument(
	asked: HttpRequest,
	fetched: { readonly request: HttpRequest; readonly response: HttpResponse },
	at: PartyContext,
): Promise<HttpResponse> {
	const subject = readDocument(asked, fetched);
	const refused = await guard(documentChecks, subject, at);
	if (refused) return errorPage(refused);
	const as = recall(at.world, at.lane.id, "as");
	const { clients, scopes } = as;
	const { document = {} } = subject;
	const stated = registrationOf(document, at);
	const signs = document.token_endpoint_auth_method === "private_key_jwt";
	clients[subject.clientId] = constant({
		...stated,
		client_id: subject.clientId,
		...(signs ? { token_endpoint_auth_method: "private_key_jwt", jwks: { keys: documentKeys(document) } } : PUBLIC),
		// Whatever else a stranger writes there, it gets what a person agrees to.
		grant_types: [...new Set(["authorization_code", ...stated.grant_types])],
		response_types: ["code"],
		scope: stated.scope || scopes.join(" "),
		selfRegistered: true,
	});
	const now = at.now();
	as.freshDocuments = {
		...as.freshDocuments,
		[subject.clientId]: now + freshFor(fetched.response.headers, now),
	};
	const response = await authorize(asked, at, true);
	if (isAsking(response)) throw new Error("The document was read, and the server still waits for it");
	return response;
}

function readDocument(
	asked: HttpRequest,
	{ request, response }: { readonly request: HttpRequest; readonly response: HttpResponse },
): DocumentSubject {
	const document: JsonObject | undefined = jsonObject(response.body);
	return { clientId: clientIdOf(asked), fetchedFrom: request.url, status: response.status, document };
}
