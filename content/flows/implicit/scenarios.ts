import { badTargets, callWithoutToken, formRefusals } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, target } from "@/lib/flow/proof/scenario";

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...badTargets,
	...formRefusals("errorPage"),
	callWithoutToken,
	{ name: "success, OAuth 2.0", end: "done" },
	{ name: "success with an audience", settings: { profile: "2.0", levels: { aud: "on" } }, end: "done" },
	{ name: "success without state", settings: { profile: "2.0", levels: { state: "off" } }, end: "done" },
	{ name: "success after a mistyped password", choices: ["wrong", "right", "allow"], end: "done" },
	{
		name: "OAuth 2.1 with this one grant switched on",
		settings: { profile: "2.1", levels: { implicit: "on" } },
		end: "done",
	},
	{
		name: "refused in OAuth 2.1",
		settings: { profile: "2.1" },
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "OAuth 2.0 with this one grant switched off",
		settings: { profile: "2.0", levels: { implicit: "off" } },
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{ name: "the user denies", choices: ["right", "deny"], end: "errorReturned", refusedBy: "callback.token-carried" },
	{
		name: "a code, for which this client is not registered",
		edits: [at("authorize", query("response_type").set("code"))],
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "a response type that nobody knows",
		edits: [at("authorize", query("response_type").set("key"))],
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "a token in the query, please",
		edits: [at("authorize", query("response_mode").add("query"))],
		end: "errorPage",
		refusedBy: "authorize.response-mode-supported",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { profile: "2.0", levels: { redirectMatch: "wildcard" } },
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/"))],
		end: "answerAstray",
	},
	{
		name: "a page that the client does not have",
		edits: [at("callback", target("https://photos.example/nowhere"))],
		end: "answerAstray",
	},
	{
		name: "a scope that is not registered",
		edits: [at("authorize", query("scope").set("photos.write"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "an API that the server does not know",
		settings: { profile: "2.0", levels: { aud: "on" } },
		edits: [at("authorize", query("resource").set("https://evil.example"))],
		end: "errorReturned",
		refusedBy: "authorize.resource-known",
	},
	{
		name: "another state comes back",
		edits: [at("authorize", query("state").set("another"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "no state comes back",
		edits: [at("authorize", query("state").remove())],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "another issuer answers",
		settings: { profile: "2.1" },
		edits: [at("callback", query("iss").set("https://evil-as.example"))],
		end: "clientStopped",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "state comes back twice",
		settings: { profile: "2.1" },
		edits: [at("callback", query("state").add("another"))],
		end: "clientStopped",
		refusedBy: "callback.parameters-once",
	},
	{
		name: "the API gets another token",
		edits: [at("api", header("Authorization").set("Bearer x"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
