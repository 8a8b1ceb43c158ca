/**
 * Where the rows of two runs stand beside each other: one row for each pair, at the same height on both sides.
 * Pure: pairs, a cursor and a height go in, rows come out.
 */
import type { Pair } from "@/lib/flow/read/align";
import type { Run } from "@/lib/flow/run";
import type { Phase } from "@/lib/vocabulary/lanes";
import { type Bracket, isStamped, ROW, type Row, type StageLayout } from "./layout";

/** A row of both sides: one pair, several that are folded, or the numbers ahead. */
export interface PairRow {
	readonly kind: "pair" | "fold" | "ahead";
	readonly top: number;
	readonly height: number;
	/** First and last index of its pairs. */
	readonly from: number;
	readonly to: number;
}

export interface PairLayout {
	readonly rows: readonly PairRow[];
	readonly a: StageLayout;
	readonly b: StageLayout;
	readonly height: number;
	/** Where the second side begins: 0, unless it shares its first rows with the first. */
	readonly start: number;
}

export interface PairInput {
	readonly a: Run;
	readonly b: Run;
	readonly pairs: readonly Pair[];
	/** Index of the current pair. */
	readonly cursor: number;
	readonly height: number;
	/** Folds what is the same in both. */
	readonly onlyDifferences?: boolean;
	/** Index of a pair that says as much as the current one, once it is reached. */
	readonly framed?: number | undefined;
	/**
	 * The pairs before this one are the same on both sides, and only the first draws them. With a lead, they take at
	 * least so many pixels, and the second side begins below that.
	 */
	readonly split?: { readonly at: number; readonly lead?: number | undefined };
	/** Least height of the row of a pair, in pixels: where more stands between the two than a line. */
	readonly least?: (pair: number) => number;
}

interface Item {
	kind: PairRow["kind"];
	from: number;
	to: number;
}

const phaseOf = ({ a, b, pairs }: PairInput, index: number): Phase => {
	const pair = pairs[index];
	return (b.hops[pair?.b ?? -1] ?? a.hops[pair?.a ?? -1])?.phase ?? "prepare";
};

export function layoutPairs(input: PairInput): PairLayout {
	let items = itemsOf(input);
	const fits = () => place(items, input).height <= input.height;
	if (!fits()) items = joinAhead(items, input, (a, b) => phaseOf(input, a) === phaseOf(input, b));
	while (!fits()) {
		const folded = foldOldest(items, input);
		if (folded === items) break;
		items = folded;
	}
	if (!fits()) items = joinAhead(items, input, () => true);
	return place(items, input);
}

/** One item for each pair; with only the differences, neighbours that are the same share one. */
function itemsOf({ pairs, cursor, onlyDifferences = false }: PairInput): readonly Item[] {
	const items: Item[] = [];
	pairs.forEach(({ same }, index) => {
		const last = items.at(-1);
		const ahead = index > cursor;
		const folds = onlyDifferences && same && index < cursor;
		if (folds && last?.kind === "fold") last.to = index;
		else items.push({ kind: ahead ? "ahead" : folds ? "fold" : "pair", from: index, to: index });
	});
	return items;
}

/** The numbers ahead share a line where they may. What only one side draws never shares one with what both do. */
function joinAhead(items: readonly Item[], { split }: PairInput, may: (a: number, b: number) => boolean) {
	const joined: Item[] = [];
	for (const item of items) {
		const last = joined.at(-1);
		const joins =
			item.kind === "ahead" && last?.kind === "ahead" && item.from !== split?.at && may(last.from, item.from);
		if (joins) last.to = item.to;
		else joined.push({ ...item });
	}
	return joined;
}

/** The two oldest rows become one; those that only one side draws first, as long as that gains anything. */
function foldOldest(items: readonly Item[], input: PairInput): readonly Item[] {
	const { split } = input;
	const cut = split ? items.findIndex(({ from }) => from >= split.at) : 0;
	const [before, after] = [items.slice(0, cut), items.slice(cut)];
	const gains = split !== undefined && stack(before, input).height > (split.lead ?? 0);
	const folded = gains ? joinOldest(before, input) : before;
	if (folded !== before) return [...folded, ...after];
	const rest = joinOldest(after, input);
	return rest === after ? items : [...before, ...rest];
}

