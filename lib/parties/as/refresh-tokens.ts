/** Refresh tokens: who gets one, how one follows another, and how a whole family ends. */

import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext, spend } from "../context";
import type { TokenGrant } from "./issue";

/** Seconds from the first refresh token of a family to the end of all of them. */
export const REFRESH_TOKEN_LIFETIME = 28_800;

/** Whether this client gets refresh tokens: it has registered the grant, and the server offers it. */
export function mayRefresh(client: Registration | undefined, at: PartyContext): boolean {
	const { grantTypes } = recall(at.world, at.lane.id, "as");
	return grantTypes.includes("refresh_token") && client?.grant_types.includes("refresh_token") === true;
}

/**
 * Begins the family of a grant, which has no refresh token yet.
 * @param jti of the access token that is issued beside the first
 * @returns the key of the family
 */
export function openFamily(
	at: PartyContext,
	{ clientId, sub, scope, authTime, resource, jkt }: TokenGrant,
	jti: string,
): string {
	const as = recall(at.world, at.lane.id, "as");
	const family = at.draw("family", 16);
	as.families[family] = {
		clientId,
		sub,
		scope,
		...(authTime === undefined ? {} : { authTime }),
		resource,
		issuedAt: at.now(),
		expiresAt: at.now() + (as.lifetimes?.refreshToken ?? REFRESH_TOKEN_LIFETIME),
		revoked: false,
		tokens: [jti],
		refreshTokens: [],
		...(jkt === undefined ? {} : { jkt }),
	};
	return family;
}

/** One more refresh token of a family, with the scope and the expiry of the first. */
export function nextRefreshToken(at: PartyContext, family: string): string {
	const text = mint(at, "refresh_token");
	const { families, refreshTokens } = recall(at.world, at.lane.id, "as");
	refreshTokens[text] = { family, used: false };
	families[family]?.refreshTokens.push(text);
	return text;
}

/**
 * Ends a grant: no refresh token of the family works again (OAuth 2.1 §4.3.1). The access tokens are marked
 * as revoked for whoever asks this server. An API that only checks signatures does not.
 */
export function revokeFamily(at: PartyContext, id: string): void {
	const { families, refreshTokens, tokens } = recall(at.world, at.lane.id, "as");
	const family = families[id];
	if (!family) return;
	family.revoked = true;
	for (const text of family.refreshTokens) if (!refreshTokens[text]?.used) spend(at, text, "revoked");
	for (const jti of family.tokens) {
		const token = tokens[jti];
		if (token) token.revoked = true;
	}
}
