import type { Scenario } from "@/lib/flow/define";
import { edit, formRefusals, remove, set, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

/** Requests of the default run, by exchange. */
const [CONNECT, DETOUR, AUTHORIZE, LOGIN, CONSENT, DECIDE, CALLBACK, LEAK, THEFT, LOOT] = [
	"0.0",
	"1.0",
	"2.0",
	"3.0",
	"3.1",
	"4.0",
	"5.0",
	"6.0",
	"7.0",
	"8.0",
] as const;
/** After a refusal at the callback, Ada's second sign-in has these frames. */
const [AGAIN, DECIDE_AGAIN, CALLBACK_AGAIN, TOKEN_AGAIN, API_AGAIN] = ["6.0", "7.0", "8.0", "8.1", "8.2"] as const;
/** With a confidential client. */
const [OWN, INJECT, REDEEM, FETCH] = ["1.1", "7.0", "8.0", "8.1"] as const;

const checked = { levels: { iss: "send+check" } } satisfies Scenario["settings"];
const confidential = (levels: Partial<Levels> = {}) => ({ levels: { clientType: "confidential", ...levels } }) as const;
const EVERYTHING: Partial<Levels> = {
	pkce: "required",
	method: "S256",
	state: "bound",
	codeUse: "once+revoke",
	redirectMatch: "exact",
	aud: "on",
	scopeCheck: "on",
};

const attacks: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "stolen" },
	{ name: "everything but iss", settings: { levels: EVERYTHING }, end: "stolen" },
	{ name: "iss is sent, and nobody looks at it", settings: { levels: { iss: "send" } }, end: "stolen" },
	{ name: "iss is checked", settings: checked, end: "onlyAda", refusedBy: "callback.issuer-matches" },
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy: "callback.issuer-matches" },
	{ name: "a confidential client", settings: confidential(), end: "stolen" },
	{ name: "a confidential client, everything but iss", settings: confidential(EVERYTHING), end: "stolen" },
	{
		name: "a confidential client that checks iss",
		settings: confidential({ iss: "send+check" }),
		end: "onlyAda",
		refusedBy: "callback.issuer-matches",
	},
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "stolen" },
	{ name: "Ada denies", choices: ["right", "deny"], end: "nothingToSteal" },
];

const beforeTheCode: readonly Scenario[] = [
	{
		name: "Ada chooses the honest server at once",
		edits: [edit(CONNECT, set("query", 0, "server", "as.example"))],
		end: "nothingToSteal",
	},
	{
		name: "Ada opens the front page",
		edits: [edit(CONNECT, target("https://photos.example/"))],
		end: "nothingToSteal",
	},
	{
		name: "Ada opens a page that is not there",
		edits: [edit(CONNECT, target("https://photos.example/nowhere"))],
		end: "nothingToSteal",
	},
	{
		name: "the attacker's server is asked for another page",
		edits: [edit(DETOUR, target("https://evil-as.example/nowhere"))],
		end: "nothingToSteal",
	},
	{
		name: "the detour is left out",
		edits: [edit(DETOUR, target("https://as.example/authorize"), set("query", 1, "client_id", "photo-print"))],
		end: "nothingToSteal",
	},
	...formRefusals({ login: LOGIN, consent: CONSENT, decide: DECIDE }, "nothingToSteal"),
	{
		name: "unknown client",
		edits: [edit(AUTHORIZE, set("query", 1, "client_id", "other"))],
		end: "nothingToSteal",
		refusedBy: "authorize.client-known",
	},
	{
		name: "unknown scope",
		edits: [edit(AUTHORIZE, set("query", 3, "scope", "everything"))],
		end: "nothingToSteal",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "the answer goes elsewhere",
		edits: [edit(CALLBACK, target("https://nobody.example/cb"))],
		end: "nothingToSteal",
	},
];

