import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { addForm, callWithoutToken, edit, remove, set, setForm } from "@/lib/flow/proof/scenario";

const AUTHORIZE = "1.0";
const TOKEN = "6.0";
const API_CALL = "7.0";

/** A token request that is refused. Confidential, by Basic: grant_type, code and redirect_uri are the form. */
const refused = (name: string, check: string, op: EditOp, settings?: Scenario["settings"]): Scenario => ({
	name,
	...(settings === undefined ? {} : { settings }),
	edits: [edit(TOKEN, op)],
	end: "tokenRefused",
	refusedBy: check,
});

/** What can be refused at the token endpoint and at the API. */
export const backScenarios: readonly Scenario[] = [
	callWithoutToken(API_CALL),
	{
		name: "redirect_uri was changed in the authorization request",
		edits: [edit(AUTHORIZE, set("query", 2, "redirect_uri", "https://photos.example/cb?from=elsewhere"))],
		end: "tokenRefused",
		refusedBy: "token.redirect-uri-same",
	},
	refused("no redirect_uri in the token request", "token.redirect-uri-same", remove("form", 2)),
	refused(
		"another redirect_uri in the token request",
		"token.redirect-uri-same",
		setForm(2, "redirect_uri", "https://photos.example/other"),
	),
	refused(
		"another redirect_uri in the token request, OAuth 2.1",
		"token.redirect-uri-same",
		addForm("redirect_uri", "https://photos.example/other"),
		{ profile: "2.1", levels: {} },
	),
	refused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		set("header", 1, "Authorization", "Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
	),
	refused("no secret", "token.client-authenticates", set("header", 1, "Authorization", "Basic cGhvdG8tcHJpbnQ6")),
	refused("nobody in particular", "token.client-known", remove("header", 1)),
	refused("two ways to authenticate", "token.one-authentication", addForm("client_secret", "guess")),
	refused("two codes", "token.parameters-once", addForm("code", "another")),
	refused("a code that the server never made", "token.code-known", setForm(1, "code", "SplxlOBeZQQYbYS6WxSbIA")),
	refused("the password grant", "token.grant-type-supported", setForm(0, "grant_type", "password")),
	refused("a body that is no form", "token.form-encoded", set("header", 0, "Content-Type", "text/plain")),
	refused(
		"a resource that was not authorized",
		"token.resource-granted",
		addForm("resource", "https://other-api.example"),
		{ levels: { pkce: "off", clientType: "confidential", aud: "on" } },
	),
	refused(
		"a wrong verifier, with PKCE raised",
		"token.verifier-fits",
		setForm(3, "code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"),
		{ levels: { clientType: "confidential" } },
	),
	{
		name: "somebody removed the challenge",
		settings: { levels: { clientType: "confidential", pkce: "guarded" } },
		edits: [edit(AUTHORIZE, remove("query", 5), remove("query", 6))],
		end: "tokenRefused",
		refusedBy: "token.verifier-expected",
	},
	{
		name: "the API gets something else",
		edits: [edit(API_CALL, set("header", 0, "Authorization", "Bearer x.y.z"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
