/**
 * Where the rows of two runs stand beside each other: one row for each pair, at the same height on both sides.
 * Pure: pairs, a cursor and a height go in, rows come out.
 */
import type { Pair } from "@/lib/flow/align";
import type { Run } from "@/lib/flow/run";
import type { Phase } from "@/lib/vocabulary/lanes";
import { type Bracket, isStamped, ROW, type Row, type StageLayout } from "../stage/layout";

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
}

export interface PairInput {
	readonly a: Run;
	readonly b: Run;
	readonly pairs: readonly Pair[];
	/** Index of the current pair. */
	readonly cursor: number;
	readonly height: number;
	/** Folds what is the same in both. */
	readonly onlyDifferences: boolean;
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
	if (!fits()) items = foldAhead(items, input);
	while (!fits()) {
		const folded = foldOldest(items, input);
		if (folded === items) break;
		items = folded;
	}
	if (!fits()) items = joinAhead(items);
	return place(items, input);
}

/** One item for each pair; with only the differences, neighbours that are the same share one. */
function itemsOf({ pairs, cursor, onlyDifferences }: PairInput): readonly Item[] {
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

/** The numbers ahead: one line for each phase. */
function foldAhead(items: readonly Item[], input: PairInput): readonly Item[] {
	const folded: Item[] = [];
	for (const item of items) {
		const last = folded.at(-1);
		const joins =
			item.kind === "ahead" && last?.kind === "ahead" && phaseOf(input, last.from) === phaseOf(input, item.from);
		if (joins) last.to = item.to;
		else folded.push({ ...item });
	}
	return folded;
}

/** One line for everything ahead. */
function joinAhead(items: readonly Item[]): readonly Item[] {
	const [first, ...rest] = items.filter(({ kind }) => kind === "ahead");
	const behind = items.filter(({ kind }) => kind !== "ahead");
	return first ? [...behind, { ...first, to: rest.at(-1)?.to ?? first.to }] : behind;
}

/** The two oldest rows behind the cursor become one. */
function foldOldest(items: readonly Item[], { cursor }: PairInput): readonly Item[] {
	const [first, second, ...rest] = items;
	if (!first || !second || second.to >= cursor) return items;
	return [{ kind: "fold", from: first.from, to: second.to }, ...rest];
}

function heightOf({ kind, from }: Item, { a, b, pairs, cursor }: PairInput): number {
	if (kind === "fold" || kind === "ahead") return ROW.fold;
	if (from !== cursor) return ROW.past;
	const pair = pairs[from];
	const stamped = isStamped(a.hops[pair?.a ?? -1]) || isStamped(b.hops[pair?.b ?? -1]);
	return stamped ? ROW.stamped : ROW.current;
}

function place(items: readonly Item[], input: PairInput): PairLayout {
	const rows: PairRow[] = [];
	let top = 0;
	let phase: Phase | undefined;
	for (const item of items) {
		const here = phaseOf(input, item.from);
		if (phase !== undefined && here !== phase) top += ROW.gap;
		phase = phaseOf(input, item.to);
		const height = heightOf(item, input);
		rows.push({ ...item, top, height });
		top += height;
	}
	const sides = { a: sideOf(rows, input, "a", top), b: sideOf(rows, input, "b", top) };
	return { rows, ...sides, height: top };
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
