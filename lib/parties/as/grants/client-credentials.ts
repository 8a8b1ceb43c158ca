/**
 * A client asks for itself (OAuth 2.1 §4.2). The subject of the token is the client (RFC 9068 §2.2), nobody has
 * signed in, and there is no refresh token: the credentials get a new access token any time (RFC 6749 §4.4.3).
 */
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import { type PartyContext, stands } from "../../context";
import { guard } from "../../guard";
import { clientCredentialsChecks, pageClientChecks } from "../checks/client-credentials";
import type { TokenSubject } from "../checks/token";
import { bindingOf, issueAccessToken, type TokenResponse } from "../issue";
import { scopeTokens } from "../scope";

export async function issueToClient(subject: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const { client, params } = subject;
	const checks = client?.shipsSecret ? [...pageClientChecks, ...clientCredentialsChecks] : clientCredentialsChecks;
	const refused = await guard(checks, subject, at);
	if (refused) return refused;
	if (!client) throw new Error("clientKnown passed without a client");
	const scope = scopeTokens(params.get("scope") ?? "")?.join(" ") || client.scope;
	const { response } = await issueAccessToken(at, {
		clientId: client.client_id,
		sub: subjectOf(client.client_id, at),
		scope,
		resource: stands(at, "aud", "on") ? [...new Set(params.all("resource"))] : [],
		...bindingOf(subject),
	});
	return response;
}

/** What the server calls a client in its own tokens: its client_id, or in a form that no person's name has. */
function subjectOf(clientId: string, at: PartyContext): string {
	const { clientPrefix = "" } = recall(at.world, at.lane.id, "as");
	return stands(at, "idSpace", "split") ? `${clientPrefix}${clientId}` : clientId;
}
