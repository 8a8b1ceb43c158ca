/** Whoever asks about a lesson asks for the same runs: each of them is played once. */
import { type ProfileId, profiles } from "../../vocabulary/profiles";
import type { Settings } from "../../vocabulary/settings";
import type { AnyAttack, AnyFlow, Scenario } from "../define";
import { computeRun } from "../read/compute";
import type { Run, RunSpec } from "../run";
import type { Played, Raised } from "./grid";
import { playRaised, type Told, toldOf } from "./raise";
import { resolve } from "./resolve";
import { shareSteps } from "./shared-steps";

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

export interface RaisedOnce {
	readonly play: PlayRaised;
	/** So far. */
	counted(): Counted;
}

/** How many runs were asked for, in every variant that had to be tried, and what was played for them. */
export interface Counted {
	readonly runs: number;
	/** Runs that differ in at least one step. */
	readonly distinct: number;
	/** Steps of all those runs, the world before the first hop among them. */
	readonly steps: number;
	/** Steps that were played. */
	readonly played: number;
}

/** Equal runs are played and read once, and so are equal steps of runs that are not. */
export function raisedOnce(attack: AnyAttack): RaisedOnce {
	const shared = shareSteps(attack);
	const told = new Map<string, Told>();
	let runs = 0;
	let steps = 0;
	const playOne = async (settings: Settings): Promise<Told> => {
		const { id, trace } = await shared.play(settings);
		runs += 1;
		steps += trace.length;
		const known = told.get(id) ?? toldOf(attack, trace);
		told.set(id, known);
		return known;
	};
	return {
		play: async (raised) => {
			const moved = Object.fromEntries(movedFrom("weakest", raised)) as Raised;
			return { ...(await playRaised(attack, moved, playOne)), raised };
		},
		counted: () => ({ runs, distinct: told.size, steps, played: shared.played() }),
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
