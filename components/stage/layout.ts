/**
 * Where every row of the stage stands. Pure: hops, a cursor and a height go in, rows come out. What does
 * not fit is folded, oldest finished phase first; future hops are only numbers, so that nothing is spoiled.
 */

import type { Hop } from "@/lib/flow/run";
import type { Phase } from "@/lib/vocabulary/lanes";

export interface Row {
	readonly kind: "hop" | "future" | "fold" | "run";
	readonly top: number;
	readonly height: number;
	/** First and last hop index; the same for a single hop. */
	readonly from: number;
	readonly to: number;
	readonly phase: Phase;
	/** Key under which a fold is opened by hand. */
	readonly id: string;
}

export interface Bracket {
	/** `earlier`, `then` and `later` stand for several phases on one line. */
	readonly phase: Phase | "earlier" | "then" | "later";
	readonly top: number;
	readonly height: number;
	readonly current: boolean;
}

export interface StageLayout {
	readonly rows: readonly Row[];
	readonly brackets: readonly Bracket[];
	readonly height: number;
}

export interface LayoutInput {
	readonly hops: readonly Hop[];
	readonly cursor: number;
	/** Height to fit into, in pixels; the layout may exceed it only by what was opened by hand. */
	readonly height: number;
	/** Ids of folds that the learner opened. */
	readonly open: ReadonlySet<string>;
	/** Draws every hop as past: the whole run, for print and for a page without script. */
	readonly whole?: boolean;
	/** A past hop that keeps its row, whatever is folded around it. */
	readonly kept?: number | undefined;
	/** Only the hop before, the current one, and the number of the next: for a projector. */
	readonly around?: boolean;
}

export const ROW = { past: 32, current: 56, stamped: 66, fold: 28, gap: 6 } as const;

/** A run of hops of one phase, with what is folded away in it. */
interface Segment {
	readonly phase: Phase;
	readonly from: number;
	readonly to: number;
	readonly id: string;
	/** Several phases on one line. */
	readonly merged?: "earlier" | "then" | "later";
	items: Item[];
}

type Item = { kind: Row["kind"]; from: number; to: number };

export function layoutStage(input: LayoutInput): StageLayout {
	if (input.around) return placeAround(input);
	const segments = segmentsOf(input);
	const shrinkers = input.whole ? [] : [foldFuture, foldPast, foldWithin, mergePast, mergeFuture];
	for (const shrink of shrinkers) {
		if (heightOf(segments, input) <= input.height) break;
		shrink(segments, input);
	}
	return place(segments, input);
}

function segmentsOf({ hops, cursor, whole = false }: LayoutInput): Segment[] {
	const segments: Segment[] = [];
	for (const { index, phase } of hops) {
		const item: Item = { kind: index > cursor && !whole ? "future" : "hop", from: index, to: index };
		const last = segments.at(-1);
		if (last?.phase === phase) {
			last.items.push(item);
			segments[segments.length - 1] = { ...last, to: index };
		} else segments.push({ phase, from: index, to: index, id: `${phase}-${index}`, items: [item] });
	}
	return segments;
}

const itemHeight = ({ kind, from }: Item, { hops, cursor, whole }: LayoutInput): number => {
	if (kind === "fold" || kind === "run") return ROW.fold;
	if (kind === "future" || from !== cursor || whole) return ROW.past;
	return isStamped(hops[from]) ? ROW.stamped : ROW.current;
};

/** Whether the current row carries a large stamp and so needs more room. */
export const isStamped = (hop: Hop | undefined): boolean =>
	hop !== undefined && (hop.message.kind === "checks" || hop.refusal !== undefined);

const heightOf = (segments: readonly Segment[], input: LayoutInput): number =>
	segments.reduce((sum, { items }) => sum + ROW.gap + items.reduce((all, item) => all + itemHeight(item, input), 0), 0);

/** Future phases become one line of numbers each, the last one first. */
function foldFuture(segments: Segment[], input: LayoutInput): void {
	for (const segment of [...segments].reverse()) {
		if (heightOf(segments, input) <= input.height || segment.to <= input.cursor) return;
		const past = segment.items.filter((item) => item.kind !== "future");
		const first = Math.max(segment.from, input.cursor + 1);
		if (segment.to > first || past.length === 0)
			segment.items = [...past, { kind: "run", from: first, to: segment.to }];
	}
}

/** Finished phases are folded, the oldest first, and the last one only as far as it has to be. */
function foldPast(segments: Segment[], input: LayoutInput): void {
	for (const segment of segments) {
		if (heightOf(segments, input) <= input.height || segment.to >= input.cursor) return;
		if (!input.open.has(segment.id)) foldUntilFits(segment, segments, input);
	}
}

function foldUntilFits(segment: Segment, segments: readonly Segment[], input: LayoutInput): void {
	const surplus = heightOf(segments, input) + ROW.fold - input.height;
	const hops = segment.items;
	let to = Math.min(segment.from + Math.max(2, Math.ceil(surplus / ROW.past)) - 1, segment.to);
	segment.items = folded(segment, to, input);
	// Around a hop that keeps its row, folding wins less.
	while (heightOf(segments, input) > input.height && to < segment.to)
		segment.items = folded({ ...segment, items: hops }, ++to, input);
}

