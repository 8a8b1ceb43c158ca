/** A `client_id` that is the address of the client's own metadata document (CIMD). */
import { parseUrl } from "../../http/form";
import { get, type HttpRequest } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/**
 * Whether a text can be such an address: https, with a path, without fragment, user name or dot segments.
 * The normalised form has to be the text itself: identifiers are compared as strings.
 */
export function isDocumentUrl(text: string): boolean {
	const url = parseUrl(text);
	if (url?.protocol !== "https:" || url.pathname === "/" || text.includes("#")) return false;
	return url.username === "" && url.password === "" && url.href === text;
}

/** The request for the document that a `client_id` points to. */
export const documentRequest = (clientId: string): HttpRequest => get(clientId, [["Accept", "application/json"]]);

/**
 * Whether the server first has to read a document before it can judge an authorization request of this client: it has
 * not seen it, or what it has seen is no longer fresh (CIMD). A client that was registered otherwise has none.
 */
export function awaitsDocument(clientId: string, at: PartyContext): boolean {
	const { clientDocuments, clients, freshDocuments = {} } = recall(at.world, at.lane.id, "as");
	if (!clientDocuments || !isDocumentUrl(clientId)) return false;
	if (!Object.hasOwn(clients, clientId)) return true;
	return Object.hasOwn(freshDocuments, clientId) && (freshDocuments[clientId] ?? 0) <= at.now();
}
