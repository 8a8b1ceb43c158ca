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
	runsIn: {
		name: "Client runs in",
		levels: ["server", "page"],
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
	session: {
		name: "Session at the server",
		levels: ["none", "signed-in", "allowed", "old"],
		at: "as",
		kind: "choice",
	},
	prompt: {
		name: "prompt",
		levels: ["absent", "none", "login", "consent"],
		at: "client",
		kind: "choice",
	},
	maxAge: {
		name: "max_age",
		levels: ["absent", "0", "300"],
		at: "client",
		kind: "choice",
	},
	sender: {
		name: "Sender constraint",
		levels: ["off", "mtls", "dpop"],
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

/** The levels of a control that mean something in a lesson, weakest first, where not all of them do. */
export type OwnLevels = { readonly [C in ControlId]?: readonly LevelOf<C>[] };

/** The levels that a lesson offers for a control. */
export const levelsOf = (control: ControlId, own: OwnLevels = {}): readonly string[] =>
	own[control] ?? controls[control].levels;

export const rank = (control: ControlId, level: string): number =>
	(controls[control].levels as readonly string[]).indexOf(level);

export const isControlId = (text: string): text is ControlId => Object.hasOwn(controls, text);
