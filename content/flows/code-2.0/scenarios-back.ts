import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, query } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";

/** A token request that is refused. Confidential, by Basic: grant_type, code and redirect_uri are the form. */
const refused = (name: string, check: CheckId, op: NamedOp, settings?: Scenario["settings"]): Scenario => ({
	name,
	...(settings === undefined ? {} : { settings }),
	edits: [at("token", op)],
	end: "tokenRefused",
	refusedBy: check,
});

/** What can be refused at the token endpoint and at the API. */
export const backScenarios: readonly Scenario[] = [
	callWithoutToken,
	{
		name: "redirect_uri was changed in the authorization request",
		edits: [at("authorize", query("redirect_uri").set("https://photos.example/cb?from=elsewhere"))],
		end: "tokenRefused",
		refusedBy: "token.redirect-uri-same",
	},
	refused("no redirect_uri in the token request", "token.redirect-uri-same", form("redirect_uri").remove()),
	refused(
		"another redirect_uri in the token request",
		"token.redirect-uri-same",
		form("redirect_uri").set("https://photos.example/other"),
	),
	refused(
		"another redirect_uri in the token request, OAuth 2.1",
		"token.redirect-uri-same",
		form("redirect_uri").add("https://photos.example/other"),
		{ profile: "2.1", levels: {} },
	),
	refused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		header("Authorization").set("Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
	),
	refused("no secret", "token.client-authenticates", header("Authorization").set("Basic cGhvdG8tcHJpbnQ6")),
	refused("nobody in particular", "token.client-known", header("Authorization").remove()),
	refused("two ways to authenticate", "token.one-authentication", form("client_secret").add("guess")),
	refused("two codes", "token.parameters-once", form("code").add("another")),
	refused("a code that the server never made", "token.code-known", form("code").set("SplxlOBeZQQYbYS6WxSbIA")),
	refused("the password grant", "token.grant-type-supported", form("grant_type").set("password")),
	refused("a body that is no form", "token.form-encoded", header("Content-Type").set("text/plain")),
	refused(
		"a resource that was not authorized",
		"token.resource-granted",
		form("resource").add("https://other-api.example"),
		{ levels: { pkce: "off", clientType: "confidential", aud: "on" } },
	),
	refused(
		"a wrong verifier, with PKCE raised",
		"token.verifier-fits",
		form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"),
		{ levels: { clientType: "confidential" } },
	),
	{
		name: "somebody removed the challenge",
		settings: { levels: { clientType: "confidential", pkce: "guarded" } },
		edits: [at("authorize", query("code_challenge").remove(), query("code_challenge_method").remove())],
		end: "tokenRefused",
		refusedBy: "token.verifier-expected",
	},
	{
		name: "the API gets something else",
		edits: [at("api", header("Authorization").set("Bearer x.y.z"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
