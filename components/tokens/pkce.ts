/** What the PKCE calculator shows of a verifier. Pure; the hash is computed in lib/crypto. */
import { fromBase64url } from "@/lib/crypto/bytes";
import { pkceSyntax, VERIFIER_LENGTH } from "@/lib/crypto/pkce";
import { hex } from "@/lib/crypto/text-forms";
import { shortened as shorter } from "@/lib/http/text";
import { t } from "../words/words";

/** Three octets, or the two that are left at the end, and the letters that they become. */
export interface Group {
	readonly octets: readonly number[];
	readonly letters: string;
}

/** The octets of a hash in threes, beside the letters of its base64url in fours. */
export function groupsOf(challenge: string): readonly Group[] {
	const octets = fromBase64url(challenge) ?? new Uint8Array();
	return Array.from({ length: Math.ceil(octets.length / 3) }, (_, i) => ({
		octets: [...octets.slice(i * 3, i * 3 + 3)],
		letters: challenge.slice(i * 4, i * 4 + 4),
	}));
}

export const hexOf = (octet: number): string => hex(Uint8Array.of(octet));

/** The bits of a group, with the zero bits that fill its last letter. */
export interface GroupBits {
	/** `0` and `1`, six for each letter. */
	readonly bits: string;
	/** How many of them, at the end, were added. */
	readonly added: number;
	/** Each letter with the number that it stands for (RFC 7515 §2: `-` is 62, `_` is 63). */
	readonly letters: readonly { readonly letter: string; readonly number: number }[];
}

export function bitsOf({ octets, letters }: Group): GroupBits {
	const own = octets.map((octet) => octet.toString(2).padStart(8, "0")).join("");
	const bits = own.padEnd(letters.length * 6, "0");
	return {
		bits,
		added: bits.length - own.length,
		letters: [...letters].map((letter, i) => ({ letter, number: Number.parseInt(bits.slice(i * 6, i * 6 + 6), 2) })),
	};
}

/** A stray character as it is called in a sentence. */
function nameOf(character: string): string {
	if (character === " ") return t("space ~ a character");
	if (character === ",") return t("comma");
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return /\s|\p{C}|\p{M}/u.test(character) ? `U+${code}` : character;
}

const MAX_NAMED = 6;

/** One sentence about length and alphabet (RFC 7636 §4.1). */
export function syntaxSentence(verifier: string): string {
	const { length, lengthOk, strays } = pkceSyntax(verifier);
	if (strays.length === 0)
		return lengthOk
			? t("Letters, digits and {marks} only. All {count} are allowed.", { marks: "- . _ ~", count: length })
			: t("{lengthProblem} (RFC 7636 §4.1).", { lengthProblem: lengthProblem(length) });
	const characters = straysSaid(strays);
	return lengthOk
		? t("Not allowed: {characters} (RFC 7636 §4.1).", { characters })
		: t("{lengthProblem}; not allowed: {characters} (RFC 7636 §4.1).", {
				lengthProblem: lengthProblem(length),
				characters,
			});
}

function lengthProblem(length: number): string {
	const { min, max } = VERIFIER_LENGTH;
	if (length > max) return t("{count} characters, {surplus} too many", { count: length, surplus: length - max });
	const missing = min - length;
	return length === 1
		? t("1 character, {missing} too few", { missing })
		: t("{count} characters, {missing} too few", { count: length, missing });
}

function straysSaid(strays: readonly string[]): string {
	const named = strays.slice(0, MAX_NAMED).map(nameOf);
	const more = strays.length - named.length;
	return listed(more > 0 ? [...named, t("{count} more", { count: more })] : named);
}

const listed = (names: readonly string[]): string =>
	names.length < 2
		? names.join("")
		: t("{names} and {last}", { names: names.slice(0, -1).join(", "), last: names.at(-1) ?? "" });

/** What the length bar says. */
export function lengthSentence(length: number): string {
	const { min, max } = VERIFIER_LENGTH;
	return length > max
		? t("{max} is the longest allowed. This one has {count}.", { max, count: length })
		: t("{min}, the shortest allowed. This one has {count}.", { min, count: length });
}

/** `E9Melhoa2OwvFrEM…w-cM`: the beginning, and the end by which it is known everywhere. */
export const shortened = (text: string): string => shorter(text, 26, 16, 4);
