/** Access tokens as signed JWTs (RFC 9068). */
import { signJwt } from "../../crypto/sign-jwt";
import { draw } from "../../world/dice";
import type { CodeRecord } from "../../world/memory";
import { recall } from "../../world/world";
import { type PartyContext, register } from "../context";

/** Seconds that an access token lives. */
export const ACCESS_TOKEN_LIFETIME = 300;

/** OAuth 2.1 §3.2.3. `expires_in` is a number of seconds. */
export interface TokenResponse {
	readonly access_token: string;
	readonly token_type: "Bearer";
	readonly expires_in: number;
	readonly scope: string;
}

export interface TokenGrant {
	readonly clientId: string;
	readonly sub: string;
	readonly scope: string;
	/** When the user signed in, in seconds since 1970 (RFC 9068 §2.2.1). */
	readonly authTime: number;
	readonly resource: readonly string[];
	/** The code that it is issued for, which remembers its tokens. */
	readonly record: CodeRecord;
}

/** Issues one access token. `aud` is the resource asked for, else the server's default (RFC 9068 §3). */
export async function issueAccessToken(at: PartyContext, grant: TokenGrant): Promise<TokenResponse> {
	const as = recall(at.world, at.lane.id, "as");
	const now = at.world.clock;
	const jti = draw(at.world, at.settings.seed, `${at.lane.id}/jti`, 16);
	const audience = grant.resource.length > 0 ? grant.resource : as.resources.slice(0, 1);
	const claims = {
		iss: as.issuer,
		sub: grant.sub,
		aud: audience.length === 1 ? (audience[0] ?? "") : audience,
		client_id: grant.clientId,
		scope: grant.scope,
		auth_time: grant.authTime,
		iat: now,
		exp: now + ACCESS_TOKEN_LIFETIME,
		jti,
	};
	const text = await signJwt("at+jwt", claims, as.key);
	register(at, "access_token", text);
	as.tokens[jti] = {
		clientId: grant.clientId,
		sub: grant.sub,
		scope: grant.scope,
		expiresAt: claims.exp,
		revoked: false,
	};
	grant.record.tokens.push(jti);
	return { access_token: text, token_type: "Bearer", expires_in: ACCESS_TOKEN_LIFETIME, scope: grant.scope };
}
