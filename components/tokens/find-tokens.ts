/** Tokens in a text that has more in it: a header, a curl line, a token response, an address, a mail. */
import { decodeJwt, objectIn } from "@/lib/crypto/jwt";

export interface FoundToken {
	readonly text: string;
	/** What stands before it, such as `access_token`; empty where nothing names it. */
	readonly name: string;
	/** Whether it has three segments that can be taken apart. */
	readonly isJwt: boolean;
	/** Whether disclosures follow, as in an SD-JWT. */
	readonly disclosed: boolean;
}

/** Longer texts are no copies of anything with a token in it. */
const LONGEST_TEXT = 300_000;
/** More places where a token could begin than any text has that somebody means to paste. */
const MOST = 60;

/** A JSON object in base64url begins so: `{"`, `{ `, a brace and a line break, `{}`, or a byte order mark before it. */
const BEGINNING = /(^|[^\w-])(e[yw3][\w-]*|77u_[\w-]*)/g;

/** Every whole token in a text, the one that somebody most likely means first. */
export function findTokens(text: string): readonly FoundToken[] {
	if (text.length > LONGEST_TEXT) return [];
	const found = [...jwtsIn(text), ...namedIn(text)];
	const unique = found.filter((one, i) => found.findIndex((other) => other.text === one.text) === i);
	return unique
		.map((token, i) => ({ token, i }))
		.sort((a, b) => rank(a.token) - rank(b.token) || a.i - b.i)
		.map(({ token }) => token);
}

/** An access token is what most people mean; a proof or a refresh token only where there is nothing else. */
function rank({ name, isJwt }: FoundToken): number {
	const place = [/^(access_token|authorization|bearer|token)$/i, /^id_token$/i, /^(?!dpop|refresh_token)/i].findIndex(
		(one) => one.test(name),
	);
	return (place < 0 ? 3 : place) * 2 + (isJwt ? 0 : 1);
}

function jwtsIn(text: string): readonly FoundToken[] {
	const tokens: FoundToken[] = [];
	let done = 0;
	let tries = 0;
	for (const match of text.matchAll(BEGINNING)) {
		const start = match.index + (match[1] ?? "").length;
		if (start < done || ++tries > MOST) continue;
		const whole = jwtAt(text, start);
		if (!whole) continue;
		done = whole.end;
		tokens.push({ text: whole.token, name: nameBefore(text, start), isJwt: true, disclosed: text[whole.end] === "~" });
	}
	return tokens;
}

const PIECE = /[\w.-]+/y;
/** Between two pieces of one token: spaces, or line breaks with what quotes a mail. */
const GAP = /[ \t]*(?:\n[ \t>|]*)+|[ \t]+/y;
const matchAt = (pattern: RegExp, text: string, at: number): string => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
};

interface Piece {
	readonly text: string;
	/** What stands before it. */
	readonly gap: string;
	readonly end: number;
}

/** What may belong to one token, from a place on: up to a third dot, or to a character that is of no token. */
function piecesAt(text: string, start: number): readonly Piece[] {
	const pieces: Piece[] = [];
	let [at, gap, segments] = [start, "", 1];
	while (pieces.length < MOST_PIECES) {
		const found = matchAt(PIECE, text, at).split(".");
		const kept = found.slice(0, 4 - segments).join(".");
		if (kept === "" && found.length < 2) return pieces;
		segments += found.length - 1;
		at += kept.length;
		pieces.push({ text: kept, gap, end: at });
		gap = segments > 3 ? "" : matchAt(GAP, text, at);
		if (gap === "") return pieces;
		at += gap.length;
	}
	return pieces;
}

/** A token is not broken over more lines than that. */
const MOST_PIECES = 4000;

interface Whole {
	readonly token: string;
	readonly end: number;
}

/**
 * The JWT that begins at a place. Pieces of a broken one are put together: as many as its header and payload need, and
 * then as many as make a signature of the length that its algorithm has. Where none makes that, a token that was broken
 * over lines before goes on over lines that are no longer.
 */
