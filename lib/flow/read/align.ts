/** Two runs side by side: which hop of the one answers to which hop of the other, and whether it changed. */
import type { Message } from "../../vocabulary/message";
import type { Hop, Run } from "../run";

export interface Pair {
	readonly a?: number;
	readonly b?: number;
	/** Present in both, with the same bytes. */
	readonly same: boolean;
}

/** What makes two hops "the same hop" of two runs: who does what to whom, in which phase. */
function keyOf({ phase, message, unheard }: Hop): string {
	const who = "lane" in message ? message.lane : `${message.from}>${unheard?.goal ?? message.to}`;
	return `${phase} ${message.kind} ${who} ${message.note}`;
}

/** Everything of a message but its place in time. */
function contentOf(message: Message): string {
	return JSON.stringify(message, (key, value) => (key === "exchange" || key === "at" ? undefined : value));
}

/** Aligns by a longest common subsequence of keys. Hops that only one run has stand alone. */
export function alignRuns(a: Run, b: Run): readonly Pair[] {
	const left = a.hops.map(keyOf);
	const right = b.hops.map(keyOf);
	const lengths = commonLengths(left, right);
	const pairs: Pair[] = [];
	let i = 0;
	let j = 0;
	while (i < left.length || j < right.length) {
		if (i < left.length && j < right.length && left[i] === right[j]) {
			const same = contentOf((a.hops[i] as Hop).message) === contentOf((b.hops[j] as Hop).message);
			pairs.push({ a: i++, b: j++, same });
		} else if (j >= right.length || (i < left.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)))
			pairs.push({ a: i++, same: false });
		else pairs.push({ b: j++, same: false });
	}
	return pairs;
}

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** For each pair of positions, how long the common subsequence of the two rests is. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
	const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
	for (let i = left.length - 1; i >= 0; i--)
		for (let j = right.length - 1; j >= 0; j--) {
			const row = table[i] as Uint16Array;
			row[j] = left[i] === right[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
		}
	return table;
}

/** Where to stand in `b` to see what stood at a hop of `a`: the same hop, else the nearest one before it. */
export function correspondingHop(pairs: readonly Pair[], hop: number): number {
	let last = 0;
	for (const pair of pairs) {
		if (pair.a !== undefined && pair.a > hop) break;
		if (pair.a !== undefined && pair.b !== undefined) last = pair.b;
	}
	return last;
}

/** Indices in `b` of hops that are new or have changed. */
export const changedHops = (pairs: readonly Pair[]): readonly number[] =>
	pairs.flatMap((pair) => (pair.b !== undefined && !pair.same ? [pair.b] : []));
