/** Whoever asks about a lesson asks for the same runs: each of them is played once. */
import { type ProfileId, profiles } from "../../vocabulary/profiles";
import type { AnyAttack, AnyFlow, Scenario } from "../define";
import { computeRun } from "../read/compute";
import type { Run, RunSpec } from "../run";
import { type Played, playRaised, type Raised } from "./grid";
import { resolve } from "./resolve";

/** The run of a scenario of one lesson. Rejects in one sentence where the scenario names what is not there. */
export type PlayScenario = (scenario: Scenario) => Promise<Run>;

/** What becomes of one attack with these controls raised. */
export type PlayRaised = (raised: Raised) => Promise<Played>;

export function scenariosOnce(flow: AnyFlow): PlayScenario {
	const played = new Map<Scenario, Promise<Run>>();
	return (scenario) => {
		const run = played.get(scenario) ?? resolve(flow, scenario).then((spec) => computeRun(flow, spec));
		played.set(scenario, run);
		return run;
	};
}

export function raisedOnce(attack: AnyAttack): PlayRaised {
	const played = new Map<string, Promise<Played>>();
	return async (raised) => {
		const key = JSON.stringify(movedFrom("weakest", raised));
		const run = played.get(key) ?? playRaised(attack, raised);
		played.set(key, run);
		return { ...(await run), raised };
	};
}

/** Levels that are not the profile's own, in one order. */
const movedFrom = (profile: ProfileId, levels: Raised) =>
	inOrder(levels).filter(([control, level]) => profiles[profile][control as keyof Raised] !== level);

const inOrder = (record: object): readonly (readonly [string, unknown])[] =>
	Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The same for two specs whose runs are the same: a level that the profile has anyway does not count. */
function keyOf({ settings: { levels, ...others }, choices, edits }: RunSpec): string {
	return JSON.stringify([inOrder(others), movedFrom(others.profile, levels), choices, edits]);
}

/** Each run once: of those that ask for the same one, the first. */
export function distinct<T extends { readonly spec: RunSpec }>(readings: readonly T[]): readonly T[] {
	const first = new Map<string, T>();
	for (const reading of readings) {
		const key = keyOf(reading.spec);
		if (!first.has(key)) first.set(key, reading);
	}
	return [...first.values()];
}
