import { badTargets, callWithoutToken, formRefusals } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const done = reaching("done");
const errorReturned = reaching("errorReturned", "authorize");
const errorPage = reaching("errorPage");
const answerAstray = reaching("answerAstray");
const clientStopped = reaching("clientStopped", "authorize");
const apiRefused = reaching("apiRefused");

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...badTargets,
	...formRefusals("errorPage"),
	callWithoutToken,
	done("success, OAuth 2.0"),
	done("success with an audience", { profile: "2.0", levels: { aud: "on" } }),
	done("success without state", { profile: "2.0", levels: { state: "off" } }),
	done("success after a mistyped password", ["wrong", "right", "allow"]),
	done("OAuth 2.1 with this one grant switched on", { profile: "2.1", levels: { implicit: "on" } }),
	errorReturned("refused in OAuth 2.1", "authorize.response-type-allowed", { profile: "2.1" }),
	errorReturned("OAuth 2.0 with this one grant switched off", "authorize.response-type-allowed", {
		profile: "2.0",
		levels: { implicit: "off" },
	}),
	errorReturned("the user denies", "callback.token-carried", ["right", "deny"]),
	errorReturned(
		"a code, for which this client is not registered",
		"authorize.response-type-allowed",
		query("response_type").set("code"),
	),
	errorReturned(
		"a response type that nobody knows",
		"authorize.response-type-allowed",
		query("response_type").set("key"),
	),
	errorPage(
		"a token in the query, please",
		"authorize.response-mode-supported",
		at("authorize", query("response_mode").add("query")),
	),
	answerAstray(
		"redirect_uri that only a pattern accepts",
		{ profile: "2.0", levels: { redirectMatch: "wildcard" } },
		at("authorize", query("redirect_uri").set("https://evil.example/.photos.example/")),
	),
	answerAstray("a page that the client does not have", at("callback", target("https://photos.example/nowhere"))),
	errorReturned("a scope that is not registered", "authorize.scope-known", query("scope").set("photos.write")),
	errorReturned(
		"an API that the server does not know",
		"authorize.resource-known",
		{ profile: "2.0", levels: { aud: "on" } },
		query("resource").set("https://evil.example"),
	),
	clientStopped("another state comes back", "callback.state-matches", query("state").set("another")),
	clientStopped("no state comes back", "callback.state-matches", query("state").remove()),
	clientStopped(
		"another issuer answers",
		"callback.issuer-matches",
		{ profile: "2.1" },
		at("callback", query("iss").set("https://evil-as.example")),
	),
	clientStopped(
		"state comes back twice",
		"callback.parameters-once",
		{ profile: "2.1" },
		at("callback", query("state").add("another")),
	),
	apiRefused("the API gets another token", "api.token-readable", at("api", header("Authorization").set("Bearer x"))),
];
