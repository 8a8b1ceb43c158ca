/**
 * Two languages that nobody speaks. What is not in them is a text that the catalogue does not know; what does not
 * fit in them does not fit in a language with longer words, or in one that runs from the right.
 */
import type { Spoken } from "../words/text";
import { sayTitle } from "./title";

const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" };
const PIECE = /(\{\w+\})/;

/** Every vowel twice and with an accent, and every fourth three times: about 40% longer. What stands in braces stays. */
export function stretched(english: string): string {
	const [said = ""] = english.split(" ~ ", 1);
	let vowels = 0;
	const longer = (vowel: string) => {
		vowels++;
		return accented(vowel, vowels % 4 === 0 ? 3 : 2);
	};
	const parts = said.split(PIECE);
	const text = parts.map((part, i) => (i % 2 === 0 ? part.replace(/[aeiouy]/gi, longer) : part)).join("");
	return `⟦${text}⟧`;
}

function accented(vowel: string, times: number): string {
	const small = ACCENTS[vowel.toLowerCase()] ?? vowel;
	const first = vowel === vowel.toLowerCase() ? small : small.toUpperCase();
	return first + small.repeat(times - 1);
}

const pseudo = { translate: stretched, begin: () => sayTitle(stretched) };

export const LONG: Spoken = { lang: "en-x-long", ...pseudo };
export const MIRRORED: Spoken = { lang: "en-x-mirrored", dir: "rtl", ...pseudo };
