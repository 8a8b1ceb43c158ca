/** Ids of the statements, without their runs: for whoever only has to know which ones there are. */

/** In what is remembered: whatever becomes of a statement, no other one ever gets its id. */
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
