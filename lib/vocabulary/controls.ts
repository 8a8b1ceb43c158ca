/**
 * Controls: protections with ordered levels, weakest first, and the profiles that name a set of
 * levels. A check asks `atLeast`; nothing anywhere asks "is PKCE on?".
 */

export interface Control {
	readonly name: string;
	/** Weakest first. A `choice` is not ordered: no level is stronger than another. */
	readonly levels: readonly [string, ...string[]];
	/** Who carries it out. */
	readonly at: "as" | "client" | "rs";
	readonly kind: "protection" | "choice";
}

export const controls = {
	pkce: {
		name: "PKCE",
		levels: ["off", "optional", "guarded", "required"],
		at: "as",
		kind: "protection",
	},
	method: {
		name: "Challenge method",
		levels: ["plain", "S256"],
		at: "as",
		kind: "protection",
	},
	state: {
		name: "state",
		levels: ["off", "unbound", "bound"],
		at: "client",
		kind: "protection",
	},
	iss: {
		name: "iss",
		levels: ["off", "send", "send+check"],
		at: "client",
		kind: "protection",
	},
	redirectMatch: {
		name: "Redirect match",
		levels: ["wildcard", "prefix", "exact"],
		at: "as",
		kind: "protection",
	},
	codeUse: {
		name: "Code use",
		levels: ["many", "once", "once+revoke"],
		at: "as",
		kind: "protection",
	},
	scopeCheck: {
		name: "Scope check",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	aud: {
		name: "Audience",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	exp: {
		name: "Expiry",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	clientType: {
		name: "Client type",
		levels: ["public", "confidential"],
		at: "as",
		kind: "protection",
	},
	clientAuth: {
		name: "Client authentication",
		levels: ["post", "basic", "private_key_jwt", "tls_client_auth"],
		at: "client",
		kind: "choice",
	},
	password: {
		name: "Password grant",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
	},
	refresh: {
		name: "Refresh tokens",
		levels: ["static", "rotate", "rotate+detect"],
		at: "as",
		kind: "protection",
	},
	exchange: {
		name: "Exchange policy",
		levels: ["none", "subset"],
		at: "as",
		kind: "protection",
	},
	actor: {
		name: "Acting party",
		levels: ["impersonation", "delegation"],
		at: "as",
		kind: "choice",
	},
	polling: {
		name: "Polling",
		levels: ["hasty", "patient"],
		at: "client",
		kind: "choice",
	},
	tokenFormat: {
		name: "Token format",
		levels: ["jwt", "opaque"],
		at: "as",
		kind: "choice",
	},
	introspection: {
		name: "Introspection",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	implicit: {
		name: "Implicit",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
	},
	nonce: {
		name: "nonce",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
	},
	order: {
		name: "Order of use",
		levels: ["attacker-first", "client-first", "client-late"],
		at: "client",
		kind: "choice",
	},
	sender: {
		name: "Sender constraint",
		levels: ["off", "dpop"],
		at: "as",
		kind: "protection",
	},
	dpopNonce: {
		name: "DPoP nonce",
		levels: ["off", "on"],
		at: "as",
		kind: "protection",
	},
	jti: {
		name: "Proof used once",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	roleRules: {
		name: "Role rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	relationRules: {
		name: "Relation rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	attributeRules: {
		name: "Attribute rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
	},
	registration: {
		name: "Registration",
		levels: ["dcr", "cimd"],
		at: "client",
		kind: "choice",
	},
	toolScopes: {
		name: "Tool scopes",
		levels: ["one", "per-tool"],
		at: "rs",
		kind: "protection",
	},
	upstream: {
		name: "Upstream token",
		levels: ["passthrough", "exchange"],
		at: "rs",
		kind: "protection",
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
		iss: "off",
		redirectMatch: "prefix",
		codeUse: "once",
		scopeCheck: "on",
		aud: "off",
		exp: "on",
		clientType: "public",
		clientAuth: "basic",
		password: "on",
		refresh: "static",
		exchange: "none",
		actor: "impersonation",
		polling: "patient",
		tokenFormat: "jwt",
		introspection: "on",
		implicit: "on",
		nonce: "check",
		order: "attacker-first",
		sender: "off",
		dpopNonce: "off",
		jti: "off",
		roleRules: "on",
		relationRules: "on",
		attributeRules: "on",
		registration: "dcr",
		toolScopes: "per-tool",
		upstream: "exchange",
	},
	"2.1": {
		pkce: "required",
		method: "S256",
		state: "bound",
		iss: "send+check",
		redirectMatch: "exact",
		codeUse: "once+revoke",
		scopeCheck: "on",
		aud: "on",
		exp: "on",
		clientType: "public",
		clientAuth: "post",
		password: "off",
		refresh: "rotate+detect",
		exchange: "subset",
		actor: "delegation",
		polling: "patient",
		tokenFormat: "jwt",
		introspection: "on",
		implicit: "off",
		nonce: "check",
		order: "attacker-first",
		sender: "off",
		dpopNonce: "on",
		jti: "on",
		roleRules: "on",
		relationRules: "on",
		attributeRules: "on",
		registration: "cimd",
		toolScopes: "per-tool",
		upstream: "exchange",
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
	password: "off",
	refresh: "rotate+detect",
	implicit: "off",
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

/** Rotation is required of public clients: a confidential one authenticates instead (OAuth 2.1 §4.3.1). */
const isExcused = (settings: Settings, control: ControlId): boolean =>
	control === "refresh" && atLeast(settings, "clientType", "confidential");

/** Controls that stand below what OAuth 2.1 requires. */
export const below21 = (settings: Settings): ControlId[] =>
	(Object.entries(requiredBy21) as [ControlId, string][])
		.filter(([control, level]) => rank(control, levelOf(settings, control)) < rank(control, level))
		.filter(([control]) => !isExcused(settings, control))
		.map(([control]) => control);