function jwtAt(text: string, start: number): Whole | undefined {
	const pieces = piecesAt(text, start);
	const needed = neededOf(pieces);
	if (needed === undefined) return undefined;
	const head = pieces.slice(0, needed);
	let token = head.map((piece) => piece.text).join("");
	const [header = "", payload = "", tail = ""] = token.split(".");
	if ([header, payload].some((segment) => "problem" in objectIn(segment))) return undefined;
	const lengths = signatureLengths(header);
	const isBroken = head.some(({ gap }) => gap.includes("\n"));
	let signature = tail.length;
	let last = head.at(-1);
	let best: Whole = { token, end: last?.end ?? start };
	for (const piece of pieces.slice(needed)) {
		if (lengths.includes(signature) || signature > LONGEST_SIGNATURE) break;
		token += piece.text;
		const isNext = best.end === last?.end && piece.gap.includes("\n");
		const goesOn = signature === 0 || (isBroken && piece.text.length <= (last?.text.length ?? 0));
		signature += piece.text.length;
		if ((isNext && goesOn) || lengths.includes(signature)) best = { token, end: piece.end };
		last = piece;
	}
	return isClean(best, lengths, text) ? best : undefined;
}

/** More characters than any signature of today has. */
const LONGEST_SIGNATURE = 12_000;

/** How many pieces have two dots between them; `undefined` where there are fewer dots. */
function neededOf(pieces: readonly Piece[]): number | undefined {
	let dots = 0;
	const index = pieces.findIndex(({ text }) => {
		dots += text.split(".").length - 1;
		return dots >= 2;
	});
	return index < 0 ? undefined : index + 1;
}

/**
 * Whether it can be taken apart, and nothing is cut off: a fourth segment, or what is of base64 and not of base64url.
 */
function isClean({ token, end }: Whole, lengths: readonly number[], text: string): boolean {
	const isFull = lengths.includes(token.length - token.lastIndexOf(".") - 1);
	const goesOn = /^\.[\w-]/.test(text.slice(end, end + 2)) || (!isFull && /[+/=]/.test(text[end] ?? ""));
	return !goesOn && !("problem" in decodeJwt(token));
}

/** Characters of a signature in base64url, by algorithm; of RSA by the common lengths of keys. */
function signatureLengths(header: string): readonly number[] {
	const read = objectIn(header);
	const alg = "problem" in read ? undefined : read.object.alg;
	if (typeof alg !== "string") return [];
	if (/^(RS|PS)/.test(alg)) return [171, 342, 512, 683];
	return (
		{ none: [0], HS256: [43], HS384: [64], HS512: [86], ES256: [86], ES384: [128], ES512: [176], EdDSA: [86, 152] }[
			alg
		] ?? []
	);
}

/** The name that stands before a value: of a member, a parameter, a header. */
function nameBefore(text: string, at: number): string {
	const before = text.slice(Math.max(0, at - 80), at);
	const named = /([A-Za-z][\w-]*)["'`”]*\s*[:=]\s*["'`“]*\s*(?:(?:bearer|dpop)[\s:]*)?["'`“]*$/i.exec(before);
	if (named) return named[1] ?? "";
	return /(?:^|[^\w-])(bearer|dpop)[\s:]+["'`“]*$/i.exec(before)?.[1] ?? "";
}

/** A value under a name of a token that is no JWT. A token has 16 characters here at least, as elsewhere in the inspector. */
const NAMED =
	/(?:^|[^\w-])(access_token|id_token|refresh_token|subject_token|actor_token|token|authorization|bearer|dpop)["'`”]*\s*[:=]\s*["'`“]*\s*(?:(?:bearer|dpop)[\s:]+)?["'`“]*([\w\-.~+/]{16,}=*)/gi;

const namedIn = (text: string): readonly FoundToken[] =>
	[...text.matchAll(NAMED)]
		.slice(0, MOST)
		.map(([, name = "", value = ""]) => ({ text: value, name, isJwt: false, disclosed: false }))
		.filter(({ text: value }) => "problem" in objectIn(value.split(".")[0] ?? ""));
