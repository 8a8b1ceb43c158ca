/** Runs that exercises are about. The same spec gives the same run, so each is computed once for a lesson. */
import type { AnyFlow } from "../flow/define";
import { computeRun } from "../flow/read/compute";
import type { Run, RunSpec } from "../flow/run";

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