const afterTheCode: readonly Scenario[] = [
	{
		name: "the answer loses its code",
		edits: [edit(CALLBACK, remove("query", 0))],
		end: "onlyAda",
		refusedBy: "callback.answer-complete",
	},
	{
		name: "the answer becomes an error",
		edits: [edit(CALLBACK, set("query", 0, "error", "access_denied"))],
		end: "onlyAda",
		refusedBy: "callback.answer-complete",
	},
	{ name: "the misdirected request loses its code", edits: [edit(LEAK, remove("form", 1))], end: "onlyAda" },
	{
		name: "the code is sent to the server that made it",
		edits: [edit(LEAK, target("https://as.example/token"), set("form", 3, "client_id", "photo-print"))],
		end: "onlyAda",
	},
	{
		name: "the code is sent there in the name of another client",
		edits: [edit(LEAK, target("https://as.example/token"))],
		end: "onlyAda",
		refusedBy: "token.client-known",
	},
	{
		name: "the code of a confidential client is sent to the server that made it, which does not ask for credentials",
		settings: { ...confidential(), skippedChecks: ["token.client-authenticates"] },
		edits: [edit(LEAK, target("https://as.example/token"), set("form", 3, "client_id", "photo-print"))],
		end: "onlyAda",
	},
	{
		name: "the attacker forgets the code",
		edits: [edit(THEFT, remove("form", 1))],
		end: "onlyAda",
		refusedBy: "token.code-known",
	},
	{
		name: "the attacker forgets the verifier",
		settings: { levels: { pkce: "required" } },
		edits: [edit(THEFT, remove("form", 4))],
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "the attacker forgets the token",
		edits: [edit(LOOT, remove("header", 0))],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "the attacker has no session of its own",
		settings: confidential(),
		edits: [edit(OWN, target("https://photos.example/"))],
		end: "onlyAda",
		refusedBy: "callback.transaction-known",
	},
	{
		name: "the injected code is another one",
		settings: confidential(),
		edits: [edit(INJECT, set("query", 0, "code", "x"))],
		end: "onlyAda",
		refusedBy: "token.code-known",
	},
	{
		name: "the client redeems the injected code without its verifier",
		settings: confidential({ pkce: "required" }),
		edits: [edit(REDEEM, remove("form", 3))],
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "the client calls the API without its token",
		settings: confidential(),
		edits: [edit(FETCH, remove("header", 0))],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
];

const secondSignIn: readonly Scenario[] = [
	{
		name: "Ada does not begin again",
		settings: checked,
		edits: [edit(AGAIN, target("https://photos.example/"))],
		end: "nobody",
	},
	{
		name: "her second request has an unknown scope",
		settings: checked,
		edits: [edit("6.1", set("query", 3, "scope", "everything"))],
		end: "nobody",
		refusedBy: "authorize.scope-known",
	},
	{ name: "Ada denies the second time", settings: checked, choices: ["right", "allow", "deny"], end: "nobody" },
	{
		name: "her second consent form has no token",
		settings: checked,
		edits: [edit(DECIDE_AGAIN, remove("form", 1))],
		end: "nobody",
		refusedBy: "form.token",
	},
	{
		name: "her second answer loses its iss",
		settings: checked,
		edits: [edit(CALLBACK_AGAIN, remove("query", 1))],
		end: "nobody",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "her second answer has another state",
		settings: { levels: { iss: "send+check", state: "bound" } },
		edits: [edit(CALLBACK_AGAIN, set("query", 1, "state", "x"))],
		end: "nobody",
		refusedBy: "callback.state-matches",
	},
	{
		name: "her second answer goes elsewhere",
		settings: checked,
		edits: [edit(CALLBACK_AGAIN, target("https://nobody.example/cb"))],
		end: "nobody",
	},
	{
		name: "the client redeems no code the second time",
		settings: checked,
		edits: [edit(TOKEN_AGAIN, remove("form", 1))],
		end: "nobody",
		refusedBy: "token.code-known",
	},
	{
		name: "the client calls the API without its token the second time",
		settings: checked,
		edits: [edit(API_AGAIN, remove("header", 0))],
		end: "nobody",
		refusedBy: "api.token-sent",
	},
];

export const scenarios: readonly Scenario[] = [...attacks, ...beforeTheCode, ...afterTheCode, ...secondSignIn];
