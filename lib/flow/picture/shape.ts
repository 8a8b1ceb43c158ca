/** What a picture is made of: elements of SVG as plain data, which become text here, or elements of a page elsewhere. */

export interface Shape {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly inside: readonly (Shape | string)[];
}

export const shape = (
	tag: string,
	attributes: Shape["attributes"] = {},
	...inside: readonly (Shape | string)[]
): Shape => ({ tag, attributes, inside });

/** Characters that no document of XML may have, not even escaped (XML 1.0, production 2), and halves of characters. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for the inside of an element or of an attribute in double quotes. What XML cannot have becomes U+FFFD. */
export const escaped = (text: string): string =>
	text.replace(NOT_XML, "\ufffd").replace(/[&<>"]/g, (character) => named[character] ?? character);

/** A shape as XML. The same shape gives the same text. */
export function markupOf({ tag, attributes, inside }: Shape): string {
	const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
	const content = inside.map((one) => (typeof one === "string" ? escaped(one) : markupOf(one))).join("");
	return content === "" ? `<${tag}${written.join("")}/>` : `<${tag}${written.join("")}>${content}</${tag}>`;
}

/** All the text in a shape, in the order in which it is drawn. */
export const textIn = ({ inside }: Shape): string =>
	inside.map((one) => (typeof one === "string" ? one : `${textIn(one)}\n`)).join("");
