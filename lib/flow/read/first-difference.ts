/**
 * Where two runs part: the first message that is not the same, and the first decision that is not. A decision is what
 * one check said. A no in one run and no such no in the other comes first, whether the check accepted there or said
 * nothing; where no check refused, a check that ran in one run only is the difference.
 */
import type { CheckRecord } from "../../vocabulary/message";
import type { Hop, Run } from "../run";
import type { Pair } from "./align";
import { checksOf } from "./stamp";

/** What a check said in a run; `absent` where the list ended before it, or the hop does not exist. */
export type Said = CheckRecord["verdict"] | "absent";

export interface Parting {
	/** The first message that only one of them has, or that differs: what everything after it comes from. */
	readonly cause?: { readonly a?: Hop; readonly b?: Hop };
	/** The first decision that differs. */
	readonly decision?: {
		readonly a?: Hop;
		readonly b?: Hop;
		/** The check in each run; both are `undefined` where the two answers differ and no check was recorded. */
		readonly before?: CheckRecord;
		readonly after?: CheckRecord;
	};
}

/** @param pairs the hops of both runs, aligned (`alignRuns`) */
export function partingOf(pairs: readonly Pair[], a: Run, b: Run): Parting {
	const both = pairs.map((pair) => ({
		...(pair.a === undefined ? {} : { a: a.hops[pair.a] as Hop }),
		...(pair.b === undefined ? {} : { b: b.hops[pair.b] as Hop }),
		same: pair.same,
	}));
	const cause = both.find(({ same, a, b }) => !same && travels(a ?? b));
	// Hops that only one run has come of an earlier decision, unless there is none.
	const [inBoth, inOne] = [both.filter((pair) => pair.a && pair.b), both.filter((pair) => !pair.a || !pair.b)];
	const ordered = [...inBoth, ...inOne];
	const firstWith = (differ: Differ) =>
		ordered.map((pair) => decisionIn(pair, differ)).find((found) => found !== undefined);
	const decision = firstWith(refuses) ?? firstWith(differs);
	return { ...(cause ? { cause: { ...hopsOf(cause) } } : {}), ...(decision ? { decision } : {}) };
}

const hopsOf = ({ a, b }: { readonly a?: Hop; readonly b?: Hop }) => ({ ...(a ? { a } : {}), ...(b ? { b } : {}) });

const travels = (hop: Hop | undefined): boolean => hop !== undefined && "from" in hop.message;

/** The first check of which two hops that answer to each other do not say the same. */
function decisionIn(pair: { readonly a?: Hop; readonly b?: Hop }, differ: Differ): Parting["decision"] {
	const [left, right] = [pair.a ? checksOf(pair.a) : [], pair.b ? checksOf(pair.b) : []];
	const ids = [...new Set([...right, ...left].map(({ id }) => id))];
	for (const id of ids) {
		const before = left.find((check) => check.id === id);
		const after = right.find((check) => check.id === id);
		if (differ(saidBy(before), saidBy(after)))
			return { ...hopsOf(pair), ...(before ? { before } : {}), ...(after ? { after } : {}) };
	}
	const otherAnswer = (pair.a?.refusal?.error ?? "") !== (pair.b?.refusal?.error ?? "");
	return otherAnswer && pair.a && pair.b ? hopsOf(pair) : undefined;
}

type Differ = (before: Said, after: Said) => boolean;

const differs: Differ = (before, after) => before !== after;
const refuses: Differ = (before, after) => differs(before, after) && (before === "failed" || after === "failed");

/** What a check said. */
export const saidBy = (check: CheckRecord | undefined): Said => check?.verdict ?? "absent";
