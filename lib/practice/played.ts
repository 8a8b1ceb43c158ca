/** Runs that exercises are about. The same spec gives the same run, so each is computed once for a lesson. */
import { type AnyFlow, isAttack } from "../flow/define";
import { computeRun } from "../flow/read/compute";
import type { Run, RunSpec } from "../flow/run";
import { withVariant } from "../vocabulary/settings";

const played = new WeakMap<AnyFlow, Map<string, Promise<Run>>>();

/** So many runs of a lesson are kept: those of the exercises of one set. */
const KEPT = 24;

export function runIn(flow: AnyFlow, spec: RunSpec): Promise<Run> {
	const runs = played.get(flow) ?? new Map<string, Promise<Run>>();
	played.set(flow, runs);
	const key = JSON.stringify(spec);
	const known = runs.get(key);
	if (known) return known;
	const fresh = computeRun(flow, spec);
	const [oldest] = runs.keys();
	if (runs.size >= KEPT && oldest !== undefined) runs.delete(oldest);
	runs.set(key, fresh);
	return fresh;
}

/** The run that a lesson begins with. */
export const ownSpec = (flow: AnyFlow): RunSpec => ({ settings: flow.defaults, choices: [], edits: [] });

/** The lesson's own run, and those of the other ways of an attack, which are asked about where its own gives too little. */
export const waysOf = (flow: AnyFlow): readonly RunSpec[] => [
	ownSpec(flow),
	...(isAttack(flow) ? flow.variants.slice(1) : []).map(({ id }) => ({
		...ownSpec(flow),
		settings: withVariant(flow.defaults, id),
	})),
];
