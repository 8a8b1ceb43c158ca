import { badTargets, formRefusals, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, query } from "@/lib/flow/proof/scenario";
import { backScenarios } from "./scenarios-back";

/** The same grant with what came later: each ends well. */
const variants: readonly Scenario[] = [
	{ name: "success, confidential client", end: "done" },
	{
		name: "success, client_secret_post",
		settings: { levels: { pkce: "off", clientType: "confidential", clientAuth: "post" } },
		end: "done",
	},
	{ name: "success, public client", settings: { levels: { pkce: "off" } }, end: "done" },
	{
		name: "success without state",
		settings: { levels: { pkce: "off", clientType: "confidential", state: "off" } },
		end: "done",
	},
	{ name: "success with PKCE beside it", settings: { levels: { clientType: "confidential" } }, end: "done" },
	{
		name: "success with plain",
		settings: { levels: { clientType: "confidential", method: "plain" } },
		end: "done",
	},
	{ name: "success, OAuth 2.1", settings: { profile: "2.1", levels: {} }, end: "done" },
	{
		name: "success, OAuth 2.1 with PKCE switched off",
		settings: { profile: "2.1", levels: { clientType: "confidential", pkce: "off" } },
		end: "done",
	},
	{ name: "success after a mistyped password", choices: ["wrong", "right", "allow"], end: "done" },
];

const front: readonly Scenario[] = [
	...otherPages,
	...badTargets,
	...formRefusals("errorPage"),
	{ name: "the user denies", choices: ["right", "deny"], end: "errorReturned", refusedBy: "callback.answer-complete" },
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { levels: { pkce: "off", clientType: "confidential", redirectMatch: "wildcard" } },
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/"))],
		end: "codeAstray",
	},
	{
		name: "an answer in the fragment",
		edits: [at("authorize", query("response_mode").add("fragment"))],
		end: "errorPage",
		refusedBy: "authorize.response-mode-supported",
	},
	{
		name: "a token instead of a code",
		edits: [at("authorize", query("response_type").set("token"))],
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "a scope that is not registered",
		edits: [at("authorize", query("scope").set("photos.write"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "no challenge, where the server requires one",
		settings: { levels: { clientType: "confidential", pkce: "required" } },
		edits: [at("authorize", query("code_challenge").remove())],
		end: "errorReturned",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "no challenge, OAuth 2.1",
		settings: { profile: "2.1", levels: {} },
		edits: [at("authorize", query("code_challenge").remove())],
		end: "errorReturned",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "another state comes back",
		edits: [at("callback", query("state").set("x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "an answer that carries nothing",
		edits: [at("callback", query("code").remove())],
		end: "errorReturned",
		refusedBy: "callback.answer-complete",
	},
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [...variants, ...front, ...backScenarios];
