/** The client's own web pages. What has to ask others first is answered by the lesson's later steps. */
import { get, type HttpRequest, json, notAllowed } from "../../http/message";
import { pathOf } from "../../http/raw";
import { recall } from "../../world/world";
import { type Handler, LATER, type PartyContext } from "../context";
import { openidPages } from "./logout";
import { startPage } from "./pages";

/** Names the transaction that a browser session has open; `Lax`, since the answer comes from another site. */
export const TRANSACTION_COOKIE = "__Host-photos";

/** Starts an authorization; takes its answer. */
const laterPaths = ["/connect", "/cb"];

export const client: Handler = (request: HttpRequest, at: PartyContext) => {
	const path = pathOf(request.url);
	const own = recall(at.world, at.lane.id, "client").openid && openidPages[path];
	if (own) return own(request, at);
	if (path !== "/" && !laterPaths.includes(path)) return json(404, { error: "not_found" });
	if (request.method !== "GET") return notAllowed("GET");
	return path === "/" ? startPage() : LATER;
};

/** Reads the server's metadata, and refuses one that names another issuer (RFC 8414 §3.3). */
export async function readMetadata(at: PartyContext): Promise<void> {
	const memory = recall(at.world, at.lane.id, "client");
	const { issuer } = memory.metadata;
	const response = await at.fetch(get(`${issuer}/.well-known/oauth-authorization-server`));
	const metadata = JSON.parse(response.body) as typeof memory.metadata;
	if (metadata.issuer !== issuer) throw new Error(`Metadata of ${issuer} names ${metadata.issuer}`);
	memory.metadata = {
		issuer,
		authorization_endpoint: metadata.authorization_endpoint,
		token_endpoint: metadata.token_endpoint,
	};
}
