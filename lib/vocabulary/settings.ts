/** What a run is played under: a profile, and where it departs from it. */
import { type ControlId, type LevelOf, type Levels, rank } from "./controls";
import { type ProfileId, profiles, requiredBy21 } from "./profiles";

/** Everything that a run depends on, besides what a person chooses in it. */
export interface Settings {
	readonly profile: ProfileId;
	/** Where the run departs from its profile. */
	readonly levels: Partial<Levels>;
	/** Ids of single checks that are skipped by name, whatever their control says. Dangerous on purpose. */
	readonly skippedChecks: readonly string[];
	readonly seed: string;
	/** What the attacker does differently, by its id; absent for the usual way, and where nobody attacks. */
	readonly variant?: string;
	/** What the client asks for, where that is not the usual; empty for a request without `scope`. */
	readonly scope?: string;
}

export const defaultSettings: Settings = { profile: "2.1", levels: {}, skippedChecks: [], seed: "a" };

export const levelOf = <C extends ControlId>(settings: Settings, control: C): LevelOf<C> =>
	(settings.levels[control] ?? profiles[settings.profile][control]) as LevelOf<C>;

/** Whether a control stands at this level or above it. */
export const atLeast = <C extends ControlId>(settings: Settings, control: C, level: LevelOf<C>): boolean =>
	rank(control, levelOf(settings, control)) >= rank(control, level);

/** The same settings with another scope to ask for; `undefined` for the usual one. */
export function withScope({ scope: _, ...others }: Settings, scope: string | undefined): Settings {
	return scope === undefined ? others : { ...others, scope };
}

/** The same settings with another variant of the attack; `undefined` for the usual one. */
export function withVariant({ variant: _, ...others }: Settings, variant: string | undefined): Settings {
	return variant === undefined ? others : { ...others, variant };
}

/** The same settings with one control moved; a level equal to the profile's is not kept. */
export function withLevel<C extends ControlId>(settings: Settings, control: C, level: LevelOf<C>): Settings {
	const { [control]: _, ...others } = settings.levels;
	const same = profiles[settings.profile][control] === level;
	return { ...settings, levels: same ? others : { ...others, [control]: level } };
}

/** Rotation is required of public clients: a confidential one authenticates instead (OAuth 2.1 §4.3.1). */
const isExcused = (settings: Settings, control: ControlId): boolean =>
	control === "refresh" && atLeast(settings, "clientType", "confidential");

/** Controls that stand below what OAuth 2.1 requires. */
export const below21 = (settings: Settings): ControlId[] =>
	(Object.entries(requiredBy21) as [ControlId, string][])
		.filter(([control, level]) => rank(control, levelOf(settings, control)) < rank(control, level))
		.filter(([control]) => !isExcused(settings, control))
		.map(([control]) => control);
