/** Reading a token that this server has issued itself, when somebody brings it back. */
import type { DecodedJwt } from "../../crypto/jwt";
import { publicJwk } from "../../crypto/keys";
import { verifyCompact } from "../../crypto/rs256";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { fail, type Verdict } from "../guard";
import { endAhead, startReached, type Timed } from "../times";

/** Whether it is an access token of this server: type, algorithm, key, signature and issuer (RFC 9068 §4). */
export async function isOwnToken(token: string, jwt: DecodedJwt, at: PartyContext): Promise<boolean> {
	const { key, issuer } = recall(at.world, at.lane.id, "as");
	const { typ, alg, kid } = jwt.header;
	const isAccessToken = typeof typ === "string" && /^(application\/)?at\+jwt$/i.test(typ);
	if (!isAccessToken || alg !== "RS256" || kid !== key.kid || jwt.claims.iss !== issuer) return false;
	return verifyCompact(token, publicJwk(key));
}

/**
 * Whether it works now: its time has begun and is not over, and nobody has revoked it.
 * @param name the parameter that brought it, which a refusal names
 */
export function judgeActive({ claims }: DecodedJwt, name: string, at: PartyContext): Verdict {
	const timed: Timed = {
		claims,
		now: at.now(),
		what: name,
		// RFC 8693 §2.2.2 has this code for a token that is not accepted, whatever the reason.
		refuse: (description, compared) => fail("invalid_request", description, { compared }),
	};
	const begun = startReached(timed);
	if (begun.kind === "fail") return begun;
	const end = endAhead(timed);
	if (end.kind === "fail") return end;
	const { tokens } = recall(at.world, at.lane.id, "as");
	const { jti } = claims;
	const revoked = typeof jti === "string" && Object.hasOwn(tokens, jti) && tokens[jti]?.revoked === true;
	return revoked ? fail("invalid_request", `${name} was revoked`) : end;
}
