import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching } from "@/lib/flow/proof/scenario";

const tokenRefused = reaching("tokenRefused", "token");
const apiRefused = reaching("apiRefused");

/** What can be refused at the token endpoint and at the API. */
export const backScenarios: readonly Scenario[] = [
	callWithoutToken,
	tokenRefused(
		"redirect_uri was changed in the authorization request",
		"token.redirect-uri-same",
		at("authorize", query("redirect_uri").set("https://photos.example/cb?from=elsewhere")),
	),
	tokenRefused("no redirect_uri in the token request", "token.redirect-uri-same", form("redirect_uri").remove()),
	tokenRefused(
		"another redirect_uri in the token request",
		"token.redirect-uri-same",
		form("redirect_uri").set("https://photos.example/other"),
	),
	tokenRefused(
		"another redirect_uri in the token request, OAuth 2.1",
		"token.redirect-uri-same",
		form("redirect_uri").add("https://photos.example/other"),
		{ profile: "2.1", levels: {} },
	),
	tokenRefused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		header("Authorization").set("Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
	),
	tokenRefused("no secret", "token.client-authenticates", header("Authorization").set("Basic cGhvdG8tcHJpbnQ6")),
	tokenRefused("nobody in particular", "token.client-known", header("Authorization").remove()),
	tokenRefused("two ways to authenticate", "token.one-authentication", form("client_secret").add("guess")),
	tokenRefused("two codes", "token.parameters-once", form("code").add("another")),
	tokenRefused("a code that the server never made", "token.code-known", form("code").set("SplxlOBeZQQYbYS6WxSbIA")),
	tokenRefused("the password grant", "token.grant-type-supported", form("grant_type").set("password")),
	tokenRefused("a body that is no form", "token.form-encoded", header("Content-Type").set("text/plain")),
	tokenRefused(
		"a resource that was not authorized",
		"token.resource-granted",
		form("resource").add("https://other-api.example"),
		{ levels: { pkce: "off", clientType: "confidential", aud: "on" } },
	),
	tokenRefused(
		"a wrong verifier, with PKCE raised",
		"token.verifier-fits",
		form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"),
		{ levels: { clientType: "confidential" } },
	),
	tokenRefused(
		"somebody removed the challenge",
		"token.verifier-expected",
		{ levels: { clientType: "confidential", pkce: "guarded" } },
		at("authorize", query("code_challenge").remove(), query("code_challenge_method").remove()),
	),
	apiRefused(
		"the API gets something else",
		"api.token-readable",
		at("api", header("Authorization").set("Bearer x.y.z")),
	),
];
