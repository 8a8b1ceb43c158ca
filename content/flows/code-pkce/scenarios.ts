import { anotherState, badTargets, callWithoutToken, formRefusals, noVerifier, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const done = reaching("done");
const errorReturned = reaching("errorReturned", "authorize");
const clientStopped = reaching("clientStopped", "callback");
const codeAstray = reaching("codeAstray", "authorize");
const tokenRefused = reaching("tokenRefused", "token");
const tokenBlocked = reaching("tokenBlocked");
const callBlocked = reaching("callBlocked");
const apiRefused = reaching("apiRefused");
const errorPage = reaching("errorPage");

const PAGE = { levels: { runsIn: "page" } } as const;
/** A page that lies somewhere else. */
const ELSEWHERE = "https://other.example";

/** Where the client is a script in a page. */
const pageScenarios: readonly Scenario[] = [
	done("a page: success", PAGE),
	done("a page: success, OAuth 2.0", { profile: "2.0", ...PAGE }),
	done("a page: success with plain, and a client type that a page cannot have", {
		levels: { runsIn: "page", clientType: "confidential", method: "plain" },
	}),
	done("a page: success without PKCE", { levels: { runsIn: "page", pkce: "off" } }),
	errorReturned("a page: the user denies", "callback.answer-complete", PAGE, ["right", "deny"]),
	clientStopped("a page: another state comes back", "callback.state-matches", PAGE, query("state").set("x")),
	codeAstray(
		"a page: an address that the app does not have",
		PAGE,
		at("callback", target("https://photos.example/nowhere")),
	),
	codeAstray(
		"a page: the redirect goes elsewhere",
		{ levels: { runsIn: "page", redirectMatch: "wildcard" } },
		query("redirect_uri").set("https://evil.example/.photos.example/"),
	),
	tokenRefused("a page: no verifier", "token.verifier-fits", PAGE, form("code_verifier").remove()),
	tokenBlocked(
		"a page of an origin that the server does not know: the answer is lost",
		"browser.origin-allowed",
		PAGE,
		at("token", header("Origin").set(ELSEWHERE)),
	),
	done(
		"a page of such an origin, in a browser that does not look",
		{ ...PAGE, skippedChecks: ["browser.origin-allowed"] },
		at("token", header("Origin").set(ELSEWHERE)),
	),
	callBlocked(
		"a page of an origin that the API does not know: the call never leaves",
		"browser.origin-allowed",
		PAGE,
		at("preflight", header("Origin").set(ELSEWHERE)),
	),
	callBlocked(
		"a page whose call has lost its origin: the answer is lost",
		"browser.origin-allowed",
		PAGE,
		at("api", header("Origin").remove()),
	),
	apiRefused(
		"a page whose call has lost its token",
		"api.token-sent",
		PAGE,
		at("api", header("Authorization").remove()),
	),
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...pageScenarios,
	...otherPages,
	...badTargets,
	...formRefusals("errorPage"),
	callWithoutToken,
	done("success, public client"),
	done("success, OAuth 2.0", { profile: "2.0" }),
	done("success, client_secret_post", { levels: { clientType: "confidential", clientAuth: "post" } }),
	done("success, client_secret_basic", { levels: { clientType: "confidential", clientAuth: "basic" } }),
	done("success, private_key_jwt", { levels: { clientType: "confidential", clientAuth: "private_key_jwt" } }),
	done("success, tls_client_auth", { levels: { clientType: "confidential", clientAuth: "tls_client_auth" } }),
	done("success after a mistyped password", ["wrong", "right", "allow"]),
	done("success without PKCE", { levels: { pkce: "off" } }),
	done("success with plain", { levels: { method: "plain" } }),
	errorReturned("the user denies", "callback.answer-complete", ["right", "deny"]),
	done("two scopes, and both are allowed", { scope: "photos.read order:items" }),
	apiRefused(
		"two scopes, and Ada unticks the one that the call needs",
		"api.scope-covers",
		{ scope: "photos.read order:items" },
		["right", "?-scope=photos.read&decision=allow"],
	),
	errorReturned("two scopes, and Ada unticks both", "callback.answer-complete", { scope: "photos.read order:items" }, [
		"right",
		"?-scope=photos.read&-scope=order:items&decision=allow",
	]),
	done("no scope asked: the server offers what is registered", { scope: "" }),
	errorReturned("a scope that is not registered for this client", "authorize.scope-known", { scope: "photos.write" }),
	errorPage(
		"a form that ticks more than was asked",
		"form.scopes-asked",
		at("decide", form("scope").add("photos.write")),
	),
	codeAstray(
		"redirect_uri that only a pattern accepts",
		{ levels: { redirectMatch: "wildcard" } },
		query("redirect_uri").set("https://evil.example/.photos.example/"),
	),
	errorReturned("no challenge", "authorize.challenge-sent", query("code_challenge").remove()),
	errorReturned(
		"plain where S256 is required",
		"authorize.challenge-method-allowed",
		query("code_challenge_method").set("plain"),
	),
	errorReturned("a scope that is not registered", "authorize.scope-known", query("scope").set("photos.write")),
	clientStopped(
		"a state that is not printable",
		"authorize.state-printable",
		at("authorize", query("state").set("caf\u00e9")),
	),
	done(
		"parameters that nobody knows, each twice",
		at("authorize", query("x").add("1"), query("x").add("2")),
		at("callback", query("x").add("1"), query("x").add("2")),
		at("token", form("x").add("1"), form("x").add("2")),
	),
	anotherState,
	clientStopped("another issuer answers", "callback.issuer-matches", query("iss").set("https://evil-as.example")),
	tokenRefused(
		"one character of the verifier is wrong",
		"token.verifier-fits",
		form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"),
	),
	noVerifier,
	tokenRefused("two client_ids", "token.parameters-once", form("client_id").add("photo-print")),
	tokenRefused("a public client that sends a secret", "token.client-authenticates", form("client_secret").add("guess")),
	tokenRefused(
		"a public client with a scheme that the server does not know",
		"token.client-authenticates",
		header("Authorization").add("Digest username=photo-print"),
	),
	tokenRefused(
		"a wrong secret",
		"token.client-authenticates",
		{ levels: { clientType: "confidential", clientAuth: "post" } },
		form("client_secret").set("guess"),
	),
];
