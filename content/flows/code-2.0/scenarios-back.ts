import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";

const edit = (exchange: string, ...ops: EditOp[]) => ({ exchange, ops });

const AUTHORIZE = "1.0";
const TOKEN = "6.0";
const API_CALL = "7.0";

const setForm = (index: number, name: string, value: string): EditOp => ({
	op: "set",
	part: "form",
	index,
	name,
	value,
});
const add = (name: string, value: string): EditOp => ({ op: "add", part: "form", name, value });

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
	{
		name: "redirect_uri was changed in the authorization request",
		edits: [
			edit(AUTHORIZE, {
				op: "set",
				part: "query",
				index: 2,
				name: "redirect_uri",
				value: "https://photos.example/cb?from=elsewhere",
			}),
		],
		end: "tokenRefused",
		refusedBy: "token.redirect-uri-same",
	},
	refused("no redirect_uri in the token request", "token.redirect-uri-same", { op: "remove", part: "form", index: 2 }),
	refused(
		"another redirect_uri in the token request",
		"token.redirect-uri-same",
		setForm(2, "redirect_uri", "https://photos.example/other"),
	),
	refused(
		"another redirect_uri in the token request, OAuth 2.1",
		"token.redirect-uri-same",
		add("redirect_uri", "https://photos.example/other"),
		{ profile: "2.1", levels: {} },
	),
	refused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		{ op: "set", part: "header", index: 1, name: "Authorization", value: "Basic cGhvdG8tcHJpbnQ6Z3Vlc3M=" },
	),
	refused("no secret", "token.client-authenticates", {
		op: "set",
		part: "header",
		index: 1,
		name: "Authorization",
		value: "Basic cGhvdG8tcHJpbnQ6",
	}),
	refused("nobody in particular", "token.client-known", { op: "remove", part: "header", index: 1 }),
	refused("two ways to authenticate", "token.one-authentication", add("client_secret", "guess")),
	refused("two codes", "token.parameters-once", add("code", "another")),
	refused("a code that the server never made", "token.code-known", setForm(1, "code", "SplxlOBeZQQYbYS6WxSbIA")),
	refused("the password grant", "token.grant-type-supported", setForm(0, "grant_type", "password")),
	refused("a body that is no form", "token.form-encoded", {
		op: "set",
		part: "header",
		index: 0,
		name: "Content-Type",
		value: "text/plain",
	}),
	refused(
		"a resource that was not authorized",
		"token.resource-granted",
		add("resource", "https://other-api.example"),
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
		edits: [edit(AUTHORIZE, { op: "remove", part: "query", index: 5 }, { op: "remove", part: "query", index: 6 })],
		end: "tokenRefused",
		refusedBy: "token.verifier-expected",
	},
	{
		name: "the API gets no token",
		edits: [edit(API_CALL, { op: "remove", part: "header", index: 0 })],
		end: "apiRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the API gets something else",
		edits: [edit(API_CALL, { op: "set", part: "header", index: 0, name: "Authorization", value: "Bearer x.y.z" })],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
