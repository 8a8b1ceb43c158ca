/** What somebody does who comes by a password: a form that reached it, and a token request with what stood in it. */
import { formatPairs, pairsOf, parsePairs, readParams } from "../../http/form";
import { type HttpRequest, notAllowed, post } from "../../http/message";
import { recall } from "../../world/world";
import { type Handler, type PartyContext, stands } from "../context";
import type { PublicKnowledge } from "./attacker";

/** Where its service takes copies of forms. It looks at any other form that reaches it, too. */
export const RECORD_PATH = "/record";

/** A service that records what is typed into other people's forms. It says nothing of what it keeps. */
export const formRecorder: Handler = (request, at) => {
	if (request.method !== "POST") return notAllowed("POST");
	keepForm(request, at);
	return { status: 204, headers: [], body: "" };
};

/** Whatever form reaches it, it looks for a name and a password. */
export function keepForm(request: HttpRequest, at: PartyContext): void {
	const params = readParams(parsePairs(request.body));
	const [username, password] = [params.get("username"), params.get("password")];
	if (username !== undefined && password !== undefined)
		recall(at.world, at.lane.id, "attacker").credentials = { username, password };
}

/**
 * The token request of RFC 6749 §4.3.2 in the name of a client: a public one needs no more than its name. It names no
 * scope, so the server's default counts (RFC 6749 §3.3): here, all that the client is registered for.
 */
export function stolenPasswordRequest(
	at: PartyContext,
	{ tokenEndpoint, clientId, resource }: Omit<PublicKnowledge, "redirectUri"> & { readonly resource: string },
): HttpRequest {
	const { credentials } = recall(at.world, at.lane.id, "attacker");
	const fields = pairsOf({
		grant_type: "password",
		username: credentials?.username,
		password: credentials?.password,
		client_id: clientId,
		resource: stands(at, "aud", "on") ? resource : undefined,
	});
	return post(tokenEndpoint, formatPairs(fields));
}
