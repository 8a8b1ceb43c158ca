/** How wide words are, where nothing can measure them: estimates that fit our own fonts and the usual ones beside them. */

/** Widths of characters, in parts of the font's size. What is in no list is as wide as a small letter. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
	[/[ijltfrI.,:;'|!()[\]{}/\\`-]/, 0.34],
	[/\s/, 0.27],
	[/[mwMW@%…]/, 0.88],
	[/[A-Z0-9&?=_<>+~#$"]/, 0.62],
	[/[\u0020-\u024f]/, 0.54],
];

const widthOf = (character: string): number => WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 1;

/** About how wide a text is, in the unit of its size. Bold letters are wider. */
export function textWidth(text: string, size: number, bold = false): number {
	let width = 0;
	for (const character of text) width += widthOf(character);
	return width * size * (bold ? 1.06 : 1);
}

/** On one line, and cut where it would be wider than its room; `…` says that there was more. */
export function fitted(text: string, size: number, room: number, bold = false): string {
	const line = text.replace(/\s+/g, " ").trim();
	// Whatever its letters, more of them do not fit; a text from outside can be very long.
	const points = [...line.slice(0, Math.max(0, Math.ceil(room / size) * 8))];
	if (points.length === [...line].length && textWidth(line, size, bold) <= room) return line;
	while (points.length > 0 && textWidth(`${points.join("")}…`, size, bold) > room) points.pop();
	return `${points.join("").trimEnd()}…`;
}

/** Broken between words into lines of at most that width; a word that is wider has a line of its own, and is cut there. */
export function wrapped(text: string, size: number, room: number, bold = false): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter((one) => one !== "")) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && textWidth(longer, size, bold) <= room) lines[lines.length - 1] = longer;
		else lines.push(fitted(word, size, room, bold));
	}
	return lines;
}
