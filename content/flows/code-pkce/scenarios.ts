import { badTargets, callWithoutToken, formRefusals, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, target } from "@/lib/flow/proof/scenario";

const PAGE = { levels: { runsIn: "page" } } as const;
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
		edits: [at("callback", query("state").set("x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "a page: an address that the app does not have",
		settings: PAGE,
		edits: [at("callback", target("https://photos.example/nowhere"))],
		end: "codeAstray",
	},
	{
		name: "a page: the redirect goes elsewhere",
		settings: { levels: { runsIn: "page", redirectMatch: "wildcard" } },
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "a page: no verifier",
		settings: PAGE,
		edits: [at("token", form("code_verifier").remove())],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "a page of an origin that the server does not know: the answer is lost",
		settings: PAGE,
		edits: [at("token", header("Origin").set(ELSEWHERE))],
		end: "tokenBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page of such an origin, in a browser that does not look",
		settings: { ...PAGE, skippedChecks: ["browser.origin-allowed"] },
		edits: [at("token", header("Origin").set(ELSEWHERE))],
		end: "done",
	},
	{
		name: "a page of an origin that the API does not know: the call never leaves",
		settings: PAGE,
		edits: [at("preflight", header("Origin").set(ELSEWHERE))],
		end: "callBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page whose call has lost its origin: the answer is lost",
		settings: PAGE,
		edits: [at("api", header("Origin").remove())],
		end: "callBlocked",
		refusedBy: "browser.origin-allowed",
	},
	{
		name: "a page whose call has lost its token",
		settings: PAGE,
		edits: [at("api", header("Authorization").remove())],
		end: "apiRefused",
		refusedBy: "api.token-sent",
	},
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...pageScenarios,
	...otherPages,
	...badTargets,
	...formRefusals("errorPage"),
	callWithoutToken,
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
		edits: [at("decide", form("scope").add("photos.write"))],
		end: "errorPage",
		refusedBy: "form.scopes-asked",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { levels: { redirectMatch: "wildcard" } },
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "no challenge",
		edits: [at("authorize", query("code_challenge").remove())],
		end: "errorReturned",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "plain where S256 is required",
		edits: [at("authorize", query("code_challenge_method").set("plain"))],
		end: "errorReturned",
		refusedBy: "authorize.challenge-method-allowed",
	},
	{
		name: "a scope that is not registered",
		edits: [at("authorize", query("scope").set("photos.write"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "a state that is not printable",
		edits: [at("authorize", query("state").set("caf\u00e9"))],
		end: "clientStopped",
		refusedBy: "authorize.state-printable",
	},
	{
		name: "parameters that nobody knows, each twice",
		edits: [
			at("authorize", query("x").add("1"), query("x").add("2")),
			at("callback", query("x").add("1"), query("x").add("2")),
			at("token", form("x").add("1"), form("x").add("2")),
		],
		end: "done",
	},
	{
		name: "another state comes back",
		edits: [at("callback", query("state").set("x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "another issuer answers",
		edits: [at("callback", query("iss").set("https://evil-as.example"))],
		end: "clientStopped",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "one character of the verifier is wrong",
		edits: [at("token", form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "no verifier",
		edits: [at("token", form("code_verifier").remove())],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "two client_ids",
		edits: [at("token", form("client_id").add("photo-print"))],
		end: "tokenRefused",
		refusedBy: "token.parameters-once",
	},
	{
		name: "a public client that sends a secret",
		edits: [at("token", form("client_secret").add("guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a public client with a scheme that the server does not know",
		edits: [at("token", header("Authorization").add("Digest username=photo-print"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a wrong secret",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		edits: [at("token", form("client_secret").set("guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
];
