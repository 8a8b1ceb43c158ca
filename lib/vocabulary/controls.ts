/**
 * Controls: protections with ordered levels, weakest first, and the profiles that name a set of
 * levels. A check asks `atLeast`; nothing anywhere asks "is PKCE on?".
 */
import type { SpecRef } from "./specs";

export interface Control {
	readonly name: string;
	/** Weakest first. A `choice` is not ordered: no level is stronger than another. */
	readonly levels: readonly [string, ...string[]];
	/** Who carries it out. */
	readonly at: "as" | "client" | "rs";
	readonly kind: "protection" | "choice";
	/** One sentence: what raising it does. */
	readonly does: string;
	readonly spec: SpecRef;
}

export const controls = {
	pkce: {
		name: "PKCE",
		levels: ["off", "optional", "guarded", "required"],
		at: "as",
		kind: "protection",
		does: "Binds the code to the client instance that asked for it.",
		spec: "OAuth 2.1 §7.5.1",
	},
	method: {
		name: "Challenge method",
		levels: ["plain", "S256"],
		at: "as",
		kind: "protection",
		does: "S256 sends only a hash of the verifier through the browser.",
		spec: "OAuth 2.1 §7.5.2",
	},
	state: {
		name: "state",
		levels: ["off", "unbound", "bound"],
		at: "client",
		kind: "protection",
		does: "Ties the answer to the browser session that asked.",
		spec: "OAuth 2.1 §2.3.3",
	},
	nonce: {
		name: "nonce",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		does: "Ties the ID Token to the request that this browser session made.",
		spec: "OpenID Core §3.1.3.7",
	},
	iss: {
		name: "iss",
		levels: ["off", "send", "send+check"],
		at: "client",
		kind: "protection",
		does: "Names the server that answered, and the client compares it.",
		spec: "RFC 9207 §2",
	},
	redirectMatch: {
		name: "Redirect match",
		levels: ["wildcard", "prefix", "exact"],
		at: "as",
		kind: "protection",
		does: "Compares redirect_uri with the registered one, character by character.",
		spec: "OAuth 2.1 §2.3.1",
	},
	codeUse: {
		name: "Code use",
		levels: ["many", "once", "once+revoke"],
		at: "as",
		kind: "protection",
		does: "Lets a code work once; a valid second use revokes its tokens.",
		spec: "OAuth 2.1 §4.1.3",
	},
	scopeCheck: {
		name: "Scope check",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		does: "The API compares the scope of the token with what the call needs.",
		spec: "RFC 6750 §3.1",
	},
	aud: {
		name: "Audience",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		does: "Names the API that the token is for, and the API compares it.",
		spec: "RFC 9068 §4",
	},
	exp: {
		name: "Expiry",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		does: "The API refuses a token whose time is over.",
		spec: "RFC 9068 §4",
	},
	clientType: {
		name: "Client type",
		levels: ["public", "confidential"],
		at: "as",
		kind: "protection",
		does: "A confidential client proves who it is at the token endpoint.",
		spec: "OAuth 2.1 §2.1",
	},
	clientAuth: {
		name: "Client authentication",
		levels: ["post", "basic"],
		at: "client",
		kind: "choice",
		does: "Where a confidential client puts its secret: the form body or the Authorization header.",
		spec: "OAuth 2.1 §2.4.1",
	},
} as const satisfies Record<string, Control>;

export type ControlId = keyof typeof controls;
export type LevelOf<C extends ControlId> = (typeof controls)[C]["levels"][number];
export const controlIds = Object.keys(controls) as ControlId[];

export type Levels = { readonly [C in ControlId]: LevelOf<C> };

export const profileIds = ["weakest", "2.0", "2.1"] as const;
export type ProfileId = (typeof profileIds)[number];

const weakest: Levels = Object.fromEntries(controlIds.map((id) => [id, controls[id].levels[0]])) as unknown as Levels;

/**
 * Weakest: every control at its lowest level, where attacks begin.
 * OAuth 2.0: RFC 6749 with RFC 7636 beside it, as deployed before the security BCP.
 * OAuth 2.1: draft 16. What the draft leaves open is set to the safer level.
 */
export const profiles: Readonly<Record<ProfileId, Levels>> = {
	weakest,
	"2.0": {
		pkce: "optional",
		method: "S256",
		state: "bound",
		nonce: "check",
		iss: "off",
		redirectMatch: "prefix",
		codeUse: "once",
		scopeCheck: "on",
		aud: "off",
		exp: "on",
		clientType: "public",
		clientAuth: "basic",
	},
	"2.1": {
		pkce: "required",
		method: "S256",
		state: "bound",
		nonce: "check",
		iss: "send+check",
		redirectMatch: "exact",
		codeUse: "once+revoke",
		scopeCheck: "on",
		aud: "on",
		exp: "on",
		clientType: "public",
		clientAuth: "post",
	},
};

/**
 * Protections without which a run is not OAuth 2.1, with the lowest level that still is.
 * `state` is absent: PKCE or a nonce may take its place (OAuth 2.1 §2.3.3).
 */
export const requiredBy21: Partial<Levels> = {
	pkce: "required",
	method: "S256",
	iss: "send",
	redirectMatch: "exact",
	codeUse: "once",
};

export const rank = (control: ControlId, level: string): number =>
	(controls[control].levels as readonly string[]).indexOf(level);

export const isControlId = (text: string): text is ControlId => Object.hasOwn(controls, text);

/** Everything that a run depends on, besides what a person chooses in it. */
export interface Settings {
	readonly profile: ProfileId;
	/** Where the run departs from its profile. */
	readonly levels: Partial<Levels>;
	/** Ids of single checks that are skipped by name, whatever their control says. Dangerous on purpose. */
	readonly skippedChecks: readonly string[];
	readonly seed: string;
}

export const defaultSettings: Settings = { profile: "2.1", levels: {}, skippedChecks: [], seed: "a" };

export const levelOf = <C extends ControlId>(settings: Settings, control: C): LevelOf<C> =>
	(settings.levels[control] ?? profiles[settings.profile][control]) as LevelOf<C>;

/** Whether a control stands at this level or above it. */
export const atLeast = <C extends ControlId>(settings: Settings, control: C, level: LevelOf<C>): boolean =>
	rank(control, levelOf(settings, control)) >= rank(control, level);

/** The same settings with one control moved; a level equal to the profile's is not kept. */
export function withLevel<C extends ControlId>(settings: Settings, control: C, level: LevelOf<C>): Settings {
	const { [control]: _, ...others } = settings.levels;
	const same = profiles[settings.profile][control] === level;
	return { ...settings, levels: same ? others : { ...others, [control]: level } };
}

/** Controls that stand below what OAuth 2.1 requires. */
export const below21 = (settings: Settings): ControlId[] =>
	(Object.entries(requiredBy21) as [ControlId, string][])
		.filter(([control, level]) => rank(control, levelOf(settings, control)) < rank(control, level))
		.map(([control]) => control);
