/** What the two halves of an edited run show: which hop stands beside which, and where the first decision differs. */

import type { PlayerContext } from "@/lib/flow/player/player-steps";
import { alignRuns, type Pair } from "@/lib/flow/read/align";
import { type Parting, partingOf } from "@/lib/flow/read/first-difference";

/** One decision, in the original run (`a`, `before`) and in the edited branch (`b`, `after`). */
export type Decision = NonNullable<Parting["decision"]>;

export interface TwinView {
	/** Rows, from top to bottom; a hop of one run stands beside the hop of the other that came in its place. */
	readonly pairs: readonly Pair[];
	/** Index of the current row. */
	readonly at: number;
	/** Index of the first row that the edit changed. */
	readonly edited: number;
	/** Where each run stands. */
	readonly cursors: { readonly original: number; readonly branch: number };
	/** The first message that differs, once it is reached: what everything after it comes from. */
	readonly cause?: NonNullable<Parting["cause"]>;
	/** The first decision that differs, once it is reached, and its row. */
	readonly decision?: Decision & { readonly row: number };
}

type Runs = Pick<PlayerContext, "original" | "branch" | "cursor" | "showOriginal">;

/** @param editedHop index of the first hop of the branch that an edit changed */
export function twinView({ original, branch, cursor, showOriginal }: Runs, editedHop: number): TwinView | undefined {
	if (!branch) return undefined;
	const aligned = alignRuns(original, branch);
	const pairs = besideEachOther(aligned);
	const mine = showOriginal ? "a" : "b";
	const at = Math.max(
		0,
		pairs.findIndex((pair) => pair[mine] === cursor),
	);
	const reached = (side: "a" | "b") => pairs.slice(0, at + 1).findLast((pair) => pair[side] !== undefined)?.[side] ?? 0;
	const { cause, decision } = partingOf(aligned, original, branch);
	const rowOf = (hops: NonNullable<Parting["cause"]> | undefined) =>
		pairs.findIndex(({ a, b }) => (hops?.b ? b === hops.b.index : a === hops?.a?.index));
	const reachedAt = (row: number) => row >= 0 && row <= at;
	const row = rowOf(decision);
	return {
		pairs,
		at,
		edited: Math.max(
			0,
			pairs.findIndex(({ b }) => b === editedHop),
		),
		cursors: { original: reached("a"), branch: reached("b") },
		...(cause && reachedAt(rowOf(cause)) ? { cause } : {}),
		...(decision && reachedAt(row) ? { decision: { ...decision, row } } : {}),
	};
}

/** Hops that only one run has stand beside those that only the other has, in the order in which they came. */
export function besideEachOther(pairs: readonly Pair[]): readonly Pair[] {
	const rows: Pair[] = [];
	let alone: { a: number[]; b: number[] } = { a: [], b: [] };
	const flush = () => {
		for (let i = 0; i < Math.max(alone.a.length, alone.b.length); i++) {
			const [a, b] = [alone.a[i], alone.b[i]];
			rows.push({ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }), same: false });
		}
		alone = { a: [], b: [] };
	};
	for (const pair of pairs) {
		if (pair.a !== undefined && pair.b !== undefined) {
			flush();
			rows.push(pair);
		} else if (pair.a !== undefined) alone.a.push(pair.a);
		else if (pair.b !== undefined) alone.b.push(pair.b);
	}
	flush();
	return rows;
}
