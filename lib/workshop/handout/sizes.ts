/**
 * How much a print sheet holds, in pixels of 1/96 inch. One layout serves A4 and Letter: it is made for the narrower
 * width and the lower height of both, and what A4 has more goes to the notes.
 */

/** Between the margins, on both papers. */
export const SHEET_WIDTH = 714;

/** A row to write into, and one that is printed. */
export const ROW = { blank: 32, answers: 27 } as const;

/** A slot of a rack with the gap below it. */
export const SLOT = { blank: 27, answers: 24 } as const;

/** Rows of a diagram on a page that has nothing else, below header and heads. */
export const ROWS_ALONE = 815;

/** Rows and racks where questions of one line each, and a line for notes, stand below them. */
const BLANK_ROOM = 690;

/** Rows, racks and answers. */
const ANSWER_ROOM = 850;

/** The title of the racks, their heads and their gaps. */
const RACKS_AROUND = 66;

export const racksHeight = (slots: number, kind: keyof typeof SLOT): number =>
	slots === 0 ? 0 : RACKS_AROUND + slots * SLOT[kind];

/** About how many characters of an answer stand on a line. */
const LINE = 92;
const LINE_HEIGHT = 22;
const COMMAND = 84;

/** About how many characters of a question stand on a line: the two stand side by side. */
const HALF_LINE = 46;

/** What is left for rows and racks on the page to fill in. */
export function blankRoom(asks: readonly string[]): number {
	const lines = Math.max(1, ...asks.map((text) => Math.ceil((text.length + 2) / HALF_LINE)));
	return BLANK_ROOM - (lines - 1) * LINE_HEIGHT;
}

/** What is left for rows and racks on the page of answers. */
export function answerRoom(answers: readonly string[], hasCommand: boolean): number {
	const lines = answers.reduce((sum, text) => sum + Math.ceil((text.length + 4) / LINE), 0);
	return ANSWER_ROOM - lines * LINE_HEIGHT - answers.length * 6 - (hasCommand ? COMMAND : 0);
}
