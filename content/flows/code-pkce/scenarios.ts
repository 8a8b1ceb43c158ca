import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";

/** The n-th message of the m-th frame; a comment says which. */
const edit = (exchange: string, ...ops: EditOp[]) => ({ exchange, ops });

const CONNECT = "0.0";
const AUTHORIZE = "1.0";
const LOGIN = "2.0";
const CONSENT = "2.1";
const DECIDE = "3.0";
const CALLBACK = "4.0";
const TOKEN = "6.0";
const API_CALL = "7.0";

const setQuery = (index: number, name: string, value: string): EditOp => ({
	op: "set",
	part: "query",
	index,
	name,
	value,
});

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "success, public client", end: "done" },
	{ name: "success, OAuth 2.0", settings: { profile: "2.0" }, end: "done" },
	{
		name: "success, client_secret_post",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		end: "done",
	},
	{
		name: "success, client_secret_basic",
		settings: { levels: { clientType: "confidential", clientAuth: "basic" } },
		end: "done",
	},
	{
		name: "success, private_key_jwt",
		settings: { levels: { clientType: "confidential", clientAuth: "private_key_jwt" } },
		end: "done",
	},
	{
		name: "success, tls_client_auth",
		settings: { levels: { clientType: "confidential", clientAuth: "tls_client_auth" } },
		end: "done",
	},
	{ name: "success after a mistyped password", choices: ["wrong", "right", "allow"], end: "done" },
	{ name: "success without PKCE", settings: { levels: { pkce: "off" } }, end: "done" },
	{ name: "success with plain", settings: { levels: { method: "plain" } }, end: "done" },
	{ name: "the user denies", choices: ["right", "deny"], end: "errorReturned", refusedBy: "callback.answer-complete" },
	{ name: "two scopes, and both are allowed", settings: { scope: "photos.read order:items" }, end: "done" },
	{
		name: "two scopes, and Ada unticks the one that the call needs",
		settings: { scope: "photos.read order:items" },
		choices: ["right", "?-scope=photos.read&decision=allow"],
		end: "apiRefused",
		refusedBy: "api.scope-covers",
	},
	{
		name: "two scopes, and Ada unticks both",
		settings: { scope: "photos.read order:items" },
		choices: ["right", "?-scope=photos.read&-scope=order:items&decision=allow"],
		end: "errorReturned",
		refusedBy: "callback.answer-complete",
	},
	{
		name: "no scope asked: the server offers what is registered",
		settings: { scope: "" },
		end: "done",
	},
	{
		name: "a scope that is not registered for this client",
		settings: { scope: "photos.write" },
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "a form that ticks more than was asked",
		edits: [edit(DECIDE, { op: "add", part: "form", name: "scope", value: "photos.write" })],
		end: "errorPage",
		refusedBy: "form.scopes-asked",
	},
	{
		name: "another page than connect",
		edits: [edit(CONNECT, { op: "target", value: "https://photos.example/" })],
		end: "notStarted",
	},
	{
		name: "a page that the client does not have",
		edits: [edit(CONNECT, { op: "target", value: "https://photos.example/nowhere" })],
		end: "notStarted",
	},
	{
		name: "unknown client",
		edits: [edit(AUTHORIZE, setQuery(1, "client_id", "photo-prints"))],
		end: "errorPage",
		refusedBy: "authorize.client-known",
	},
	{
		name: "redirect_uri that is not registered",
		edits: [edit(AUTHORIZE, setQuery(2, "redirect_uri", "https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { levels: { redirectMatch: "wildcard" } },
		edits: [edit(AUTHORIZE, setQuery(2, "redirect_uri", "https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "no challenge",
		edits: [edit(AUTHORIZE, { op: "remove", part: "query", index: 5 })],
		end: "errorReturned",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "plain where S256 is required",
		edits: [edit(AUTHORIZE, setQuery(6, "code_challenge_method", "plain"))],
		end: "errorReturned",
		refusedBy: "authorize.challenge-method-allowed",
	},
	{
		name: "a scope that is not registered",
		edits: [edit(AUTHORIZE, setQuery(3, "scope", "photos.write"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "a sign-in form without its token",
		edits: [edit(LOGIN, { op: "remove", part: "form", index: 1 })],
		end: "errorPage",
		refusedBy: "form.token",
	},
	{
		name: "the consent page of no request",
		edits: [edit(CONSENT, setQuery(0, "request", "x"))],
		end: "errorPage",
	},
	{
		name: "a consent form without its token",
		edits: [edit(DECIDE, { op: "remove", part: "form", index: 1 })],
		end: "errorPage",
		refusedBy: "form.token",
	},
	{
		name: "another state comes back",
		edits: [edit(CALLBACK, setQuery(1, "state", "x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "another issuer answers",
		edits: [edit(CALLBACK, setQuery(2, "iss", "https://evil-as.example"))],
		end: "clientStopped",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "one character of the verifier is wrong",
		edits: [
			edit(TOKEN, {
				op: "set",
				part: "form",
				index: 2,
				name: "code_verifier",
				value: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx",
			}),
		],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "no verifier",
		edits: [edit(TOKEN, { op: "remove", part: "form", index: 2 })],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "two client_ids",
		edits: [edit(TOKEN, { op: "add", part: "form", name: "client_id", value: "photo-print" })],
		end: "tokenRefused",
		refusedBy: "token.parameters-once",
	},
	{
		name: "a wrong secret",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		edits: [edit(TOKEN, { op: "set", part: "form", index: 5, name: "client_secret", value: "guess" })],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the API gets no token",
		edits: [edit(API_CALL, { op: "remove", part: "header", index: 0 })],
		end: "apiRefused",
		refusedBy: "api.token-sent",
	},
];
