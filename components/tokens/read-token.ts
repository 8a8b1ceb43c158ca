/** What somebody pasted: a token, or one plain sentence why not. Nothing here verifies anything. */

import { ISSUER } from "@/lib/cast/cast";
import type { JsonObject } from "@/lib/crypto/json";
import { type DecodedJwt, decodeJwt, objectIn } from "@/lib/crypto/jwt";
import { CLOCK_START } from "@/lib/world/clock";
import { mark } from "../words/text";
import { t } from "../words/words";
import { findTokens } from "./find-tokens";
import { plainText } from "./plain-text";

export interface ReadToken {
	/** Without what stood around it. */
	readonly text: string;
	/** Absent where there is nothing to take apart. */
	readonly decoded?: DecodedJwt;
	/** Of several in one text: what names this one, and the others. */
	readonly name?: string;
	readonly others?: readonly NamedToken[];
	/** What was left out or put together to get it, in sentences. */
	readonly notes?: readonly string[];
}

export interface NamedToken {
	readonly name: string;
	readonly text: string;
}

/** Why a text cannot be read; `opaque` where it may still be a token that only its issuer understands. */
export interface Problem {
	readonly problem: string;
	/** What the library says in it, which is English. */
	readonly english?: string;
	readonly opaque?: string;
}

/** A token has 128 bits that nobody can guess (OAuth 2.1 §7.7), so it has 22 letters at least. Tokens in examples have fewer. */
const SHORTEST = 16;
/** More characters than servers commonly take in all headers together. */
const LONGEST = 16_000;

const OPAQUE = mark(
	"If it is a token, it is an opaque token: only its issuer can say what it means (introspection, RFC 7662).",
);

/** Reads a token as people paste it: alone, or with whatever they copied along. */
export function readToken(pasted: string): ReadToken | Problem {
	const text = plainText(pasted).trim();
	if (text === "") return { problem: t("There is nothing here yet. Paste a token first.") };
	const [first, ...others] = findTokens(text);
	if (!first) return readAlone(text);
	const notes = [
		...(pasted.includes(first.text) ? [] : [t(JOINED)]),
		...(first.disclosed ? [t(DISCLOSED, { tilde: "~" })] : []),
	];
	return {
		...tokenOf(first.text),
		...(others.length === 0 ? {} : { name: first.name, others: others.map(({ name, text }) => ({ name, text })) }),
		...(notes.length === 0 ? {} : { notes }),
	};
}

/** Another one of the tokens that were in the same text. The one that was read takes its place among the others. */
export function readOther(read: ReadToken, index: number): ReadToken {
	const { others = [], text, name = "" } = read;
	const wanted = others[index];
	if (!wanted) return read;
	return {
		...tokenOf(wanted.text),
		name: wanted.name,
		others: others.map((one, i) => (i === index ? { name, text } : one)),
	};
}

function tokenOf(text: string): ReadToken {
	const decoded = decodeJwt(text);
	return "problem" in decoded ? { text } : { text, decoded };
}

const JOINED = mark(
	"It was put together from what was pasted: line breaks, spaces, escapes or characters that nobody can see were taken out of it.",
);
const DISCLOSED = mark("What follows behind {tilde} is left out: the disclosures of an SD-JWT.");

