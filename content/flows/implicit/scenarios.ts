import type { Scenario } from "@/lib/flow/define";
import {
	add,
	badTargets,
	callWithoutToken,
	edit,
	formRefusals,
	remove,
	set,
	setQuery,
	target,
} from "@/lib/flow/proof/scenario";

/** The n-th message of the m-th frame. */
const AUTHORIZE = "1.0";
const LOGIN = "2.0";
const CONSENT = "2.1";
const DECIDE = "3.0";
const CALLBACK = "4.0";
const API_CALL = "6.0";
/** Where the server has refused the request, nobody signs in, and the answer comes two frames earlier. */
const CALLBACK_AT_ONCE = "2.0";

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...badTargets(AUTHORIZE),
	...formRefusals({ login: LOGIN, consent: CONSENT, decide: DECIDE }, "errorPage"),
	callWithoutToken(API_CALL),
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
		edits: [edit(AUTHORIZE, setQuery(0, "response_type", "code"))],
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "a response type that nobody knows",
		edits: [edit(AUTHORIZE, setQuery(0, "response_type", "key"))],
		end: "errorReturned",
		refusedBy: "authorize.response-type-allowed",
	},
	{
		name: "a token in the query, please",
		edits: [edit(AUTHORIZE, add("query", "response_mode", "query"))],
		end: "errorPage",
		refusedBy: "authorize.response-mode-supported",
	},
	{
		name: "redirect_uri that only a pattern accepts",
		settings: { profile: "2.0", levels: { redirectMatch: "wildcard" } },
		edits: [edit(AUTHORIZE, setQuery(2, "redirect_uri", "https://evil.example/.photos.example/"))],
		end: "answerAstray",
	},
	{
		name: "a page that the client does not have",
		edits: [edit(CALLBACK, target("https://photos.example/nowhere"))],
		end: "answerAstray",
	},
	{
		name: "a scope that is not registered",
		edits: [edit(AUTHORIZE, setQuery(3, "scope", "photos.write"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "an API that the server does not know",
		settings: { profile: "2.0", levels: { aud: "on" } },
		edits: [edit(AUTHORIZE, setQuery(5, "resource", "https://evil.example"))],
		end: "errorReturned",
		refusedBy: "authorize.resource-known",
	},
	{
		name: "another state comes back",
		edits: [edit(AUTHORIZE, setQuery(4, "state", "another"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "no state comes back",
		edits: [edit(AUTHORIZE, remove("query", 4))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "another issuer answers",
		settings: { profile: "2.1" },
		edits: [edit(CALLBACK_AT_ONCE, setQuery(3, "iss", "https://evil-as.example"))],
		end: "clientStopped",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "state comes back twice",
		settings: { profile: "2.1" },
		edits: [edit(CALLBACK_AT_ONCE, add("query", "state", "another"))],
		end: "clientStopped",
		refusedBy: "callback.parameters-once",
	},
	{
		name: "the API gets another token",
		edits: [edit(API_CALL, set("header", 0, "Authorization", "Bearer x"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
