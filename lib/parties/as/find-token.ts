/** From the text of a token to what the server remembers of it. */
import { criticalFault } from "../../crypto/critical";
import type { JsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import { publicJwk } from "../../crypto/keys";
import { verifyCompact } from "../../crypto/rs256";
import type { IssuedToken } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** A token that somebody sent, as the server sees it. */
export interface PresentedToken {
	readonly text: string;
	/** The access token that it is; `undefined` where the server issued none like it. */
	readonly record: IssuedToken | undefined;
	/** The family of the refresh token that it is. */
	readonly family?: string;
	/** The `typ` of a JWT that this server signed; `undefined` for every other text. */
	readonly type: string | undefined;
	/** What that JWT says. */
	readonly claims?: JsonObject;
}

/**
 * Looks a token up. A JWT counts only with a signature of this server, as RFC 7662 §4 asks: its `jti` alone
 * stands in the open, and names a token without being one. Hints are not needed, and so not read.
 */
export async function findToken(at: PartyContext, text: string): Promise<PresentedToken> {
	const { tokens, references = {}, refreshTokens } = recall(at.world, at.lane.id, "as");
	const refresh = Object.hasOwn(refreshTokens, text) ? refreshTokens[text] : undefined;
	if (refresh) return { text, record: undefined, type: undefined, family: refresh.family };
	const opaque = Object.hasOwn(references, text) ? tokens[references[text] ?? ""] : undefined;
	if (opaque) return { text, record: opaque, type: undefined };
	const jwt = await ownJwt(at, text);
	const type = jwt && (typeof jwt.header.typ === "string" ? jwt.header.typ : "none").toLowerCase();
	const jti = jwt?.claims.jti;
	const known = isAccessTokenType(type) && typeof jti === "string" && Object.hasOwn(tokens, jti);
	const record = known ? tokens[jti] : undefined;
	// A record with a reference stands for that reference only, whatever else carries its jti.
	const counts = record?.reference === undefined ? record : undefined;
	return { text, record: counts, type, ...(jwt === undefined ? {} : { claims: jwt.claims }) };
}

/** A media type, so with or without `application/` (RFC 9068 §4). */
export const isAccessTokenType = (type: string | undefined): boolean =>
	type === "at+jwt" || type === "application/at+jwt";

async function ownJwt(at: PartyContext, text: string): Promise<{ header: JsonObject; claims: JsonObject } | undefined> {
	const decoded = decodeJwt(text);
	if (!("claims" in decoded)) return undefined;
	const { key } = recall(at.world, at.lane.id, "as");
	const isOurs = criticalFault(decoded.header) === undefined && (await verifyCompact(text, publicJwk(key)));
	return isOurs ? decoded : undefined;
}
