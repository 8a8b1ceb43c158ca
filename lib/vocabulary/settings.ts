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

/** The same without what only the one who plays may know: whoever could read the seed would know every secret of a run. */
export type PartySettings = Omit<Settings, "seed">;

export const defaultSettings: Settings = { profile: "2.1", levels: {}, skippedChecks: [], seed: "a" };

/** Where attacks begin. */
export const weakestSettings: Settings = { ...defaultSettings, profile: "weakest" };

export const levelOf = <C extends ControlId>(settings: PartySettings, control: C): LevelOf<C> =>
	(settings.levels[control] ?? profiles[settings.profile][control]) as LevelOf<C>;

/** Whether a control stands at this level or above it. */
export const atLeast = <C extends ControlId>(settings: PartySettings, control: C, level: LevelOf<C>): boolean =>
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

/** Whether a control of a lesson stands at a level or above it. A control that the lesson does not have never does. */
type Has = <C extends ControlId>(control: C, level: LevelOf<C>) => boolean;

/**
 * Where OAuth 2.1 does without a protection of `requiredBy21`, because another one of the lesson does its work.
 * PKCE: a confidential client with a nonce of OpenID Connect (OAuth 2.1 §7.5.1). Its method: there is no challenge.
 * Rotation: refresh tokens of a confidential client, or such that are bound to a key (OAuth 2.1 §4.3.1). Expiry and
 * audience: the authorization server judges both when it is asked about a token, and the scope of each call: a tool
 * server that has a scope for each tool (OAuth 2.1 §5.2).
 */
const excuses: Readonly<Partial<Record<ControlId, (has: Has) => boolean>>> = {
	pkce: (has) => has("clientType", "confidential") && has("nonce", "check"),
	method: (has) => !has("pkce", "optional"),
	refresh: (has) => has("clientType", "confidential") || has("sender", "dpop"),
	exp: (has) => has("introspection", "on"),
	aud: (has) => has("introspection", "on"),
	scopeCheck: (has) => has("toolScopes", "per-tool"),
};

/**
 * Controls of a lesson that stand below what OAuth 2.1 requires.
 * @param own the controls that the lesson has: what it has no use for makes no run of it weaker
 */
export function below21(settings: Settings, own: readonly ControlId[]): ControlId[] {
	const has: Has = (control, level) => own.includes(control) && atLeast(settings, control, level);
	return (Object.entries(requiredBy21) as [ControlId, string][])
		.filter(
			([control, level]) => own.includes(control) && rank(control, levelOf(settings, control)) < rank(control, level),
		)
		.filter(([control]) => !excuses[control]?.(has))
		.map(([control]) => control);
}
