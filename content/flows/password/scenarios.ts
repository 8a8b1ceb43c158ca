import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { addForm, callWithoutToken, edit, remove, set, setForm, target } from "@/lib/flow/proof/scenario";

/** The n-th message of the m-th frame. */

const OPEN = "0.0";
const HAND_OVER = "1.0";
const TOKEN = "2.0";
const API_CALL = "4.0";

const CONFIDENTIAL: Scenario["settings"] = { levels: { clientType: "confidential" } };

/** A token request that is refused. Public: grant_type, username, password, scope, client_id. */
const refused = (name: string, check: string, op: EditOp, settings?: Scenario["settings"]): Scenario => ({
	name,
	...(settings === undefined ? {} : { settings }),
	edits: [edit(TOKEN, op)],
	end: "tokenRefused",
	refusedBy: check,
});

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "success, public client", end: "done" },
	{ name: "success, client_secret_basic", settings: CONFIDENTIAL, end: "done" },
	{
		name: "success, client_secret_post",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		end: "done",
	},
	{ name: "success with an audience", settings: { levels: { aud: "on" } }, end: "done" },
	{
		name: "success after a mistyped password",
		choices: ["wrong", "right"],
		end: "done",
		refusedBy: "token.password-right",
	},
	{
		name: "OAuth 2.1 does not have it",
		settings: { profile: "2.1" },
		end: "tokenRefused",
		refusedBy: "token.grant-type-supported",
	},
	{
		name: "switched off in OAuth 2.0",
		settings: { levels: { password: "off" } },
		end: "tokenRefused",
		refusedBy: "token.grant-type-supported",
	},
	{ name: "left on beside OAuth 2.1", settings: { profile: "2.1", levels: { password: "on" } }, end: "done" },
	{ name: "another page", edits: [edit(OPEN, target("https://photos.example/"))], end: "notStarted" },
	{
		name: "a page that the client does not have",
		edits: [edit(OPEN, target("https://photos.example/nowhere"))],
		end: "notStarted",
	},
	{
		name: "the page of another grant",
		edits: [edit(OPEN, target("https://photos.example/connect"))],
		end: "notStarted",
	},
	{
		name: "the form goes to another page",
		edits: [edit(HAND_OVER, target("https://photos.example/"))],
		end: "notStarted",
	},
	{
		name: "the form goes to another host",
		edits: [edit(HAND_OVER, target("https://evil.example/sign-in"))],
		end: "passwordAstray",
	},
	{
		name: "the form arrives without the password",
		edits: [edit(HAND_OVER, remove("form", 1))],
		end: "tokenRefused",
		refusedBy: "token.credentials-sent",
	},
	refused("no user name", "token.credentials-sent", remove("form", 1)),
	refused(
		"more scope than the client is registered for",
		"token.password-scope",
		setForm(3, "scope", "photos.read photos.write"),
	),
	refused("an unknown resource", "token.password-resource", setForm(4, "resource", "https://other-api.example"), {
		levels: { aud: "on" },
	}),
	refused("unknown client", "token.client-known", setForm(4, "client_id", "photo-prints")),
	refused("two user names", "token.parameters-once", addForm("username", "eve")),
	refused("a grant that the server does not know", "token.grant-type-supported", setForm(0, "grant_type", "passcode")),
	refused(
		"a grant that the client may not use",
		"token.grant-type-allowed",
		setForm(0, "grant_type", "authorization_code"),
	),
	refused("a body that is no form", "token.form-encoded", set("header", 0, "Content-Type", "application/json")),
	refused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		set("header", 1, "Authorization", "Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
		CONFIDENTIAL,
	),
	refused("two ways to authenticate", "token.one-authentication", addForm("client_secret", "guess"), CONFIDENTIAL),
	callWithoutToken(API_CALL),
];
