/**
 * Refreshing (OAuth 2.1 §4.3): judge, mark as used, issue, and replace the refresh token. A failed try spends
 * nothing. Two that come at once are one and a replay: the server cannot tell a client with two tabs from a thief, so
 * the first is answered, and with detection the second ends the grant (OAuth 2.1 §4.3.1).
 */
import type { Refusal } from "../../../vocabulary/message";
import type { RefreshFamily } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { type PartyContext, spend, stands } from "../../context";
import { dpopOf } from "../../dpop/server";
import { guardAtOnce } from "../../guard";
import { bindingChecks, type RefreshSubject, refreshChecks } from "../checks/refresh";
import type { TokenSubject } from "../checks/token";
import { withIdToken } from "../id-token";
import { bindingOf, openAccess, type TokenResponse } from "../issue";
import { nextRefreshToken, revokeFamily } from "../refresh-tokens";
import { scopeTokens } from "../scope";

/** Client, then key, then all the rest. The order is ours: a thief without the key must not have a family revoked. */
const boundRefreshChecks = [...refreshChecks.slice(0, 2), ...bindingChecks, ...refreshChecks.slice(2)];

export async function refresh(request: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const subject = find(request, at);
	const { params, token, record, family } = subject;
	const refused = guardAtOnce(dpopOf(at) ? boundRefreshChecks : refreshChecks, subject, at);
	if (refused?.check === "refresh.token-unused" && record && stands(at, "refresh", "rotate+detect"))
		revokeFamily(at, record.family);
	if (refused) return refused;
	if (token === undefined || !record || !family) throw new Error("tokenKnown passed without a refresh token");

	const asked = scopeTokens(params.get("scope") ?? "")?.join(" ") ?? "";
	const wanted = stands(at, "aud", "on") ? params.all("resource") : [];
	const scope = asked === "" ? family.scope : asked;
	const { jti, sign } = openAccess(at, {
		clientId: family.clientId,
		sub: family.sub,
		scope,
		// Fixed when the user signed in, and not changed by a refresh (RFC 9068 §2.2.1).
		...(family.authTime === undefined ? {} : { authTime: family.authTime }),
		resource: wanted.length > 0 ? wanted : family.resource,
		...bindingOf(request),
	});
	family.tokens.push(jti);
	const rotates = stands(at, "refresh", "rotate");
	if (rotates) {
		record.used = true;
		spend(at, token, "used");
	}
	const response = await sign();
	const next = rotates ? { refresh_token: nextRefreshToken(at, record.family) } : {};
	return withRefreshedIdToken(at, family, scope, { ...response, ...next });
}

/** The same person, signed in when they were; without the nonce, which was for the first one (OpenID Core §12.2). */
const withRefreshedIdToken = (
	at: PartyContext,
	{ clientId, sub, authTime }: RefreshFamily,
	scope: string,
	response: TokenResponse,
): TokenResponse | Promise<TokenResponse> =>
	authTime === undefined ? response : withIdToken(at, { clientId, sub, scope, authTime }, response);

function find(request: TokenSubject, at: PartyContext): RefreshSubject {
	const { refreshTokens, families } = recall(at.world, at.lane.id, "as");
	const token = request.params.get("refresh_token");
	const record = token !== undefined && Object.hasOwn(refreshTokens, token) ? refreshTokens[token] : undefined;
	return { ...request, token, record, family: record && families[record.family] };
}
