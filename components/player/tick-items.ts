/** Which ticks stand in the transport: one for each hop, or one for a folded phase where the room is short. */
import type { Hop } from "@/lib/flow/run";

export interface TickItem {
	readonly from: number;
	readonly to: number;
	/** Whether a new phase begins here. */
	readonly gap: boolean;
}

const TICK = 27;
const RANGE = 62;
const GAP = 8;

interface Segment {
	readonly from: number;
	to: number;
	folded: boolean;
}

/** Fits the ticks into a width in pixels: far phases are folded first, near ones stay single. */
export function tickItems(hops: readonly Hop[], cursor: number, width: number): readonly TickItem[] {
	const segments = segmentsOf(hops);
	const isHere = ({ from, to }: Segment) => from <= cursor && cursor <= to;
	const distance = ({ from, to }: Segment) => (cursor < from ? from - cursor : cursor - to);
	const far = segments.filter((s) => !isHere(s) && s.to > s.from).sort((a, b) => distance(b) - distance(a));
	for (const segment of far) {
		if (widthOf(segments) <= width) break;
		segment.folded = true;
	}
	const here = Math.max(0, segments.findIndex(isHere));
	const shown = [...mergeEnd(segments.slice(0, here), segments, width), ...segments.slice(here, here + 1)];
	const all = [...shown, ...mergeEnd(segments.slice(here + 1), [...shown, ...segments.slice(here + 1)], width)];
	const room = width - (widthOf(all) - sizeOf(segments[here]));
	return all.flatMap((s) => (isHere(s) && !s.folded ? aroundCursor(s, cursor, room) : itemsOf(s)));
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

const sizeOf = (s: Segment | undefined): number => (!s ? 0 : s.folded ? RANGE : (s.to - s.from + 1) * TICK);
const widthOf = (segments: readonly Segment[]): number => segments.reduce((sum, s) => sum + sizeOf(s) + GAP, 0);

/** Where even one tick for each phase is too much, all phases on one side of the cursor share one. */
function mergeEnd(side: readonly Segment[], all: readonly Segment[], width: number): readonly Segment[] {
	const [first] = side;
	const last = side.at(-1);
	if (!first || !last || first === last || widthOf(all) <= width) return side;
	return [{ from: first.from, to: last.to, folded: true }];
}

const itemsOf = ({ from, to, folded }: Segment): TickItem[] =>
	folded
		? [{ from, to, gap: true }]
		: Array.from({ length: to - from + 1 }, (_, i) => ({ from: from + i, to: from + i, gap: i === 0 }));

/** In a very long phase only the ticks near the cursor stay single. */
function aroundCursor({ from, to }: Segment, cursor: number, room: number): TickItem[] {
	const count = to - from + 1;
	if (count * TICK <= room) return itemsOf({ from, to, folded: false });
	const keep = Math.max(1, Math.floor((room - 2 * RANGE) / TICK));
	const first = Math.min(Math.max(from, cursor - Math.floor(keep / 2)), Math.max(from, to - keep + 1));
	const last = Math.min(to, first + keep - 1);
	const items = itemsOf({ from: first, to: last, folded: false });
	return [
		...(first > from ? [{ from, to: first - 1, gap: true }] : []),
		...items.map((item) => ({ ...item, gap: item.gap && first === from })),
		...(last < to ? [{ from: last + 1, to, gap: false }] : []),
	];
}
