import { anotherState, formRefusals, noVerifier, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching } from "@/lib/flow/proof/scenario";
import { promptScenarios as prompts } from "./scenarios-prompt";

const signedOut = reaching("signedOut");
const staysSignedIn = reaching("staysSignedIn");
const sessionKept = reaching("sessionKept");
const errorReturned = reaching("errorReturned");
const errorPage = reaching("errorPage", "authorize");
const codeAstray = reaching("codeAstray");
const idTokenRefused = reaching("idTokenRefused", "authorize");
const userUnknown = reaching("userUnknown");
const notSignedOut = reaching("notSignedOut", "end-session");
const backAstray = reaching("backAstray");
const endedHere = reaching("endedHere", "end-session");
const backUnknown = reaching("backUnknown");

const WITHOUT_OPENID = at("authorize", query("scope").set("profile"));
const EVIL = "https://evil.example/";

/** On the way in; they leave the person signed in. */
const signIns: readonly Scenario[] = [
	signedOut("sign in and out"),
	staysSignedIn("stay signed in", ["right", "allow", "stay"]),
	sessionKept("sign out of the client alone", ["right", "allow", "sign-out", "keep"]),
	signedOut("success, OAuth 2.0", { profile: "2.0" }),
	signedOut("everything at its weakest", { profile: "weakest" }),
	signedOut("a confidential client", { levels: { clientType: "confidential", clientAuth: "post" } }),
	staysSignedIn("success after a mistyped password", ["wrong", "right", "allow", "stay"]),
	signedOut(
		"a scope that the server does not know is ignored",
		at("authorize", query("scope").set("openid profile email")),
	),
	signedOut("success without nonce", { levels: { nonce: "off" } }),
	signedOut("success without PKCE", { levels: { pkce: "off" } }),
	signedOut("success with plain", { levels: { method: "plain" } }),
];

/** Refused before there is a token. */
const noTokens: readonly Scenario[] = [
	...otherPages,
	...formRefusals("errorPage"),
	errorReturned("the user denies", "callback.answer-complete", ["right", "deny"]),
	errorPage(
		"no redirect_uri, which OpenID Connect requires",
		"authorize.redirect-uri-given",
		query("redirect_uri").remove(),
	),
	errorPage(
		"redirect_uri that is not registered",
		"authorize.redirect-uri-registered",
		query("redirect_uri").set("https://evil.example/cb"),
	),
	codeAstray(
		"redirect_uri that only a pattern accepts",
		{ levels: { redirectMatch: "wildcard" } },
		at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/")),
	),
	errorReturned(
		"a scope that is malformed",
		"authorize.scope-known",
		at("authorize", query("scope").set('openid "profile"')),
	),
	anotherState,
	noVerifier,
];

/** Refused with tokens in hand. */
const noLogins: readonly Scenario[] = [
	idTokenRefused(
		"another nonce in the request",
		"id-token.nonce-matches",
		query("nonce").set("a-nonce-of-somebody-else"),
	),
	idTokenRefused("no nonce in the request", "id-token.nonce-matches", query("nonce").remove()),
	idTokenRefused("openid is left out: an access token alone is not a login", "id-token.token-sent", WITHOUT_OPENID),
	userUnknown(
		"the client does not mind, and the userinfo endpoint does",
		"api.scope-covers",
		{ skippedChecks: ["id-token.token-sent"] },
		WITHOUT_OPENID,
	),
	userUnknown(
		"an answer about Ada, and no ID Token to compare it with",
		"user-info.subject-same",
		{ levels: { scopeCheck: "off" }, skippedChecks: ["id-token.token-sent"] },
		WITHOUT_OPENID,
	),
	notSignedOut(
		"a client that takes an access token for a login lets Ada in, and has no hint to sign her out with",
		"end-session.redirect-vouched",
		{
			levels: { scopeCheck: "off" },
			skippedChecks: ["id-token.token-sent", "user-info.subject-same"],
		},
		WITHOUT_OPENID,
	),
	userUnknown(
		"the userinfo endpoint gets no token",
		"userinfo.token-sent",
		at("userinfo", header("Authorization").remove()),
	),
];

/** On the way out. */
const logouts: readonly Scenario[] = [
	notSignedOut(
		"a sign-out form without the client's cookie",
		"logout.session-known",
		at("logout", header("Cookie").remove()),
	),
	notSignedOut(
		"an address after logout that is not registered",
		"end-session.redirect-uri-registered",
		query("post_logout_redirect_uri").set(EVIL),
	),
	backAstray(
		"the server does not compare the address after logout",
		{ skippedChecks: ["end-session.redirect-uri-registered"] },
		at("end-session", query("post_logout_redirect_uri").set(EVIL)),
	),
	notSignedOut(
		"an address that is no URI",
		"end-session.redirect-uri-well-formed",
		query("post_logout_redirect_uri").set("signed-out"),
	),
	notSignedOut(
		"an address, and no hint that vouches for it",
		"end-session.redirect-vouched",
		query("id_token_hint").remove(),
	),
	notSignedOut(
		"a hint that the server did not make",
		"end-session.hint-ours",
		query("id_token_hint").set("e30.e30.AA"),
	),
	notSignedOut("a hint of another client", "end-session.client-same", query("client_id").add("photo-prints")),
	notSignedOut(
		"two addresses after logout",
		"end-session.parameters-once",
		query("post_logout_redirect_uri").add(EVIL),
	),
	endedHere("no address after logout", query("post_logout_redirect_uri").remove()),
	signedOut("nobody is signed in at the server", at("end-session", header("Cookie").remove())),
	endedHere(
		"nobody is signed in at the server, and no address to go back to",
		header("Cookie").remove(),
		query("post_logout_redirect_uri").remove(),
	),
	notSignedOut("a logout form without its token", "form.token", at("end-form", form("csrf").remove())),
	backUnknown(
		"another state comes back from the logout",
		"logout.state-matches",
		at("signed-out", query("state").set("x")),
	),
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [...signIns, ...noTokens, ...noLogins, ...logouts, ...prompts];
