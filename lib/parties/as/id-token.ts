/** ID Tokens (OpenID Core §2): who signed in, said to one client. */
import { signJwt } from "../../crypto/sign-jwt";
import { tokenHash } from "../../crypto/token-hash";
import type { CodeRecord } from "../../world/as-memory";
import { recall } from "../../world/world";
import { type PartyContext, register } from "../context";
import type { TokenResponse } from "./issue";
import { scopeTokens } from "./scope";

/** Seconds in which a client may accept it. It need only live from the server to the client. */
export const ID_TOKEN_LIFETIME = 300;

/**
 * The tokens of a grant, with an ID Token where the grant has the scope `openid` and the server is
 * an OpenID Provider (OpenID Core §3.1.3.3). `nonce` is there if the request had one; `at_hash` is optional
 * in the code flow (OpenID Core §3.1.3.6), and we send it.
 */
export async function withIdToken(
	at: PartyContext,
	grant: Pick<CodeRecord, "clientId" | "sub" | "scope" | "authTime" | "nonce">,
	response: TokenResponse,
): Promise<TokenResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid || !scopeTokens(grant.scope)?.includes("openid")) return response;
	const now = at.now();
	const claims = {
		iss: as.issuer,
		sub: grant.sub,
		aud: grant.clientId,
		exp: now + (as.lifetimes?.idToken ?? ID_TOKEN_LIFETIME),
		iat: now,
		auth_time: grant.authTime,
		...(grant.nonce === undefined ? {} : { nonce: grant.nonce }),
		at_hash: tokenHash(response.access_token),
	};
	const text = await signJwt("JWT", claims, as.key);
	register(at, "id_token", text);
	return { ...response, id_token: text };
}
