/** What somebody pasted: a token, or one plain sentence why not. Nothing here verifies anything. */
import { fromBase64url, fromUtf8 } from "@/lib/crypto/bytes";
import { type DecodedJwt, decodeJwt, type JsonObject } from "@/lib/crypto/jwt";
import { ISSUER } from "@/lib/flow/cast";
import { CLOCK_START } from "@/lib/world/clock";

export interface ReadToken {
	/** Three segments, without the white space and quotes around them. */
	readonly text: string;
	readonly decoded: DecodedJwt;
}

const OPAQUE = "This is an opaque token: only its issuer can say what it means (introspection, RFC 7662).";

/** Reads a token as people paste it: with a header's name and scheme, in quotes, broken over lines, or in JSON. */
export function readToken(pasted: string): ReadToken | { readonly problem: string } {
	const trimmed = pasted.trim();
	if (trimmed === "") return { problem: "There is nothing here yet. Paste a token first." };
	if (/^[{[]/.test(trimmed)) return readJson(trimmed);
	const alone = trimmed.replace(/^(authorization:\s*)?(bearer|dpop)\s+/i, "");
	if (/\S[ \t]+\S/.test(alone)) return { problem: NOT_A_TOKEN };
	const text = alone.replace(/\s+/g, "").replace(/^(["'`])(.*)\1$/, "$2");
	const segments = text.split(".");
	if (segments.length === 5 && isEncrypted(segments[0] ?? "")) return { problem: ENCRYPTED };
	if (segments.length !== 3) return { problem: notThree(text, segments.length) };
	const decoded = decodeJwt(text);
	if (!("problem" in decoded)) return { text, decoded };
	const cut =
		"Perhaps a part is missing. If not, it is an opaque token: only its issuer can say what it means (RFC 7662).";
	return { problem: `${decoded.problem} ${cut}` };
}

/** White space inside a line, or a character outside the alphabet of bearer tokens. */
const NOT_A_TOKEN =
	"This is not a token: it has characters that no token has (RFC 6750 §2.1). Copy it again, without the text around it.";

const ENCRYPTED =
	"This token has five segments, so it is encrypted (JWE): only the API that has the key can read it (RFC 9068 §4).";

/** A token response, as a server sends it. */
function readJson(text: string): ReadToken | { readonly problem: string } {
	try {
		const value: unknown = JSON.parse(text);
		const members: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null ? { ...value } : {};
		const token = members.access_token ?? members.id_token;
		if (typeof token === "string" && !/^\s*[{[]/.test(token)) return readToken(token);
	} catch {
		// Broken JSON gets the same sentence: it is no token either way.
	}
	return { problem: "This is JSON, not a token. Paste the value of access_token alone." };
}

function notThree(text: string, count: number): string {
	if (!/^[\w\-.~+/]+=*$/.test(text)) return NOT_A_TOKEN;
	return count === 1 ? OPAQUE : `${OPAQUE} A JWT would have three segments; this has ${count}.`;
}

function isEncrypted(segment: string): boolean {
	try {
		const header: unknown = JSON.parse(fromUtf8(fromBase64url(segment) ?? new Uint8Array()));
		return typeof header === "object" && header !== null && "enc" in header;
	} catch {
		return false;
	}
}

/** Made in a lesson: by its server, or by a client for that server alone, or as a proof for an address that cannot exist. */
export const isOurs = ({ iss, aud, htu }: JsonObject): boolean =>
	iss === ISSUER || aud === ISSUER || (typeof htu === "string" && /^https:\/\/[a-z.]+\.example\//.test(htu));

/**
 * Whether a token might open something real: somebody else issued it, or it is valid by the real clock.
 * Our own tokens live on one day in 2026, whatever day it is outside; that alone makes none of them real.
 * @param now the real time, in seconds since 1970
 */
export function maybeLive({ claims }: DecodedJwt, now: number): boolean {
	if (!isOurs(claims)) return true;
	const demonstrationDay = CLOCK_START + 86_400;
	return typeof claims.exp === "number" && claims.exp > now && claims.exp > demonstrationDay;
}
