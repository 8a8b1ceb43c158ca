/**
 * Ids of the units and the statements, without what they are: a page that only has to know which ones there are loads
 * none of them. In addresses and in what is remembered: whatever becomes of one, no other one ever gets its id.
 */

/** In the order of the course. */
export const unitIds = [
	"what-for",
	"roles",
	"channels",
	"code",
	"pkce",
	"state-iss",
	"tokens",
	"scopes",
	"refresh",
	"clients",
	"choosing",
	"openid",
	"device",
	"machine",
	"browser",
	"migration",
	"metadata",
	"agents",
	"policy",
	"steal-code",
	"inject-code",
	"mix-up",
] as const;

export const statementIds = [
	"password-for-token",
	"three-roles",
	"password-last-resort",
	"implicit-main-flow",
	"pkce-saves-implicit",
	"sign-in-is-oauth",
	"openid-one-field",
	"nonce-required",
	"pkce-wherever-a-person",
	"token-for-ever",
	"token-through-browser",
	"request-names-api",
	"method-sha256",
	"plain-fallback",
	"answer-names-server",
	"pkce-by-7636",
	"wildcard-discouraged",
	"exact-cures-redirectors",
	"state-stops-injection",
	"pkce-stops-mix-up",
	"metadata-must",
	"scope-names-dotted",
	"revocation-at-once",
	"token-in-body",
	"token-names-caller",
	"always-rotated",
	"stolen-for-ever",
	"storage-in-21",
	"script-reads-cookie",
	"scope-403-bare",
	"exchange-narrows",
	"scope-settles",
] as const;

export type StatementId = (typeof statementIds)[number];
export type UnitId = (typeof unitIds)[number];
