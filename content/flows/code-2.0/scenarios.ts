import { anotherState, badTargets, formRefusals, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, query, reaching } from "@/lib/flow/proof/scenario";
import { backScenarios } from "./scenarios-back";

const done = reaching("done");
const errorReturned = reaching("errorReturned", "authorize");
const codeAstray = reaching("codeAstray");
const errorPage = reaching("errorPage");

/** The same grant with what came later: each ends well. */
const variants: readonly Scenario[] = [
	done("success, confidential client"),
	done("success, client_secret_post", { levels: { pkce: "off", clientType: "confidential", clientAuth: "post" } }),
	done("success, public client", { levels: { pkce: "off" } }),
	done("success without state", { levels: { pkce: "off", clientType: "confidential", state: "off" } }),
	done("success with PKCE beside it", { levels: { clientType: "confidential" } }),
	done("success with plain", { levels: { clientType: "confidential", method: "plain" } }),
	done("success, OAuth 2.1", { profile: "2.1", levels: {} }),
	done("success, OAuth 2.1 with PKCE switched off", {
		profile: "2.1",
		levels: { clientType: "confidential", pkce: "off" },
	}),
	done("success after a mistyped password", ["wrong", "right", "allow"]),
];

const front: readonly Scenario[] = [
	...otherPages,
	...badTargets,
	...formRefusals("errorPage"),
	errorReturned("the user denies", "callback.answer-complete", ["right", "deny"]),
	codeAstray(
		"redirect_uri that only a pattern accepts",
		{ levels: { pkce: "off", clientType: "confidential", redirectMatch: "wildcard" } },
		at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/")),
	),
	errorPage(
		"an answer in the fragment",
		"authorize.response-mode-supported",
		at("authorize", query("response_mode").add("fragment")),
	),
	errorReturned("a token instead of a code", "authorize.response-type-allowed", query("response_type").set("token")),
	errorReturned("a scope that is not registered", "authorize.scope-known", query("scope").set("photos.write")),
	errorReturned(
		"no challenge, where the server requires one",
		"authorize.challenge-sent",
		{ levels: { clientType: "confidential", pkce: "required" } },
		query("code_challenge").remove(),
	),
	errorReturned(
		"no challenge, OAuth 2.1",
		"authorize.challenge-sent",
		{ profile: "2.1", levels: {} },
		query("code_challenge").remove(),
	),
	anotherState,
	errorReturned("an answer that carries nothing", "callback.answer-complete", at("callback", query("code").remove())),
];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [...variants, ...front, ...backScenarios];
