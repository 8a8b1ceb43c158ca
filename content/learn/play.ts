/** From what a unit says of a run to the run: played by the same engine as in its lesson. */
import type { AnyFlow } from "@/lib/flow/define";
import { resolve } from "@/lib/flow/proof/resolve";
import { computeRun } from "@/lib/flow/read/compute";
import type { Run } from "@/lib/flow/run";
import { entryOf } from "../catalog";
import type { Play } from "./unit";

/** @throws where there is no such lesson, or no message that an edit names */
export async function played(play: Play): Promise<{ readonly flow: AnyFlow; readonly run: Run }> {
	const flow = await entryOf(play.lesson)?.load();
	if (!flow) throw new Error(`There is no lesson "${play.lesson}".`);
	return { flow, run: await computeRun(flow, await resolve(flow, play)) };
}
