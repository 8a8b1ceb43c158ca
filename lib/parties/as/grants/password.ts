/** Resource owner password credentials (RFC 6749 §4.3): a token for a password that the client brings. */
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import { type PartyContext, stands } from "../../context";
import { guard } from "../../guard";
import { passwordGrantChecks } from "../checks/password";
import type { TokenSubject } from "../checks/token/index";
import { bindingOf, issueAccessToken, type TokenResponse } from "../issue";

/**
 * The token has no `auth_time`: the server has seen a password, and cannot know whether the person was there.
 * No refresh token is issued, which RFC 6749 §4.3.3 leaves to the server.
 */
export async function issueForPassword(subject: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const { params, client } = subject;
	const { accounts } = recall(at.world, at.lane.id, "as");
	const username = params.get("username");
	const account = username !== undefined && Object.hasOwn(accounts, username) ? accounts[username] : undefined;
	const refused = await guard(passwordGrantChecks, { ...subject, account }, at);
	if (refused) return refused;
	if (!account || !client) throw new Error("passwordRight passed without an account or a client");
	const { response } = await issueAccessToken(at, {
		clientId: client.client_id,
		sub: account.sub,
		scope: params.get("scope") ?? client.scope,
		resource: stands(at, "aud", "on") ? params.all("resource") : [],
		...bindingOf(subject),
	});
	return response;
}
