/** What somebody pasted: a token, or one plain sentence why not. Nothing here verifies anything. */
import { fromBase64url, fromUtf8 } from "@/lib/crypto/bytes";
import { type DecodedJwt, decodeJwt, type JsonObject } from "@/lib/crypto/jwt";
import { ISSUER } from "@/lib/flow/cast";
import { CLOCK_START } from "@/lib/world/clock";

export interface ReadToken {
	/** Without the white space and quotes around it. */
	readonly text: string;
	/** Absent where there is nothing to take apart. */
	readonly decoded?: DecodedJwt;
}

/** Why a text cannot be read; `opaque` where it may still be a token that only its issuer understands. */
export interface Problem {
	readonly problem: string;
	readonly opaque?: string;
}

/** A token has 128 bits that nobody can guess (OAuth 2.1 §7.7), so it has 22 letters at least. Tokens in examples have fewer. */
const SHORTEST = 16;
/** More characters than servers commonly take in all headers together. */
const LONGEST = 16_000;

const OPAQUE =
	"If it is a token, it is an opaque token: only its issuer can say what it means (introspection, RFC 7662).";

/** Reads a token as people paste it: with a header's name and scheme, in quotes, broken over lines, or in JSON. */
export function readToken(pasted: string): ReadToken | Problem {
	const trimmed = pasted.trim();
	if (trimmed === "") return { problem: "There is nothing here yet. Paste a token first." };
	if (/^[{[]/.test(trimmed)) return readJson(trimmed);
	const alone = trimmed.replace(
		/^(authorization:\s*(bearer|dpop)\s+|(bearer|dpop)\s+|(dpop|client_assertion)\s*[:=]\s*)/i,
		"",
	);
	if (/\S[ \t]+\S/.test(alone)) return { problem: NOT_A_TOKEN };
	const text = alone.replace(/\s+/g, "").replace(/^(["'`])(.*)\1$/, "$2");
	const segments = text.split(".");
	if (segments.length === 5 && isEncrypted(segments[0] ?? "")) return { problem: ENCRYPTED };
	if (segments.length !== 3) return notThree(text, segments.length);
	const decoded = decodeJwt(text);
	if (!("problem" in decoded)) return { text, decoded };
	if (!TOKEN_TEXT.test(text)) return { problem: NOT_A_TOKEN };
	return { problem: `${decoded.problem} Perhaps a part is missing. ${OPAQUE}`, opaque: text };
}

/** What may stand behind `Bearer` (RFC 6750 §2.1). */
const TOKEN_TEXT = /^[\w\-.~+/]+=*$/;

/** White space inside a line, or a character outside the alphabet of bearer tokens. */
const NOT_A_TOKEN =
	"This is not a token: it has characters that no token has (RFC 6750 §2.1). Copy it again, without the text around it.";

const ENCRYPTED =
	"This token has five segments, so it is encrypted (JWE): only the API that has the key can read it (RFC 9068 §4).";

/** A token response, as a server sends it. */
function readJson(text: string): ReadToken | Problem {
	try {
		const value: unknown = JSON.parse(text);
		const members: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null ? { ...value } : {};
		const token = members.access_token ?? members.id_token;
		if (typeof token === "string" && !/^\s*[{[]/.test(token)) return readToken(token);
	} catch {
		// Broken JSON gets the same sentence: it is no token either way.
	}
	return { problem: "This is JSON, not a token. Paste the value of access_token or id_token alone." };
}

/** A text of one piece may be a token that only its issuer understands. One of two or more is more likely a broken JWT. */
function notThree(text: string, count: number): ReadToken | Problem {
	if (!TOKEN_TEXT.test(text)) return { problem: NOT_A_TOKEN };
	const isStart = isJsonObject(text.split(".")[0] ?? "");
	if (count === 1 && text.length > LONGEST) return { problem: TOO_LONG };
	if (count === 1 && !isStart)
		return text.length < SHORTEST ? { problem: `${TOO_SHORT} ${OPAQUE}`, opaque: text } : { text };
	const found = `A JWT has three segments; this has ${count}.`;
	return { problem: isStart ? `${found} The rest is missing.` : `${found} ${OPAQUE}`, opaque: text };
}

const TOO_LONG = "This is longer than what servers commonly take in a header, so it is hardly a token.";
const TOO_SHORT = "This is short for a token: one that nobody can guess has 22 letters or more (OAuth 2.1 §7.7).";

const headerOf = (segment: string): unknown => {
	try {
		return JSON.parse(fromUtf8(fromBase64url(segment) ?? new Uint8Array()));
	} catch {
		return undefined;
	}
};

const isJsonObject = (segment: string): boolean => {
	const header = headerOf(segment);
	return typeof header === "object" && header !== null;
};

const isEncrypted = (segment: string): boolean => {
	const header = headerOf(segment);
	return typeof header === "object" && header !== null && "enc" in header;
};
/** Made in a lesson: by its server, or by a client for that server alone, or as a proof for an address that cannot exist. */
export const isOurs = ({ iss, aud, htu }: JsonObject): boolean =>
	iss === ISSUER || aud === ISSUER || (typeof htu === "string" && /^https:\/\/[a-z.]+\.example\//.test(htu));

/**
 * Whether a token might open something real: somebody else issued it, or it is valid by the real clock.
 * Our own tokens live on one day in 2026, whatever day it is outside; that alone makes none of them real.
 * @param now the real time, in seconds since 1970
 */
export function maybeLive(decoded: DecodedJwt | undefined, now: number): boolean {
	if (!decoded || !isOurs(decoded.claims)) return true;
	const { claims } = decoded;
	const demonstrationDay = CLOCK_START + 86_400;
	return typeof claims.exp === "number" && claims.exp > now && claims.exp > demonstrationDay;
}
