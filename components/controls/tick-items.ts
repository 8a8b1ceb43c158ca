/** Which ticks stand in the transport: one for each hop, or one for a folded phase where the room is short. */
import type { Hop } from "@/lib/flow/run";

export interface TickItem {
	readonly from: number;
	readonly to: number;
	/** Whether a new phase begins here. */
	readonly gap: boolean;
}

/** Room between two ticks, before a phase, and around a number inside its tick, in pixels. */
const BETWEEN = 3;
const GAP = 8;
const AROUND = 8;
/** Of one character of a tick's number. */
const CHARACTER = 8.6;

/** How wide a tick is at least, in pixels: two characters fit into any. */
export const tickWidth = (number: string): number => Math.max(24, Math.ceil(number.length * CHARACTER + AROUND));

interface Segment {
	readonly from: number;
	to: number;
	folded: boolean;
}

/**
 * Fits the ticks into a width in pixels: far phases are folded first, near ones stay single.
 * @param number how a hop is written
 */
export function tickItems(
	hops: readonly Hop[],
	cursor: number,
	width: number,
	number: (hop: number) => string,
): readonly TickItem[] {
	const rangeSize = ({ from, to }: Pick<Segment, "from" | "to">) =>
		tickWidth(`${number(from)}–${number(to)}`) + BETWEEN;
	const sizes = hops.map(({ index }) => tickWidth(number(index)) + BETWEEN);
	const sizeOf = (s: Segment | undefined): number =>
		!s ? 0 : s.folded ? rangeSize(s) : sizes.slice(s.from, s.to + 1).reduce((sum, size) => sum + size, 0);
	const widthOf = (list: readonly Segment[]): number => list.reduce((sum, s) => sum + sizeOf(s) + GAP, 0);
	const segments = segmentsOf(hops);
	const isHere = ({ from, to }: Segment) => from <= cursor && cursor <= to;
	const distance = ({ from, to }: Segment) => (cursor < from ? from - cursor : cursor - to);
	const far = segments.filter((s) => !isHere(s) && s.to > s.from).sort((a, b) => distance(b) - distance(a));
	for (const segment of far) {
		if (widthOf(segments) <= width) break;
		segment.folded = true;
	}
	const here = Math.max(0, segments.findIndex(isHere));
	const fits = (list: readonly Segment[]) => widthOf(list) <= width;
	const [before, after] = [segments.slice(0, here), segments.slice(here + 1)];
	const shown = [...(fits(segments) ? before : merged(before)), ...segments.slice(here, here + 1)];
	const all = [...shown, ...(fits([...shown, ...after]) ? after : merged(after))];
	const room = width - (widthOf(all) - sizeOf(segments[here]));
	return all.flatMap((s) => {
		if (!isHere(s) || s.folded || sizeOf(s) <= room) return itemsOf(s);
		return aroundCursor(s, cursor, (room - 2 * rangeSize(s)) / Math.max(...sizes.slice(s.from, s.to + 1)));
	});
}

function segmentsOf(hops: readonly Hop[]): Segment[] {
	const segments: Segment[] = [];
	for (const { index, phase } of hops) {
		const last = segments.at(-1);
		if (last && hops[last.from]?.phase === phase) last.to = index;
		else segments.push({ from: index, to: index, folded: false });
	}
	return segments;
}

/** Where even one tick for each phase is too much, all phases on one side of the cursor share one. */
function merged(side: readonly Segment[]): readonly Segment[] {
	const [first] = side;
	const last = side.at(-1);
	if (!first || !last || first === last) return side;
	return [{ from: first.from, to: last.to, folded: true }];
}

const itemsOf = ({ from, to, folded }: Segment): TickItem[] =>
	folded
		? [{ from, to, gap: true }]
		: Array.from({ length: to - from + 1 }, (_, i) => ({ from: from + i, to: from + i, gap: i === 0 }));

/** In a very long phase only the ticks near the cursor stay single: as many as there is room for. */
function aroundCursor({ from, to }: Segment, cursor: number, room: number): TickItem[] {
	const keep = Math.max(1, Math.floor(room));
	const first = Math.min(Math.max(from, cursor - Math.floor(keep / 2)), Math.max(from, to - keep + 1));
	const last = Math.min(to, first + keep - 1);
	const items = itemsOf({ from: first, to: last, folded: false });
	return [
		...(first > from ? [{ from, to: first - 1, gap: true }] : []),
		...items.map((item) => ({ ...item, gap: item.gap && first === from })),
		...(last < to ? [{ from: last + 1, to, gap: false }] : []),
	];
}
