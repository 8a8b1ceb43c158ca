/**
 * Cards as a text file that Anki imports ("Importing text files" in its manual): a head of lines that begin with `#`,
 * then a note a line. A field with a tab, a line break or a quote in it stands in quotes, and a quote in it is doubled.
 */

export interface Card {
	readonly front: string;
	readonly back: string;
	/** A tag holds no space. */
	readonly tags: readonly string[];
}

const HEAD = ["#separator:tab", "#html:false", "#columns:Front\tBack\tTags", "#tags column:3"];

/** @returns the whole file, to be stored as UTF-8 */
export const ankiFile = (cards: readonly Card[]): string =>
	[...HEAD, ...cards.map(({ front, back, tags }) => [front, back, tags.map(tagOf).join(" ")].map(field).join("\t"))]
		.map((line) => `${line}\n`)
		.join("");

const tagOf = (tag: string): string => tag.replace(/\s+/g, "-");

/** A line that begins with `#` would be a comment, so such a field stands in quotes, too. */
const field = (text: string): string => (/[\t\r\n"]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
