/** How many names of differences stand in a row between two stages, and how high that makes it. */
import type { Difference } from "@/lib/flow/read/differences";

/** In pixels: of a mark's tile with its gap, between two marks, of a line, and above and below all lines. */
const SIZE = { tile: 23, gap: 12, line: 20, around: 10, more: 92 } as const;
/** Lines that a row may take: the current one says everything, where that is possible. */
const mostLines = (current: boolean): number => (current ? 5 : 2);

export interface Fit {
	/** So many of the names; the others can be opened. */
	readonly shown: number;
	readonly height: number;
}

/** Names of parameters are written in the face of bytes, whose characters are all equally wide. */
export const isWireName = (name: string): boolean =>
	/^[A-Za-z][A-Za-z_-]*$/.test(name) && (name.includes("_") || name === name.toLowerCase());

const widthOf = ({ name }: Difference): number => SIZE.tile + name.length * (isWireName(name) ? 8.6 : 6.9);

/**
 * Fills lines from the left; a name that is longer than a line takes as many as it needs. Where not all have room,
 * the last line keeps some for the words that open the others.
 * @param width of the column without its padding, in pixels
 */
export function fitMarks(list: readonly Difference[], width: number, current: boolean, most = mostLines(current)): Fit {
	const ends: { readonly lines: number; readonly used: number }[] = [];
	let [lines, used] = [0, width];
	for (const difference of list) {
		const needed = widthOf(difference);
		const beside = used + SIZE.gap + needed;
		if (beside > width) lines += Math.ceil(needed / width);
		used = beside <= width ? beside : Math.min(needed, width);
		ends.push({ lines, used });
	}
	const fits = ({ lines: at, used: to }: (typeof ends)[number], i: number) =>
		at < most || (at === most && (i === list.length - 1 || to + SIZE.gap + SIZE.more <= width));
	const shown = ends.findLastIndex(fits) + 1;
	const rest = shown < list.length;
	const last = ends[shown - 1] ?? { lines: 0, used: width };
	const taken = last.lines + (rest && last.used + SIZE.gap + SIZE.more > width ? 1 : 0);
	return { shown, height: Math.max(1, taken) * SIZE.line + SIZE.around };
}
