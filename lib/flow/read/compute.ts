/** From a lesson and a spec to its run, in one call. */
import type { AnyFlow } from "../define";
import { play } from "../engine";
import type { Run, RunSpec } from "../run";
import { runOf } from "./hops";

export async function computeRun(flow: AnyFlow, spec: RunSpec): Promise<Run> {
	const trace = await play(flow, spec);
	const run = runOf(flow, spec, trace);
	const played = await flow.judged?.(run, trace);
	return played === undefined ? run : { ...run, played };
}
