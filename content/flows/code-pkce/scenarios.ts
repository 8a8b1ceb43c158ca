import type { Scenario } from "@/lib/flow/define";
import {
	add,
	badTargets,
	callWithoutToken,
	edit,
	formRefusals,
	otherPages,
	remove,
	set,
	setQuery,
	target,
} from "@/lib/flow/proof/scenario";

/** The n-th message of the m-th frame. */
const CONNECT = "0.0";
const AUTHORIZE = "1.0";
const LOGIN = "2.0";
const CONSENT = "2.1";
const DECIDE = "3.0";
const CALLBACK = "4.0";
const TOKEN = "6.0";
const API_CALL = "7.0";

const PAGE = { levels: { runsIn: "page" } } as const;
/** In a page, the question of the browser comes before the call. */
const CALL_OF_PAGE = "7.1";
/** A page that lies somewhere else. */
const ELSEWHERE = "https://other.example";

/** Where the client is a script in a page. */
const pageScenarios: readonly Scenario[] = [
	{ name: "a page: success", settings: PAGE, end: "done" },
	{ name: "a page: success, OAuth 2.0", settings: { profile: "2.0", ...PAGE }, end: "done" },
	{
		name: "a page: success with plain, and a client type that a page cannot have",
		settings: { levels: { runsIn: "page", clientType: "confidential", method: "plain" } },
		end: "done",
	},
	{ name: "a page: success without PKCE", settings: { levels: { runsIn: "page", pkce: "off" } }, end: "done" },
	{
		name: "a page: the user denies",
		settings: PAGE,
		choices: ["right", "deny"],
		end: "errorReturned",
		refusedBy: "callback.answer-complete",
	},
	{
		name: "a page: another state comes back",
		settings: PAGE,
		edits: [edit(CALLBACK, setQuery(1, "state", "x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "a page: an address that the app does not have",
		settings: PAGE,
		edits: [edit(CALLBACK, target("https://photos.example/nowhere"))],
		end: "codeAstray",
	},
	{
		name: "a page: the redirect goes elsewhere",
		settings: { levels: { runsIn: "page", redirectMatch: "wildcard" } },
		edits: [edit(AUTHORIZE, setQuery(2, "redirect_uri", "https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "a page: no verifier",
		settings: PAGE,
		edits: [edit(TOKEN, remove("form", 2))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "a page of an origin that the server does not know: the answer is lost",
		settings: PAGE,
		edits: [edit(TOKEN, set("header", 1, "Origin", ELSEWHERE))],
		end: "tokenBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page of such an origin, in a browser that does not look",
		settings: { ...PAGE, skippedChecks: ["browser.origin-allowed"] },
		edits: [edit(TOKEN, set("header", 1, "Origin", ELSEWHERE))],
		end: "done",
	},
	{
		name: "a page of an origin that the API does not know: the call never leaves",
		settings: PAGE,
		edits: [edit(API_CALL, set("header", 2, "Origin", ELSEWHERE))],
		end: "callBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page whose call has lost its origin: the answer is lost",
		settings: PAGE,
		edits: [edit(CALL_OF_PAGE, remove("header", 1))],
		end: "callBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page whose call has lost its token",
		settings: PAGE,
		edits: [edit(CALL_OF_PAGE, remove("header", 0))],
		end: "apiRefused",
		refusedBy: "api.token-sent",
	},
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...pageScenarios,
	...otherPages(CONNECT),
	...badTargets(AUTHORIZE),
	...formRefusals({ login: LOGIN, consent: CONSENT, decide: DECIDE }, "errorPage"),
	callWithoutToken(API_CALL),
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
		edits: [edit(DECIDE, add("form", "scope", "photos.write"))],
		end: "errorPage",
		refusedBy: "form.scopes-asked",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { levels: { redirectMatch: "wildcard" } },
		edits: [edit(AUTHORIZE, setQuery(2, "redirect_uri", "https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "no challenge",
		edits: [edit(AUTHORIZE, remove("query", 5))],
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
		name: "a state that is not printable",
		edits: [edit(AUTHORIZE, setQuery(4, "state", "caf\u00e9"))],
		end: "clientStopped",
		refusedBy: "authorize.state-printable",
	},
	{
		name: "parameters that nobody knows, each twice",
		edits: [
			edit(AUTHORIZE, add("query", "x", "1"), add("query", "x", "2")),
			edit(CALLBACK, add("query", "x", "1"), add("query", "x", "2")),
			edit(TOKEN, add("form", "x", "1"), add("form", "x", "2")),
		],
		end: "done",
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
		edits: [edit(TOKEN, set("form", 2, "code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "no verifier",
		edits: [edit(TOKEN, remove("form", 2))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "two client_ids",
		edits: [edit(TOKEN, add("form", "client_id", "photo-print"))],
		end: "tokenRefused",
		refusedBy: "token.parameters-once",
	},
	{
		name: "a public client that sends a secret",
		edits: [edit(TOKEN, add("form", "client_secret", "guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a public client with a scheme that the server does not know",
		edits: [edit(TOKEN, add("header", "Authorization", "Digest username=photo-print"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a wrong secret",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		edits: [edit(TOKEN, set("form", 5, "client_secret", "guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
];
