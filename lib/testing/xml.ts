/** Whether a text is well-formed XML, as far as our writers use it: elements, attributes, text and a declaration. */

const CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos);|#\d+;|#x[\da-f]+;)/i;
const TOKEN = /<\?xml [^?]*\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** @returns what is wrong, a sentence for each; empty where it is well-formed */
export function flawsOfXml(text: string): readonly string[] {
	const flaws: string[] = [];
	if (CHARACTER.test(text)) flaws.push("It has a character that XML cannot have.");
	if (REFERENCE.test(text)) flaws.push("An & begins no reference.");
	const open: string[] = [];
	let end = 0;
	let elements = 0;
	for (const [token, closed, opened, attributes = "", empty] of text.matchAll(TOKEN)) {
		end += token.length;
		const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name);
		if (new Set(names).size < names.length) flaws.push(`An attribute stands twice: ${token}`);
		if (opened !== undefined) elements += 1;
		if (opened !== undefined && empty === "") open.push(opened);
		if (closed !== undefined && open.pop() !== closed) flaws.push(`</${closed}> closes something else.`);
		if (closed === undefined && opened === undefined && open.length === 0 && /^[^<]*\S/.test(token) && token[0] !== "<")
			flaws.push("Text stands outside of every element.");
	}
	if (end < text.length) flaws.push(`It cannot be read from here: ${text.slice(end, end + 40)}`);
	if (open.length > 0) flaws.push(`Not closed: ${open.join(", ")}`);
	return elements > 0 ? flaws : [...flaws, "It has no element."];
}
