/**
 * Call-out codes: a place in 35 bits, such as `1RB0-01JR`. A teacher says it; it works with no network between the
 * machines.
 *
 * Eight bits are the fixed number of the lesson, seven the hop, twenty the state: seed, profile, variant of the
 * attacker, one choice that is not the first option, and the level of each control of the lesson. What is as the lesson
 * begins counts as not moved, and states are numbered from few things moved to many (`departures.ts`): in every lesson
 * of today all states with up to five things moved have a code. Edits, skipped checks, another scope, another seed and
 * several choices have none, and a link instead.
 *
 * What a state's number means depends on the controls of the lesson, on their levels, and on what its profiles and its
 * defaults say. Controls are therefore taken in the order of `controls`, not in that of the drawer, and a test pins what
 * each lesson's numbers mean (`meaningOf`). Where that changes, the lesson gets a new number in the catalogue: a code of
 * before is then known as one, and never leads to another place.
 */
import { type ControlId, controlIds, controls, levelsOf, type OwnLevels } from "../../vocabulary/controls";
import { type ProfileId, profileIds } from "../../vocabulary/profiles";
import { levelOf, type Settings, withLevel, withVariant } from "../../vocabulary/settings";
import { DEFAULT_SEED } from "../../world/dice";
import type { ChoicePoint, RunSpec } from "../run";
import { digitsAt, rankOf } from "./departures";
import { hear, SPOKEN, spell } from "./spoken";

const LESSONS = 256;
const HOPS = 128;
const STATES = SPOKEN / LESSONS / HOPS;

/** The second seed is for a second run of the same lesson. */
const SEEDS = [DEFAULT_SEED, "b"] as const;

/** How many moments of a run, and how many options at each besides the first, a choice can be of. */
const MOMENTS = 8;
const OTHERS = 4;

/** What codes need to know of a lesson. */
export interface CodedLesson {
	/** Its number in the catalogue. */
	readonly number: number;
	readonly controls: readonly ControlId[];
	/** Levels of its controls, where not all mean something in it. */
	readonly levels?: OwnLevels | undefined;
	readonly defaults: Settings;
	/** Of an attacker, the usual one first. */
	readonly variants: readonly { readonly id: string }[];
}

/** The only choice of a run that is not the first option: at which of its choice points, and which option, from 1. */
export interface CodedChoice {
	readonly at: number;
	readonly option: number;
}

export interface CalloutPlace {
	/** Index of the hop. */
	readonly hop: number;
	readonly settings: Settings;
	readonly choice?: CodedChoice;
}

/** A code with nothing wrong in it. What its state means, only the lesson can say. */
export interface Heard {
	readonly lesson: number;
	readonly hop: number;
	readonly state: number;
}

/**
 * The code of a place, or `undefined` where it does not fit into one.
 * @param points the choice points of the run
 */
export function formatCallout(
	lesson: CodedLesson,
	{ hop, spec, points }: { readonly hop: number; readonly spec: RunSpec; readonly points: readonly ChoicePoint[] },
): string | undefined {
	const digits = digitsOf(lesson, spec, points);
	if (!digits || lesson.number >= LESSONS || hop >= HOPS) return undefined;
	const state = rankOf(digits, radicesOf(lesson));
	return state < STATES ? spell((lesson.number * HOPS + hop) * STATES + state) : undefined;
}

/** Reads what a person typed. @returns `earlier` for a code of the first version, `undefined` where it is none */
export function hearCallout(typed: string): Heard | "earlier" | undefined {
	const number = hear(typed);
	if (typeof number !== "number") return number;
	const place = Math.floor(number / STATES);
	return { lesson: Math.floor(place / HOPS), hop: place % HOPS, state: number % STATES };
}

/** The place that a code means in its lesson, or `undefined` where the lesson has no such state. */
export function placeOf(lesson: CodedLesson, { hop, state }: Heard): CalloutPlace | undefined {
	const digits = digitsAt(state, radicesOf(lesson));
	if (!digits) return undefined;
	const [seed = 0, profile = 0, variant = 0, choice = 0, ...levels] = digits;
	let settings = baseOf(lesson, profilesOf(lesson)[profile] as ProfileId);
	for (const [i, control] of codedControls(lesson).entries())
		settings = withLevel(settings, control, valuesOf(lesson, settings.profile, control)[levels[i] ?? 0] as never);
	return {
		hop,
		settings: {
			...withVariant(settings, variant === 0 ? undefined : lesson.variants[variant]?.id),
			seed: SEEDS[seed] ?? DEFAULT_SEED,
		},
		...(choice === 0 ? {} : { choice: { at: Math.floor((choice - 1) / OTHERS), option: ((choice - 1) % OTHERS) + 1 } }),
	};
}

