/** From a lesson and a spec to its run, in one call. */
import type { AnyFlow } from "./define";
import { play } from "./engine";
import { runOf } from "./hops";
import type { Run, RunSpec } from "./run";

export const computeRun = async (flow: AnyFlow, spec: RunSpec): Promise<Run> =>
	runOf(flow, spec, await play(flow, spec));