/** A text in which no whole token was found may be one all the same: a broken one, or an opaque one. */
function readAlone(text: string): ReadToken | Problem {
	const alone = text
		.replace(/^(authorization:\s*(bearer|dpop)\s+|(bearer|dpop)[\s:]+|(dpop|client_assertion)\s*[:=]\s*)/i, "")
		.replace(/^[\s"'`“”‘’«»([]+|[\s"'`“”‘’«»)\],;]+$/g, "");
	const joined = alone.replace(/\s+/g, "");
	const segments = joined.split(".");
	if (segments.length === 5 && isEncrypted(segments[0] ?? "")) return { problem: t(ENCRYPTED) };
	if (/^[{[]/.test(text)) return readJson(text);
	if (isShortened(text)) return { problem: t(SHORTENED) };
	const isBase64 = segments.length === 3 && /^e[yw3][\w\-.+/=]*$/.test(joined);
	if (/\S[ \t]+\S/.test(alone) || !(isBase64 || TOKEN_TEXT.test(joined))) return { problem: explained(text) };
	if (segments.length !== 3) return notThree(joined, segments);
	const decoded = decodeJwt(joined);
	if (!("problem" in decoded)) return { text: joined, decoded };
	return { problem: `${decoded.problem} ${t(OPAQUE)}`, english: decoded.problem, opaque: joined };
}

/** What may stand behind `Bearer` (RFC 6750 §2.1). */
const TOKEN_TEXT = /^[\w\-.~+/]+=*$/;

/** White space inside a line, or a character outside the alphabet of bearer tokens; and perhaps what was meant. */
function explained(text: string): string {
	const [, encrypted = ""] = /(?:^|[^\w-])(e[yw3][\w-]*)(?:\.[\w-]*){4}(?![\w.-])/.exec(text) ?? [];
	if (isEncrypted(encrypted)) return t(ENCRYPTED);
	const [, beginning = ""] = /(?:^|[^\w-])(e[yw3][\w-]*)/.exec(text) ?? [];
	if (isJsonObject(beginning))
		return t("There is the beginning of a JWT in this text, and no whole one. Copy all of it.");
	return t(NOT_A_TOKEN);
}

/** Whether dots stand for the rest of what begins like a JWT. */
function isShortened(text: string): boolean {
	const dots = text.search(/…|\.\.\./);
	return dots >= 0 && /(?:^|[^\w-])e[yw3][\w.-]*$/.test(text.slice(Math.max(0, dots - LONGEST), dots));
}

const SHORTENED = mark(
	"This token was shortened where it was shown: the dots stand for the rest. Copy the whole of it.",
);

const NOT_A_TOKEN = mark(
	"This is not a token, and there is none in it: it has characters that no token has (RFC 6750 §2.1). Copy the token alone.",
);

const ENCRYPTED = mark(
	"This token has five segments, so it is encrypted (JWE, RFC 7519 §3): only who has the key can read it.",
);

/** JSON in which no token was found. A signature in JSON is no JWT, which has one form alone. */
function readJson(text: string): Problem {
	if (/"(payload|signatures?)"\s*:/.test(text) && /"(protected|signatures?)"\s*:/.test(text))
		return {
			problem: t("This is a signature in its JSON form (JWS). A JWT always has the compact form (RFC 7519 §1)."),
		};
	return { problem: t("This is JSON without a token. Paste the value of access_token or id_token alone.") };
}

/** A text of one piece may be a token that only its issuer understands. One of two or more is more likely a broken JWT. */
function notThree(text: string, segments: readonly string[]): ReadToken | Problem {
	const isStart = isJsonObject(segments[0] ?? "");
	const count = segments.length;
	if (count === 1 && text.length > LONGEST) return { problem: t(TOO_LONG) };
	if (count === 1 && !isStart)
		return text.length < SHORTEST ? { problem: `${t(TOO_SHORT)} ${t(OPAQUE)}`, opaque: text } : { text };
	const found = t("A JWT has three segments; this has {count}.", { count });
	return { problem: `${found} ${isStart ? restOf(segments) : t(OPAQUE)}`, opaque: text };
}

function restOf(segments: readonly string[]): string {
	const count = segments.length;
	if (count > 3) return t("Something stands behind it.");
	const read = objectIn(segments[0] ?? "");
	const isUnsecured = count === 2 && !("problem" in read) && read.object.alg === "none";
	return isUnsecured
		? t("One without a signature ends with a dot, which is missing (RFC 7519 §6).")
		: t("The rest is missing.");
}

const TOO_LONG = mark("This is longer than what servers commonly take in a header, so it is hardly a token.");
const TOO_SHORT = mark("This is short for a token: one that nobody can guess has 22 letters or more (OAuth 2.1 §7.7).");

const isJsonObject = (segment: string): boolean => !("problem" in objectIn(segment));

const isEncrypted = (segment: string): boolean => {
	const read = objectIn(segment);
	return !("problem" in read) && "enc" in read.object;
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
