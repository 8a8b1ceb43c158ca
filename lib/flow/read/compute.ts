/** From a lesson and a spec to its run, in one call. */
import type { AnyFlow } from "../define";
import { play } from "../engine";
import type { Run, RunSpec } from "../run";
import { runOf } from "./hops";

export const computeRun = async (flow: AnyFlow, spec: RunSpec): Promise<Run> =>
	runOf(flow, spec, await play(flow, spec));
