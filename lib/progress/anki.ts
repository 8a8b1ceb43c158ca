/**
 * Cards as a text file that Anki imports ("Text files" in its manual): a head of lines that begin with `#`, then a note
 * a line. The fields are HTML, escaped here: older versions of Anki put a line break of a plain text on the card as a
 * space. A field with a quote or a tab in it stands in quotes, and a quote in it is doubled.
 */

export interface Card {
	readonly front: string;
	readonly back: string;
	/** A tag holds no space. */
	readonly tags: readonly string[];
}

/**
 * The columns are not named: names would be compared with those of the fields, which are "Vorderseite" and "Rückseite"
 * in a German Anki, and the back would stay out. Without names the first column is the first field, and so on.
 * Notes have no GUID of ours: the manual advises against it, and Anki knows a note again by its first field.
 */
const HEAD = ["#separator:tab", "#html:true", "#notetype:Basic", "#tags column:3"];

/** @returns the whole file, to be stored as UTF-8 */
export const ankiFile = (cards: readonly Card[]): string =>
	[
		...HEAD,
		...cards.map(({ front, back, tags }) => [html(front), html(back), tags.map(tagOf).join(" ")].map(field).join("\t")),
	]
		.map((line) => `${line}\n`)
		.join("");

const tagOf = (tag: string): string => tag.replace(/\s+/g, "-");

/** A text as it is, on a card: its lines, and the spaces that a browser would make one. */
const html = (text: string): string =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll("  ", " &nbsp;")
		.replace(/\r\n|\r|\n/g, "<br>");

/** A line that begins with `#` would be a comment, so such a field stands in quotes, too. */
const field = (text: string): string => (/[\t"]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