/** A segment whose hops up to `to` are one line; around a hop that keeps its row they are two. */
function folded({ from, items }: Segment, to: number, { kept = -1 }: LayoutInput): Item[] {
	const rest = items.filter((item) => item.from > to);
	const fold = (first: number, last: number): Item[] => (first > last ? [] : [{ kind: "fold", from: first, to: last }]);
	if (kept < from || kept > to) return [...fold(from, to), ...rest];
	return [...fold(from, kept - 1), { kind: "hop", from: kept, to: kept }, ...fold(kept + 1, to), ...rest];
}

/** Inside the current phase, everything but the last hops before the cursor becomes one line. */
function foldWithin(segments: Segment[], input: LayoutInput): void {
	const segment = segments.find(({ from, to }) => from <= input.cursor && input.cursor <= to);
	if (!segment || input.open.has(segment.id)) return;
	for (let keep = 5; keep >= 0; keep--) {
		const last = input.cursor - keep - 1;
		if (last <= segment.from) continue;
		segment.items = folded(segment, last, input);
		if (heightOf(segments, input) <= input.height) return;
	}
}

/** Neighbouring folded phases share a line, where even one line each is too much; at last with what surrounds a kept hop. */
function mergePast(segments: Segment[], input: LayoutInput): void {
	const tooHigh = () => heightOf(segments, input) > input.height;
	for (let i = 0; tooHigh() && i + 1 < segments.length; ) {
		const [a, b] = [segments[i], segments[i + 1]];
		if (isFolded(a) && isFolded(b)) segments.splice(i, 2, joined(a, b, i));
		else i++;
	}
	const at = segments.findIndex(({ from, to }) => input.kept !== undefined && from <= input.kept && input.kept <= to);
	if (tooHigh()) shareFold(segments, at, -1);
	if (tooHigh()) shareFold(segments, at, 1);
}

const isFolded = (segment: Segment | undefined): segment is Segment =>
	segment?.items.length === 1 && segment.items[0]?.kind === "fold";

/** Two that follow each other, on one line. */
const joined = (a: Segment, b: Segment, index: number): Segment => ({
	...b,
	from: a.from,
	merged: index === 0 ? "earlier" : "then",
	items: [{ kind: "fold", from: a.from, to: b.to }],
});

/** What is folded before (-1) or after (1) the hop that keeps its row goes into the line of the phases there. */
function shareFold(segments: Segment[], at: number, side: -1 | 1): void {
	const [segment, beside] = [segments[at], segments[at + side]];
	const fold = segment?.items.at(side < 0 ? 0 : -1);
	if (!segment || fold?.kind !== "fold" || segment.items.length < 2 || !isFolded(beside)) return;
	const items = segment.items.filter((item) => item !== fold);
	const rest = { ...segment, items, from: items[0]?.from ?? segment.from, to: items.at(-1)?.to ?? segment.to };
	const own = { ...segment, from: fold.from, to: fold.to, items: [fold] };
	if (side < 0) segments.splice(at - 1, 2, joined(beside, own, at - 1), rest);
	else segments.splice(at, 2, rest, joined(own, beside, at + 1));
}

/** The same for the numbers ahead. */
function mergeFuture(segments: Segment[], input: LayoutInput): void {
	const isRun = (segment: Segment | undefined) => segment?.items.length === 1 && segment.items[0]?.kind === "run";
	while (heightOf(segments, input) > input.height && isRun(segments.at(-1)) && isRun(segments.at(-2))) {
		const [a, b] = segments.splice(-2, 2) as [Segment, Segment];
		segments.push({ ...a, to: b.to, merged: "later", items: [{ kind: "run", from: a.from, to: b.to }] });
	}
}

function place(segments: readonly Segment[], input: LayoutInput): StageLayout {
	const rows: Row[] = [];
	const brackets: Bracket[] = [];
	let top = 0;
	for (const { phase, from, to, id, items, merged } of segments) {
		const start = top;
		for (const item of items) {
			const height = itemHeight(item, input);
			rows.push({ ...item, top, height, phase, id });
			top += height;
		}
		const current = from <= input.cursor && input.cursor <= to && !input.whole;
		brackets.push({ phase: merged ?? phase, top: start, height: top - start, current });
		top += ROW.gap;
	}
	return { rows, brackets, height: top };
}

/** Three rows, whatever the length of the run. */
function placeAround(input: LayoutInput): StageLayout {
	const { hops, cursor } = input;
	let top = 0;
	const rows = [cursor - 1, cursor, cursor + 1].flatMap((index): Row[] => {
		const phase = hops[index]?.phase;
		if (phase === undefined) return [];
		const kind = index > cursor ? "future" : "hop";
		const height = itemHeight({ kind, from: index, to: index }, input) + (index === cursor ? 6 : 0);
		const row: Row = { kind, top, height, from: index, to: index, phase, id: `${index}` };
		top += height + 2;
		return [row];
	});
	return { rows, brackets: [], height: top };
}
