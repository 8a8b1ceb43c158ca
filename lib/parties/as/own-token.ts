/** Reading a token that this server has issued itself, when somebody brings it back. */
import type { DecodedJwt } from "../../crypto/jwt";
import { publicJwk } from "../../crypto/keys";
import { verifyCompact } from "../../crypto/rs256";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** Whether it is an access token of this server: type, algorithm, key, signature and issuer (RFC 9068 §4). */
export async function isOwnToken(token: string, jwt: DecodedJwt, at: PartyContext): Promise<boolean> {
	const { key, issuer } = recall(at.world, at.lane.id, "as");
	const { typ, alg, kid } = jwt.header;
	const isAccessToken = typeof typ === "string" && /^(application\/)?at\+jwt$/i.test(typ);
	if (!isAccessToken || alg !== "RS256" || kid !== key.kid || jwt.claims.iss !== issuer) return false;
	return verifyCompact(token, publicJwk(key));
}

/** Whether it still works: it has a time that is not over, and was not revoked. */
export function isActive({ claims: { exp, jti } }: DecodedJwt, at: PartyContext): boolean {
	const { tokens } = recall(at.world, at.lane.id, "as");
	const revoked = typeof jti === "string" && Object.hasOwn(tokens, jti) && tokens[jti]?.revoked === true;
	return typeof exp === "number" && at.world.clock < exp && !revoked;
}
