/** What each validation does to the calls, as the others stand now: played, not reasoned. */
import { type ControlId, controls, type LevelOf, levelsOf } from "../../vocabulary/controls";
import { meanings } from "../../vocabulary/controls/meanings";
import { levelOf, withLevel } from "../../vocabulary/settings";
import { type MadeCall, sendCall, sendCalls, sendCallUnder } from "./check-api";
import type { TestedApi } from "./tested-api";
import type { Validation } from "./validations";

/**
 * Ids of calls by the id of a validation. Of one that is on: what would get through without it. Of one that is left out:
 * what gets through because of that, and would be stopped if it came back.
 */
export type Effects = ReadonlyMap<string, readonly string[]>;

/** @param off ids of the validations that are left out */
export async function effectsOf(
	tested: TestedApi,
	made: readonly MadeCall[],
	validations: readonly Validation[],
	off: readonly string[],
): Promise<Effects> {
	const throughIn = async (out: Iterable<string>) =>
		(await sendCalls(tested, made, new Set(out))).flatMap((one) => (one.outcome === "through" ? [one.call.id] : []));
	const now = await throughIn(off);
	const effects = new Map<string, readonly string[]>();
	for (const { id, fixed } of validations) {
		if (fixed !== undefined) continue;
		const isOff = off.includes(id);
		const other = await throughIn(isOff ? off.filter((one) => one !== id) : [...off, id]);
		const [more, less] = isOff ? [now, other] : [other, now];
		effects.set(
			id,
			more.filter((call) => !less.includes(call)),
		);
	}
	return effects;
}

/**
 * Controls of the API that the run has off, of which each would stop a call that gets in anyway: found by raising them.
 * @returns their names, as in the drawer
 */
export async function offInRun(tested: TestedApi, made: MadeCall): Promise<readonly string[]> {
	const { settings } = tested.played.run.spec;
	const found: string[] = [];
	for (const id of controlsOfApi) {
		const raised = withLevel(settings, id, levelsOf(id).at(-1) as LevelOf<typeof id>);
		if (levelOf(raised, id) === levelOf(settings, id)) continue;
		const { letIn } = await sendCallUnder(tested, made, raised);
		if (!letIn) found.push(meanings[id].name);
	}
	return found;
}

const controlsOfApi = (Object.keys(controls) as ControlId[]).filter((id) => meanings[id].at === "rs");

/** Those of the validations that are left out of which each would stop a call that is let in. */
export async function missingFor(
	tested: TestedApi,
	made: MadeCall,
	off: readonly string[],
): Promise<readonly string[]> {
	const missing: string[] = [];
	for (const id of off) {
		const { letIn } = await sendCall(tested, made, new Set(off.filter((one) => one !== id)));
		if (!letIn) missing.push(id);
	}
	return missing;
}
