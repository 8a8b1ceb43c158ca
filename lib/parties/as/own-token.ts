/** Reading a token that this server has issued itself, when somebody brings it back. */
import { numericDate } from "../../crypto/json-kind";
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

/** Why it works no longer, completing "the token"; `undefined` where it does: its time is not over, and it was not revoked. */
export function endedBecause({ claims: { exp, jti } }: DecodedJwt, at: PartyContext): string | undefined {
	const { tokens } = recall(at.world, at.lane.id, "as");
	const end = numericDate(exp);
	if ("problem" in end) return exp === undefined ? "has no exp" : `has an exp that is ${end.problem}`;
	if (at.world.clock >= end.seconds) return "has expired";
	const revoked = typeof jti === "string" && Object.hasOwn(tokens, jti) && tokens[jti]?.revoked === true;
	return revoked ? "was revoked" : undefined;
}