/** The current row and the framed one stay open, and nothing ahead is folded away. */
function joinOldest(items: readonly Item[], { cursor, framed }: PairInput): readonly Item[] {
	const folds = (item: Item | undefined) => item !== undefined && item.to < cursor && item.from !== framed;
	const at = items.findIndex((item, i) => folds(item) && folds(items[i + 1]));
	const [first, second] = [items[at], items[at + 1]];
	if (!first || !second) return items;
	return [...items.slice(0, at), { kind: "fold", from: first.from, to: second.to }, ...items.slice(at + 2)];
}

function heightOf({ kind, from }: Item, { a, b, pairs, cursor, framed, least }: PairInput): number {
	if (kind === "fold" || kind === "ahead") return ROW.fold;
	const wanted = least?.(from) ?? 0;
	if (from !== cursor && from !== framed) return Math.max(ROW.past, wanted);
	const pair = pairs[from];
	const stamped = isStamped(a.hops[pair?.a ?? -1]) || isStamped(b.hops[pair?.b ?? -1]);
	return Math.max(stamped ? ROW.stamped : ROW.current, wanted);
}

/** The rows under each other, with a little room between phases. */
function stack(items: readonly Item[], input: PairInput) {
	const { split } = input;
	const rows: PairRow[] = [];
	let top = 0;
	let phase: Phase | undefined;
	for (const item of items) {
		const here = phaseOf(input, item.from);
		if (phase !== undefined && here !== phase) top += ROW.gap;
		if (item.from === split?.at) top = Math.max(top, split?.lead ?? 0);
		phase = phaseOf(input, item.to);
		const height = heightOf(item, input);
		rows.push({ ...item, top, height });
		top += height;
	}
	return { rows, height: top };
}

function place(items: readonly Item[], input: PairInput): PairLayout {
	const { rows, height } = stack(items, input);
	const at = input.split?.at ?? 0;
	const own = rows.filter(({ from }) => from >= at);
	const start = input.split?.lead === undefined ? 0 : (own[0]?.top ?? height);
	const moved = own.map((row) => ({ ...row, top: row.top - start }));
	return {
		rows,
		a: sideOf(rows, input, "a", height),
		b: sideOf(moved, input, "b", height - start),
		height,
		start,
	};
}

/** The rows of one side. A pair that it does not have leaves an empty place. */
function sideOf(rows: readonly PairRow[], input: PairInput, side: "a" | "b", height: number): StageLayout {
	const own = rows.flatMap((row): Row[] => {
		const hops = input.pairs.slice(row.from, row.to + 1).flatMap((pair) => pair[side] ?? []);
		const [from] = hops;
		const to = hops.at(-1);
		if (from === undefined || to === undefined) return [];
		const kind = row.kind === "pair" ? "hop" : row.kind === "fold" ? "fold" : from === to ? "future" : "run";
		return [{ kind, top: row.top, height: row.height, from, to, phase: phaseOf(input, row.from), id: `${row.from}` }];
	});
	return { rows: own, brackets: bracketsOf(rows, input), height };
}

function bracketsOf(rows: readonly PairRow[], input: PairInput): readonly Bracket[] {
	const brackets: { phase: Bracket["phase"]; top: number; height: number; current: boolean }[] = [];
	for (const row of rows) {
		const phase = phaseOf(input, row.from);
		const several = phase !== phaseOf(input, row.to);
		const current = row.from <= input.cursor && input.cursor <= row.to;
		const last = brackets.at(-1);
		const name = several ? (row.kind === "ahead" ? "later" : "earlier") : phase;
		if (last && last.phase === name) {
			last.height = row.top + row.height - last.top;
			last.current ||= current;
		} else brackets.push({ phase: name, top: row.top, height: row.height, current });
	}
	return brackets;
}
