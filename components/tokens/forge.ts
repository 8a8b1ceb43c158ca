/** Changing a token without its key, as a forger would. Pure: what was changed is told by comparing. */

import { fromBase64url, fromUtf8, utf8 } from "@/lib/crypto/bytes";
import { isJson } from "@/lib/crypto/json";
import { type DecodedJwt, decodeJwt } from "@/lib/crypto/jwt";
import { replaceSegment, type SegmentName, segmentNames, withMember } from "@/lib/crypto/rewrite-jwt";
import { type MemberPart, type SentMember, sentMembers } from "./sent";

/** What to change. Members that are absent leave the token as it is. */
export interface Forgery {
	readonly flip?: SegmentName | "text";
	/** Another algorithm for the header; `none` also takes the signature away (RFC 7519 §6). */
	readonly alg?: string;
	/** Another value for one member of header or payload, as typed. */
	readonly member?: { readonly part: "header" | "payload"; readonly name: string; readonly typed: string };
}

/** The token after the changes. Parts that are not changed keep their very bytes. */
export function forge(token: string, { flip, alg, member }: Forgery): string {
	let forged = token;
	if (member) forged = withMember(forged, member.part, member.name, (before) => sourceOfTyped(member.typed, before));
	if (alg !== undefined) {
		forged = withMember(forged, "header", "alg", () => JSON.stringify(alg));
		if (alg === "none") forged = forged.replace(/[^.]*$/, "");
	}
	if (flip === "text") return flipSextet(forged, Math.floor(forged.length / 2), 1);
	return flip === undefined ? forged : flipCharacter(forged, flip);
}

/**
 * What somebody means by a text, as JSON: the same kind of value as before, or a list, an object, a number as they
 * write it.
 * @param before the JSON text of the value that it replaces
 */
export function sourceOfTyped(typed: string, before: string): string {
	const mayBeJson = !before.startsWith('"') || /^\s*[[{]/.test(typed);
	return mayBeJson && isJson(typed) ? typed.trim() : JSON.stringify(typed);
}

/** A value as it stands in an input: a text as it reads, anything else as it was sent. */
export const typedOf = ({ source, value }: Pick<SentMember, "source" | "value">): string =>
	typeof value === "string" ? value : source;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Tries beyond this many places would take long on a huge token and find nothing new. */
const MAX_PLACES = 100;

/**
 * Changes one character of a segment, so that the token can still be read: a forger's first try. In header
 * and payload it is a letter or digit of a text; of `sub` or `kid`, where there is one. A token in which
 * nothing can be changed comes back as it is.
 */
export function flipCharacter(token: string, name: SegmentName): string {
	const segment = token.split(".")[segmentNames.indexOf(name)] ?? "";
	if (name === "signature") return replaceSegment(token, name, flipSextet(segment, Math.floor(segment.length / 2), 1));
	const octets = fromBase64url(segment);
	if (!octets) return token;
	for (const place of places(octets, name === "header" ? "kid" : "sub")) {
		const changed = replaceSegment(token, name, flipOctet(segment, octets, place));
		if (changed !== token && differs(token, changed)) return changed;
	}
	return token;
}

/** Positions of octets that may be changed: the last one of the wanted member's text, then any, from the end. */
function places(octets: Uint8Array, member: string): readonly number[] {
	const text = fromUtf8(octets);
	const found = new RegExp(`"${member}"\\s*:\\s*"[^"\\\\]*[A-Za-z0-9](?=")`).exec(text);
	const wanted = found ? [utf8(text.slice(0, found.index + found[0].length)).length - 1] : [];
	const rest = Array.from({ length: Math.min(octets.length, MAX_PLACES) }, (_, i) => octets.length - 1 - i);
	return [...wanted, ...rest];
}

/** Changes the two lowest bits of an octet. They lie in one base64url character, wherever the octet stands. */
function flipOctet(segment: string, octets: Uint8Array, place: number): string {
	const octet = octets[place] ?? 0;
	const isPlain = (code: number) => /[A-Za-z0-9]/.test(String.fromCharCode(code));
	const bits = isPlain(octet) ? [3, 1, 2].find((change) => isPlain(octet ^ change)) : undefined;
	if (bits === undefined) return segment;
	const inGroup = place % 3;
	const shift = [4, 2, 0][inGroup] ?? 0;
	return flipSextet(segment, Math.floor(place / 3) * 4 + inGroup + 1, bits << shift);
}

function flipSextet(segment: string, index: number, bits: number): string {
	const character = segment[index];
	const sextet = character === undefined ? -1 : ALPHABET.indexOf(character);
	if (sextet < 0) return segment;
	return `${segment.slice(0, index)}${ALPHABET[sextet ^ bits] ?? ""}${segment.slice(index + 1)}`;
}

/** Whether a changed token is still one, and says something else: a changed name of a member is no use here. */
function differs(token: string, changed: string): boolean {
	const [before, after] = [decodeJwt(token), decodeJwt(changed)];
	if ("problem" in before || "problem" in after) return false;
	return changesOf(before, after).some(({ before: was, after: is }) => was !== undefined && is !== undefined);
}

/** One member of header or payload that is not what it was. */
export interface MemberChange {
	readonly part: MemberPart;
	readonly name: string;
	/** The JSON texts of its value. */
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** Every member in which two tokens differ. */
export function changesOf(before: DecodedJwt, after: DecodedJwt): readonly MemberChange[] {
	return (["header", "payload"] as const).flatMap((part) => {
		const [was, is] = [membersByName(before, part), membersByName(after, part)];
		return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
			const [a, b] = [was.get(name) ?? [], is.get(name) ?? []];
			const index = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, i) => a[i] !== b[i]);
			return index < 0 ? [] : [{ part, name, before: a[index], after: b[index] }];
		});
	});
}