/** All that the numbers of a lesson's states depend on, as text. */
export const meaningOf = (lesson: CodedLesson): string =>
	JSON.stringify([
		[SEEDS, MOMENTS, OTHERS],
		lesson.variants.map(({ id }) => id),
		profilesOf(lesson).map((profile) => [
			profile,
			...codedControls(lesson).map((control) => [control, ...valuesOf(lesson, profile, control)]),
		]),
	]);

/** In the order of `controls`; that of the lesson is the order of its drawer, and may change. */
const codedControls = ({ controls: own }: CodedLesson): readonly ControlId[] =>
	controlIds.filter((id) => own.includes(id));

/** What is not moved comes first in each of these. */
const profilesOf = ({ defaults }: CodedLesson): readonly ProfileId[] => [
	defaults.profile,
	...profileIds.filter((id) => id !== defaults.profile),
];

const valuesOf = (lesson: CodedLesson, profile: ProfileId, control: ControlId): readonly string[] => {
	const first: string = levelOf(baseOf(lesson, profile), control);
	return [first, ...offered(lesson, control).filter((level) => level !== first)];
};

/** Levels that the lesson offers, and those that its profiles begin with. */
function offered(lesson: CodedLesson, control: ControlId): readonly string[] {
	const first = profileIds.map((profile): string => levelOf(baseOf(lesson, profile), control));
	const own = levelsOf(control, lesson.levels);
	return controls[control].levels.filter((level) => own.includes(level) || first.includes(level));
}

/** What a lesson has under a profile with nothing moved. */
const baseOf = ({ defaults }: CodedLesson, profile: ProfileId): Settings =>
	profile === defaults.profile ? defaults : { ...defaults, profile, levels: {} };

const radicesOf = (lesson: CodedLesson): readonly number[] => [
	SEEDS.length,
	profileIds.length,
	Math.max(lesson.variants.length, 1),
	MOMENTS * OTHERS + 1,
	...codedControls(lesson).map((control) => offered(lesson, control).length),
];

function digitsOf(
	lesson: CodedLesson,
	{ settings, choices, edits }: RunSpec,
	points: readonly ChoicePoint[],
): readonly number[] | undefined {
	if (edits.length > 0 || !isCoded(lesson, settings)) return undefined;
	const digits = [
		SEEDS.indexOf(settings.seed as (typeof SEEDS)[number]),
		profilesOf(lesson).indexOf(settings.profile),
		settings.variant === undefined ? 0 : lesson.variants.findIndex(({ id }) => id === settings.variant),
		choiceDigit(choices, points),
		...codedControls(lesson).map((id) => valuesOf(lesson, settings.profile, id).indexOf(levelOf(settings, id))),
	];
	return digits.includes(-1) ? undefined : digits;
}

/** Whether nothing stands in the settings that a code has no place for. */
function isCoded(lesson: CodedLesson, settings: Settings): boolean {
	const base = baseOf(lesson, settings.profile);
	const others = (Object.keys(settings.levels) as ControlId[]).filter((id) => !lesson.controls.includes(id));
	return (
		settings.skippedChecks.length === 0 &&
		settings.scope === base.scope &&
		others.every((id) => levelOf(settings, id) === levelOf(base, id))
	);
}

/** 0 where everybody takes the first option; -1 where the choices are more than one other option, or were typed. */
function choiceDigit(choices: readonly string[], points: readonly ChoicePoint[]): number {
	const taken = choices.map((choice, i) =>
		choice === "" ? 0 : (points[i]?.options.findIndex(({ id }) => id === choice) ?? -1),
	);
	const others = taken.flatMap((option, at) => (option === 0 ? [] : [{ at, option }]));
	const [one, another] = others;
	if (!one) return 0;
	const fits = another === undefined && one.at < MOMENTS && one.option > 0 && one.option <= OTHERS;
	return fits ? one.at * OTHERS + one.option : -1;
}
