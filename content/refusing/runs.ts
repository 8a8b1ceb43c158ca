/** What can be looked up, played now: in the scenarios of a lesson, and in the runs besides in which a check says no. */
import type { AnyFlow } from "@/lib/flow/define";
import type { PlayScenario } from "@/lib/flow/proof/once";
import { resolve } from "@/lib/flow/proof/resolve";
import { computeRun } from "@/lib/flow/read/compute";
import type { Run } from "@/lib/flow/run";
import { type Found, foundIn } from "@/lib/search/found";
import { FREE } from "../free/grants";
import { loadFree } from "../free/load";
import { byEdit, type RefusingRun } from "./by-edit";
import { inFreePlay, type RefusingPlay } from "./in-free-play";

/** A run in which a certain check is to say no. */
export interface Refusing {
	readonly of: RefusingRun | RefusingPlay;
	readonly run: Run;
}

/** Those of a lesson that are none of its scenarios. */
export const refusingIn = (flow: AnyFlow): Promise<readonly Refusing[]> =>
	Promise.all(
		(byEdit[flow.id] ?? []).map(async (of) => ({ of, run: await computeRun(flow, await resolve(flow, of)) })),
	);

/** What can be looked up in a lesson. @param play what plays its scenarios */
export async function foundInLesson(flow: AnyFlow, play: PlayScenario): Promise<Found> {
	const scenarios = await Promise.all(flow.scenarios.map(play));
	const others = await refusingIn(flow);
	return foundIn(flow, [...scenarios, ...others.map(({ run }) => run)]);
}

/** Those of a grant that is played freely. @param flow as `loadFree` gives it */
export const refusingInPlay = (flow: AnyFlow): Promise<readonly Refusing[]> =>
	Promise.all(
		(inFreePlay[flow.id.slice(FREE.length)] ?? []).map(async (of) => {
			const settings = { ...flow.defaults, levels: { ...flow.defaults.levels, ...of.levels } };
			return { of, run: await computeRun(flow, { settings, choices: [], edits: [], free: of.free }) };
		}),
	);

/** Ids of what is played freely and has such runs. */
export const playedToFind: readonly string[] = Object.keys(inFreePlay).map((grant) => `${FREE}${grant}`);

/** What can be looked up in free play: who refuses what refuses nowhere else. Everything besides is in a lesson. */
export async function foundInPlay(id: string): Promise<Found> {
	const flow = await loadFree(id);
	if (!flow) throw new Error(`Nobody plays "${id}" freely`);
	const all = await refusingInPlay(flow);
	const sought = new Set(all.map(({ of }) => of.refusedBy));
	const { refusals } = foundIn(
		flow,
		all.map(({ run }) => run),
	);
	return { refusals: refusals.filter(({ check }) => sought.has(check)), checks: {}, clauses: {}, parameters: {} };
}
