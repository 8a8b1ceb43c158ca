/** How rows are spread over pages: as few pages as possible, never a row in two, rather between two phases than inside one. */
import { placeRows } from "../../flow/picture/rows";
import type { Run } from "../../flow/run";

export interface Room {
	/** The height of a row. */
	readonly row: number;
	/** For the rows of a page that has nothing else, and of the last page, where racks and questions follow. */
	readonly alone: number;
	readonly last: number;
}

/**
 * @param hops indices, in order
 * @param rooms all of these have to hold the same pages
 * @returns the hops of each page; `undefined` where they do not fit into that many
 */
export function pagesFor(
	run: Run,
	hops: readonly number[],
	rooms: readonly Room[],
	pages: number,
): readonly (readonly number[])[] | undefined {
	const fits = (part: readonly number[], which: "alone" | "last") =>
		rooms.every((room) => placeRows(run, part, room.row).height <= room[which]);
	if (pages === 1) return fits(hops, "last") ? [hops] : undefined;
	const breaks = hops.map((_, i) => i).slice(1);
	const possible = breaks.flatMap((at) => {
		const rest = fits(hops.slice(0, at), "alone") ? pagesFor(run, hops.slice(at), rooms, pages - 1) : undefined;
		return rest ? [{ at, pages: [hops.slice(0, at), ...rest] }] : [];
	});
	const phaseOf = (i: number) => run.hops[hops[i] ?? -1]?.phase;
	const between = possible.filter(({ at }) => phaseOf(at) !== phaseOf(at - 1));
	// The page that has racks, too, gets the smaller part.
	const aim = (hops.length * 0.6) / (pages - 1);
	return [...(between.length > 0 ? between : possible)].sort((a, b) => Math.abs(a.at - aim) - Math.abs(b.at - aim))[0]
		?.pages;
}
