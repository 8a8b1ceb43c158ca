/**
 * Two languages that nobody speaks. What is not in them is a text that the catalogue does not know; what does not
 * fit in them does not fit in a language with longer words, or in one that runs from the right.
 */
import type { Spoken } from "./text";

const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" };
const PIECE = /(\{\w+\})/;

/** How much longer every text is at least, without what stands in braces. */
const GROWTH = 0.4;

/** Every vowel twice and with an accent, so that words are longer, and dots where that is not enough. What stands in braces stays. */
export function stretched(english: string): string {
	const [said = ""] = english.split(" ~ ", 1);
	const parts = said.split(PIECE);
	const text = parts.map((part, i) => (i % 2 === 0 ? part.replace(/[aeiouy]/gi, accented) : part)).join("");
	const plain = parts.filter((_, i) => i % 2 === 0).join("").length;
	const lacking = Math.ceil(plain * GROWTH) - (text.length - said.length) - 2;
	return `⟦${text}${"·".repeat(Math.max(0, lacking))}⟧`;
}

function accented(vowel: string): string {
	const small = ACCENTS[vowel.toLowerCase()] ?? vowel;
	const is = vowel === vowel.toLowerCase() ? small : small.toUpperCase();
	return is + small;
}

export const LONG: Spoken = { lang: "en-x-long", translate: stretched };
export const MIRRORED: Spoken = { lang: "en-x-mirrored", dir: "rtl", translate: stretched };
