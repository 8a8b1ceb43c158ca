/** The comparison that the stage spells out, in two short lines. */
import { cut, endOf } from "@/lib/http/text";
import type { Compared } from "@/lib/vocabulary/message";

/** What came, and what it was compared with: each with its value. */
export function comparedLines({ left, right }: Compared): readonly (readonly [label: string, value: string])[] {
	return [left, right].map(({ label, text }) => [label, ` = ${abbreviated(text)}`]);
}

/** Long values, and random ones, by their last four characters, as everywhere on the stage; a long list by how it begins. */
export function abbreviated(text: string): string {
	if (text.length > MOST && text.includes(" ")) return cut(text, MOST - 1);
	return text.length > MOST || isRandom(text) ? endOf(text, 4) : text;
}

const MOST = 26;

/** Whether a text is a string that nobody reads: the characters of base64url, in no order of a word. */
const isRandom = (text: string): boolean =>
	text.length > 12 && /^[\w-]+$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
