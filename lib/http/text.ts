/**
 * Texts from outside. JavaScript counts in halves of characters, and a half is no text: it cannot be encoded, and
 * `encodeURIComponent` throws on it. Here everything is counted and cut by code points.
 */

/** Stands where a character could not be read. */
export const UNREADABLE = "\ufffd";

/** With U+FFFD for each lone surrogate, as UTF-8 has it, too: a lone surrogate has no octets. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, UNREADABLE);

/** The number of code points. */
export function lengthOf(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

/** At most so many code points; `…` says that there were more. */
export function cut(text: string, most: number): string {
	const points = [...text.slice(0, 2 * most + 2)];
	return points.length > most ? `${points.slice(0, most).join("")}…` : text;
}

/** The last code points. */
export const endOf = (text: string, count: number): string => [...text.slice(-2 * count)].slice(-count).join("");

/** Beginning and end, where a text has more than both. */
export const shortened = (text: string, most: number, head: number, tail: number): string =>
	text.length > most ? `${[...text.slice(0, 2 * head)].slice(0, head).join("")}…${endOf(text, tail)}` : text;

/** `encodeURIComponent` for any text. */
export const percentEncoded = (text: string): string => encodeURIComponent(wellFormed(text));

/** What was percent-encoded, or `undefined` where the text is not that. */
export function percentDecoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