/** Every text of a value, by the name of its member. */
function membersByName(decoded: DecodedJwt, part: MemberPart): ReadonlyMap<string, readonly string[]> {
	const named = new Map<string, string[]>();
	for (const { name, source } of sentMembers(decoded, part)) {
		const known = named.get(name);
		if (known) known.push(source);
		else named.set(name, [source]);
	}
	return named;
}

/** A stretch of a segment, and whether it is as it was. */
export interface Stretch {
	readonly text: string;
	readonly changed: boolean;
}

/** Where a segment differs from what it was: character by character, or the middle where its length changed. */
export function stretchesOf(before: string, after: string): readonly Stretch[] {
	if (before === after) return after === "" ? [] : [{ text: after, changed: false }];
	const start = shared(before, after, 0, (i) => i);
	const end = shared(before, after, start, (i, { length }) => length - 1 - i);
	const middle = after.slice(start, after.length - end);
	const inside =
		before.length === after.length ? byCharacter(before.slice(start, before.length - end), middle) : [changed(middle)];
	return [same(after.slice(0, start)), ...inside, same(end === 0 ? "" : after.slice(-end))].filter(
		({ text }) => text !== "",
	);
}

const same = (text: string): Stretch => ({ text, changed: false });
const changed = (text: string): Stretch => ({ text, changed: true });

/** How many characters two texts share, counted from one end, leaving out as many as are taken already. */
function shared(a: string, b: string, taken: number, at: (i: number, text: string) => number): number {
	const limit = Math.min(a.length, b.length) - taken;
	let length = 0;
	while (length < limit && a[at(length, a)] === b[at(length, b)]) length += 1;
	return length;
}

function byCharacter(before: string, after: string): readonly Stretch[] {
	const stretches: { text: string; changed: boolean }[] = [];
	for (let i = 0; i < after.length; i++) {
		const isChanged = before[i] !== after[i];
		const last = stretches.at(-1);
		if (last?.changed === isChanged) last.text += after[i];
		else stretches.push({ text: after[i] ?? "", changed: isChanged });
	}
	return stretches;
}
