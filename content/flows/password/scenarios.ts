import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";

const CONFIDENTIAL: Scenario["settings"] = { levels: { clientType: "confidential" } };

/** A token request that is refused. Public: grant_type, username, password, scope, client_id. */
const refused = (name: string, check: CheckId, op: NamedOp, settings?: Scenario["settings"]): Scenario => ({
	name,
	...(settings === undefined ? {} : { settings }),
	edits: [at("token", op)],
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
	{ name: "another page", edits: [at("open", target("https://photos.example/"))], end: "notStarted" },
	{
		name: "a page that the client does not have",
		edits: [at("open", target("https://photos.example/nowhere"))],
		end: "notStarted",
	},
	{
		name: "the page of another grant",
		edits: [at("open", target("https://photos.example/connect"))],
		end: "notStarted",
	},
	{
		name: "the form goes to another page",
		edits: [at("handOver", target("https://photos.example/"))],
		end: "notStarted",
	},
	{
		name: "the form goes to another host",
		edits: [at("handOver", target("https://evil.example/sign-in"))],
		end: "passwordAstray",
	},
	{
		name: "the form arrives without the password",
		edits: [at("handOver", form("password").remove())],
		end: "tokenRefused",
		refusedBy: "token.credentials-sent",
	},
	refused("no user name", "token.credentials-sent", form("username").remove()),
	refused(
		"more scope than the client is registered for",
		"token.password-scope",
		form("scope").set("photos.read photos.write"),
	),
	refused("an unknown resource", "token.password-resource", form("resource").set("https://other-api.example"), {
		levels: { aud: "on" },
	}),
	refused("unknown client", "token.client-known", form("client_id").set("photo-prints")),
	refused("two user names", "token.parameters-once", form("username").add("eve")),
	refused("a grant that the server does not know", "token.grant-type-supported", form("grant_type").set("passcode")),
	refused(
		"a grant that the client may not use",
		"token.grant-type-allowed",
		form("grant_type").set("authorization_code"),
	),
	refused("a body that is no form", "token.form-encoded", header("Content-Type").set("application/json")),
	refused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		header("Authorization").set("Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
		CONFIDENTIAL,
	),
	refused("two ways to authenticate", "token.one-authentication", form("client_secret").add("guess"), CONFIDENTIAL),
	callWithoutToken,
];
