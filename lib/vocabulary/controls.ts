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
		levels: ["post", "basic", "private_key_jwt", "tls_client_auth"],
		at: "client",
		kind: "choice",
		does: "How a confidential client proves who it is: a secret in the body or a header, a signed assertion, a certificate.",
		spec: "OAuth 2.1 §2.4",
	},
	password: {
		name: "Password grant",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
		does: "The server no longer issues tokens for a password that a client brings.",
		spec: "RFC 9700 §2.4",
	},
	refresh: {
		name: "Refresh tokens",
		levels: ["static", "rotate", "rotate+detect"],
		at: "as",
		kind: "protection",
		does: "Replaces the refresh token at every use; reuse of an old one revokes its whole family.",
		spec: "OAuth 2.1 §4.3.1",
	},
	exchange: {
		name: "Exchange policy",
		levels: ["none", "subset"],
		at: "as",
		kind: "protection",
		does: "Exchanges a token only for targets that the policy names and scope that the subject token covers.",
		spec: "RFC 8693 §5",
	},
	actor: {
		name: "Acting party",
		levels: ["impersonation", "delegation"],
		at: "as",
		kind: "choice",
		does: "Whether the new token names, beside the user, the service that acts.",
		spec: "RFC 8693 §1.1",
	},
	polling: {
		name: "Polling",
		levels: ["hasty", "patient"],
		at: "client",
		kind: "choice",
		does: "Whether the device waits for its interval before it asks again.",
		spec: "RFC 8628 §3.5",
	},
	tokenFormat: {
		name: "Token format",
		levels: ["jwt", "opaque"],
		at: "as",
		kind: "choice",
		does: "What the client gets: a signed JWT that an API can read, or a random text that only the server understands.",
		spec: "RFC 6749 §1.4",
	},
	introspection: {
		name: "Introspection",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		does: "The API asks the authorization server about every token, so a revoked one is refused at once.",
		spec: "RFC 7662 §2",
	},
	implicit: {
		name: "Implicit",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
		does: "Refuses response_type=token: no token is put into a URL.",
		spec: "OAuth 2.1 §10.1",
	},
	nonce: {
		name: "nonce",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		does: "Ties the ID Token to the request that this browser session made.",
		spec: "OpenID Core §3.1.3.7",
	},
	registration: {
		name: "Registration",
		levels: ["dcr", "cimd"],
		at: "client",
		kind: "choice",
		does: "How a server learns of a client that it has never met: by a request, or from a document that the client publishes.",
		spec: "MCP",
	},
	toolScopes: {
		name: "Tool scopes",
		levels: ["one", "per-tool"],
		at: "rs",
		kind: "protection",
		does: "Each tool needs a scope of its own, instead of one scope for all.",
		spec: "MCP",
	},
	upstream: {
		name: "Upstream token",
		levels: ["passthrough", "exchange"],
		at: "rs",
		kind: "protection",
		does: "The tool server calls other APIs with a token of its own, never with the one that it received.",
		spec: "MCP",
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
