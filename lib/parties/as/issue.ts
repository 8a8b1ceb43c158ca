/** Access tokens: signed JWTs (RFC 9068), or random texts that the server looks up. */
import type { JsonObject } from "../../crypto/json";
import { signJwt } from "../../crypto/sign-jwt";
import { recall } from "../../world/world";
import { mint, type PartyContext, register, stands } from "../context";
import { defaultAudience } from "./audience";

/** Seconds that an access token lives. */
export const ACCESS_TOKEN_LIFETIME = 300;

/** OAuth 2.1 §3.2.3. `expires_in` is a number of seconds. */
export interface TokenResponse {
	readonly access_token: string;
	readonly token_type: string;
	readonly expires_in: number;
	readonly scope: string;
	readonly refresh_token?: string;
	readonly id_token?: string;
	/** What was issued, where a token was exchanged (RFC 8693 §2.2.1). */
	readonly issued_token_type?: string;
}

export interface TokenGrant {
	readonly clientId: string;
	readonly sub: string;
	readonly scope: string;
	/** When the user signed in, in seconds since 1970 (RFC 9068 §2.2.1). Absent where no user did. */
	readonly authTime?: number;
	readonly resource: readonly string[];
	/** Thumbprint of the key that the token is bound to (RFC 9449 §6.1). */
	readonly jkt?: string;
	/** Thumbprint of the certificate that it is bound to (RFC 8705 §3.1). */
	readonly x5t?: string;
	/** What the token says besides, such as `act` or `cnf`. */
	readonly claims?: JsonObject;
	/** Seconds that it lives, where that is not as usual. */
	readonly lifetime?: number;
}

/** The answer, and the `jti` under which the server remembers the token. */
export interface IssuedAccess {
	readonly jti: string;
	readonly response: TokenResponse;
}

/** An access token that the server remembers already, and that has still to be signed. */
export interface OpenedAccess {
	readonly jti: string;
	sign(): Promise<TokenResponse>;
}

/** What the sender of a token request has shown, to which the token is bound. */
export const bindingOf = ({ jkt, x5t }: Pick<TokenGrant, "jkt" | "x5t">): Pick<TokenGrant, "jkt" | "x5t"> => ({
	...(jkt === undefined ? {} : { jkt }),
	...(x5t === undefined ? {} : { x5t }),
});

/** `cnf`: what whoever uses the token has to show besides (RFC 9449 §6.1, RFC 8705 §3.1). */
function confirmationOf({ jkt, x5t }: TokenGrant): { readonly cnf?: JsonObject } {
	if (jkt === undefined && x5t === undefined) return {};
	return { cnf: { ...(jkt === undefined ? {} : { jkt }), ...(x5t === undefined ? {} : { "x5t#S256": x5t }) } };
}

/** Issues one access token. */
export async function issueAccessToken(at: PartyContext, grant: TokenGrant): Promise<IssuedAccess> {
	const { jti, sign } = openAccess(at, grant);
	return { jti, response: await sign() };
}

/**
 * Writes down an access token, in one turn: whoever finds out meanwhile that its grant is over can revoke it before
 * it is signed. `aud` is the resource asked for, else the server's default (RFC 9068 §3).
 */
export function openAccess(at: PartyContext, grant: TokenGrant): OpenedAccess {
	const as = recall(at.world, at.lane.id, "as");
	const now = at.now();
	const { lifetime = as.lifetimes?.accessToken ?? ACCESS_TOKEN_LIFETIME } = grant;
	const jti = at.draw("jti", 16);
	const audience = grant.resource.length > 0 ? [...new Set(grant.resource)] : defaultAudience(as, grant.scope);
	const claims = {
		iss: as.issuer,
		sub: grant.sub,
		aud: audience.length === 1 ? (audience[0] ?? "") : audience,
		client_id: grant.clientId,
		scope: grant.scope,
		...(grant.authTime === undefined ? {} : { auth_time: grant.authTime }),
		iat: now,
		exp: now + lifetime,
		jti,
		...confirmationOf(grant),
		...grant.claims,
	};
	// A server whose APIs cannot ask has no use for a text that only it understands.
	const reference = as.apis && stands(at, "tokenFormat", "opaque") ? mint(at, "access_token") : undefined;
	as.tokens[jti] = {
		clientId: grant.clientId,
		sub: grant.sub,
		scope: grant.scope,
		expiresAt: claims.exp,
		revoked: false,
		claims,
		...(reference === undefined ? {} : { reference }),
	};
	if (reference !== undefined) {
		as.references ??= {};
		as.references[reference] = jti;
	}
	// RFC 9449 §5: a client that wants a bound token discards one of another type.
	const token_type = grant.jkt === undefined ? "Bearer" : "DPoP";
	const sign = async () => {
		const text = reference ?? register(at, "access_token", await signJwt("at+jwt", claims, as.key));
		return { access_token: text, token_type, expires_in: lifetime, scope: grant.scope };
	};
	return { jti, sign };
}
