import { formRefusals, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query } from "@/lib/flow/proof/scenario";
import { promptScenarios as prompts } from "./scenarios-prompt";

const WITHOUT_OPENID = at("authorize", query("scope").set("profile"));
const EVIL = "https://evil.example/";

/** On the way in; they leave the person signed in. */
const signIns: readonly Scenario[] = [
	{ name: "sign in and out", end: "signedOut" },
	{ name: "stay signed in", choices: ["right", "allow", "stay"], end: "staysSignedIn" },
	{ name: "sign out of the client alone", choices: ["right", "allow", "sign-out", "keep"], end: "sessionKept" },
	{ name: "success, OAuth 2.0", settings: { profile: "2.0" }, end: "signedOut" },
	{ name: "everything at its weakest", settings: { profile: "weakest" }, end: "signedOut" },
	{
		name: "a confidential client",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		end: "signedOut",
	},
	{ name: "success after a mistyped password", choices: ["wrong", "right", "allow", "stay"], end: "staysSignedIn" },
	{
		name: "a scope that the server does not know is ignored",
		edits: [at("authorize", query("scope").set("openid profile email"))],
		end: "signedOut",
	},
	{ name: "success without nonce", settings: { levels: { nonce: "off" } }, end: "signedOut" },
	{ name: "success without PKCE", settings: { levels: { pkce: "off" } }, end: "signedOut" },
	{ name: "success with plain", settings: { levels: { method: "plain" } }, end: "signedOut" },
];

/** Refused before there is a token. */
const noTokens: readonly Scenario[] = [
	...otherPages,
	...formRefusals("errorPage"),
	{ name: "the user denies", choices: ["right", "deny"], end: "errorReturned", refusedBy: "callback.answer-complete" },
	{
		name: "no redirect_uri, which OpenID Connect requires",
		edits: [at("authorize", query("redirect_uri").remove())],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-given",
	},
	{
		name: "redirect_uri that is not registered",
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { levels: { redirectMatch: "wildcard" } },
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "a scope that is malformed",
		edits: [at("authorize", query("scope").set('openid "profile"'))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "another state comes back",
		edits: [at("callback", query("state").set("x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "no verifier",
		edits: [at("token", form("code_verifier").remove())],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
];

/** Refused with tokens in hand. */
const noLogins: readonly Scenario[] = [
	{
		name: "another nonce in the request",
		edits: [at("authorize", query("nonce").set("a-nonce-of-somebody-else"))],
		end: "idTokenRefused",
		refusedBy: "id-token.nonce-matches",
	},
	{
		name: "no nonce in the request",
		edits: [at("authorize", query("nonce").remove())],
		end: "idTokenRefused",
		refusedBy: "id-token.nonce-matches",
	},
	{
		name: "openid is left out: an access token alone is not a login",
		edits: [WITHOUT_OPENID],
		end: "idTokenRefused",
		refusedBy: "id-token.token-sent",
	},
	{
		name: "the client does not mind, and the userinfo endpoint does",
		settings: { skippedChecks: ["id-token.token-sent"] },
		edits: [WITHOUT_OPENID],
		end: "userUnknown",
		refusedBy: "api.scope-covers",
	},
	{
		name: "an answer about Ada, and no ID Token to compare it with",
		settings: { levels: { scopeCheck: "off" }, skippedChecks: ["id-token.token-sent"] },
		edits: [WITHOUT_OPENID],
		end: "userUnknown",
		refusedBy: "user-info.subject-same",
	},
	{
		name: "a client that takes an access token for a login lets Ada in, and has no hint to sign her out with",
		settings: {
			levels: { scopeCheck: "off" },
			skippedChecks: ["id-token.token-sent", "user-info.subject-same"],
		},
		edits: [WITHOUT_OPENID],
		end: "notSignedOut",
		refusedBy: "end-session.redirect-vouched",
	},
	{
		name: "the userinfo endpoint gets no token",
		edits: [at("userinfo", header("Authorization").remove())],
		end: "userUnknown",
		refusedBy: "userinfo.token-sent",
	},
];

/** On the way out. */
const logouts: readonly Scenario[] = [
	{
		name: "a sign-out form without the client's cookie",
		edits: [at("logout", header("Cookie").remove())],
		end: "notSignedOut",
		refusedBy: "logout.session-known",
	},
	{
		name: "an address after logout that is not registered",
		edits: [at("end-session", query("post_logout_redirect_uri").set(EVIL))],
		end: "notSignedOut",
		refusedBy: "end-session.redirect-uri-registered",
	},
	{
		name: "the server does not compare the address after logout",
		settings: { skippedChecks: ["end-session.redirect-uri-registered"] },
		edits: [at("end-session", query("post_logout_redirect_uri").set(EVIL))],
		end: "backAstray",
	},
	{
		name: "an address that is no URI",
		edits: [at("end-session", query("post_logout_redirect_uri").set("signed-out"))],
		end: "notSignedOut",
		refusedBy: "end-session.redirect-uri-well-formed",
	},
	{
		name: "an address, and no hint that vouches for it",
		edits: [at("end-session", query("id_token_hint").remove())],
		end: "notSignedOut",
		refusedBy: "end-session.redirect-vouched",
	},
	{
		name: "a hint that the server did not make",
		edits: [at("end-session", query("id_token_hint").set("e30.e30.AA"))],
		end: "notSignedOut",
		refusedBy: "end-session.hint-ours",
	},
	{
		name: "a hint of another client",
		edits: [at("end-session", query("client_id").add("photo-prints"))],
		end: "notSignedOut",
		refusedBy: "end-session.client-same",
	},
	{
		name: "two addresses after logout",
		edits: [at("end-session", query("post_logout_redirect_uri").add(EVIL))],
		end: "notSignedOut",
		refusedBy: "end-session.parameters-once",
	},
	{
		name: "no address after logout",
		edits: [at("end-session", query("post_logout_redirect_uri").remove())],
		end: "endedHere",
	},
	{
		name: "nobody is signed in at the server",
		edits: [at("end-session", header("Cookie").remove())],
		end: "signedOut",
	},
	{
		name: "nobody is signed in at the server, and no address to go back to",
		edits: [at("end-session", header("Cookie").remove(), query("post_logout_redirect_uri").remove())],
		end: "endedHere",
	},
	{
		name: "a logout form without its token",
		edits: [at("end-form", form("csrf").remove())],
		end: "notSignedOut",
		refusedBy: "form.token",
	},
	{
		name: "another state comes back from the logout",
		edits: [at("signed-out", query("state").set("x"))],
		end: "backUnknown",
		refusedBy: "logout.state-matches",
	},
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [...signIns, ...noTokens, ...noLogins, ...logouts, ...prompts];
