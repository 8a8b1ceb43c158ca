/** How a held value is written at a place in a request that is being typed. Pure. */
import { formatPairs } from "@/lib/http/form";
import { FORM_TYPE } from "@/lib/http/message";

/**
 * In a query and in a form a value is percent-encoded (OAuth 2.1 §3.1, §3.2), and nowhere else.
 * @param at position of the caret in the text
 */
export const asPutIn = (text: string, at: number, value: string): string =>
	isInQuery(text.slice(0, at)) || isInForm(text, at) ? encoded(value) : value;

const encoded = (value: string): string => formatPairs([["", value]]).slice(1);

/** The request line, behind its question mark and before its version. @param before the text up to the caret */
const isInQuery = (before: string): boolean => /^\s*[^\s?]+ [^\s?]*\?\S*$/.test(before);

/** The body of a form; where no type is written yet, what has begun like one. */
function isInForm(text: string, at: number): boolean {
	const [head = "", before] = split(text.slice(0, at));
	if (before === undefined) return false;
	const type = /^content-type:[ \t]*([^;\s]*)/im.exec(head)?.[1];
	return type === undefined ? /(?:^|&)\s*[\w.-]+=[^&]*$/.test(before) : type.toLowerCase() === FORM_TYPE;
}

/** What stands before the first empty line after the request line, and what behind it, if there is one. */
function split(text: string): readonly [head: string, body?: string] {
	const end = /\S[^\n]*\n(?:[^\n]+\n)*?\r?\n/.exec(text);
	if (!end) return [text];
	const from = end.index + end[0].length;
	return [text.slice(0, from), text.slice(from)];
}
