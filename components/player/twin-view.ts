/** What the two halves of an edited run show: which hop stands beside which, and where the first decision differs. */
import { alignRuns, type Pair } from "@/lib/flow/align";
import { headlineCheck } from "@/lib/flow/headline";
import type { PlayerContext } from "@/lib/flow/player-steps";
import type { Hop, Run } from "@/lib/flow/run";
import { checksOf } from "@/lib/flow/stamp";
import type { CheckRecord } from "@/lib/vocabulary/message";

/** One decision, in the original run and in the edited branch. */
export interface Decision {
	/** The hop that tells it: the branch's, or where the branch has none, the original's. */
	readonly hop: Hop;
	readonly a?: Hop | undefined;
	readonly b?: Hop | undefined;
	/** The check that decided, as it stands in each. */
	readonly checks: { readonly a?: CheckRecord | undefined; readonly b?: CheckRecord | undefined };
}

export interface TwinView {
	/** Rows, from top to bottom; a hop of one run stands beside the hop of the other that came in its place. */
	readonly pairs: readonly Pair[];
	/** Index of the current row. */
	readonly at: number;
	/** Index of the first row that the edit changed. */
	readonly edited: number;
	/** Where each run stands. */
	readonly cursors: { readonly original: number; readonly branch: number };
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
	const decision = firstDifference(aligned, original, branch);
	const row = pairs.findIndex(({ a, b }) => (decision?.b ? b === decision.b.index : a === decision?.a?.index));
	return {
		pairs,
		at,
		edited: Math.max(
			0,
			pairs.findIndex(({ b }) => b === editedHop),
		),
		cursors: { original: reached("a"), branch: reached("b") },
		...(decision && row >= 0 && row <= at ? { decision: { ...decision, row } } : {}),
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

/** The first hop of the branch whose verdict is not the original's. */
export function firstDifference(pairs: readonly Pair[], original: Run, branch: Run): Decision | undefined {
	for (const pair of pairs) {
		const [a, b] = [original.hops[pair.a ?? -1], branch.hops[pair.b ?? -1]];
		if (!b || (b.refusal?.error ?? "") === (a?.refusal?.error ?? "")) continue;
		const check = headlineCheck(b);
		const before = a && check && checksOf(a).find(({ id }) => id === check.id);
		return { hop: b, a, b, checks: { a: before, b: check } };
	}
	return undefined;
}
