import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

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
];

const onTheWay: readonly Scenario[] = [
	{
		name: "Ada chooses the honest server at once",
		edits: [at("connect", query("server").set("as.example"))],
		end: "nothingToSteal",
	},
	{
		name: "Ada opens the front page",
		edits: [at("connect", target("https://photos.example/"))],
		end: "nothingToSteal",
	},
	{
		name: "Ada opens a page that is not there",
		edits: [at("connect", target("https://photos.example/nowhere"))],
		end: "nothingToSteal",
	},
	{
		name: "the attacker's server is asked for another page",
		edits: [at("detour", target("https://evil-as.example/nowhere"))],
		end: "nothingToSteal",
	},
	{
		name: "the detour is left out",
		edits: [at("detour", target("https://as.example/authorize"), query("client_id").set("photo-print"))],
		end: "nothingToSteal",
	},
	...beforeTheCode("nothingToSteal"),
	{
		name: "the answer goes elsewhere",
		edits: [at("callback", target("https://nobody.example/cb"))],
		end: "nothingToSteal",
	},
];

const afterTheCode: readonly Scenario[] = [
	{
		name: "the answer loses its code",
		edits: [at("callback", query("code").remove())],
		end: "onlyAda",
		refusedBy: "callback.answer-complete",
	},
	{
		name: "the answer becomes an error",
		edits: [at("callback", query("code").rename("error", "access_denied"))],
		end: "onlyAda",
		refusedBy: "callback.answer-complete",
	},
	{ name: "the misdirected request loses its code", edits: [at("leak", form("code").remove())], end: "onlyAda" },
	{
		name: "the code is sent to the server that made it",
		edits: [at("leak", target("https://as.example/token"), form("client_id").set("photo-print"))],
		end: "onlyAda",
	},
	{
		name: "the code is sent there in the name of another client",
		edits: [at("leak", target("https://as.example/token"))],
		end: "onlyAda",
		refusedBy: "token.client-known",
	},
	{
		name: "the code of a confidential client is sent to the server that made it, which does not ask for credentials",
		settings: { ...confidential(), skippedChecks: ["token.client-authenticates"] },
		edits: [at("confidentialLeak", target("https://as.example/token"), form("client_id").set("photo-print"))],
		end: "onlyAda",
	},
	{
		name: "the attacker forgets the code",
		edits: [at("theft", form("code").remove())],
		end: "onlyAda",
		refusedBy: "token.code-known",
	},
	{
		name: "the attacker forgets the verifier",
		settings: { levels: { pkce: "required" } },
		edits: [at("theft", form("code_verifier").remove())],
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "the attacker forgets the token",
		edits: [at("loot", header("Authorization").remove())],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "the attacker has no session of its own",
		settings: confidential(),
		edits: [at("own", target("https://photos.example/"))],
		end: "onlyAda",
		refusedBy: "callback.transaction-known",
	},
	{
		name: "the injected code is another one",
		settings: confidential(),
		edits: [at("inject", query("code").set("x"))],
		end: "onlyAda",
		refusedBy: "token.code-known",
	},
	{
		name: "the client redeems the injected code without its verifier",
		settings: confidential({ pkce: "required" }),
		edits: [at("injected", form("code_verifier").remove())],
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "the client calls the API without its token",
		settings: confidential(),
		edits: [at("fetched", header("Authorization").remove())],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
];

const secondSignIn: readonly Scenario[] = [
	{
		name: "Ada does not begin again",
		settings: checked,
		edits: [at(second("connect"), target("https://photos.example/"))],
		end: "nobody",
	},
	{
		name: "her second request has an unknown scope",
		settings: checked,
		edits: [at(second("authorize"), query("scope").set("everything"))],
		end: "nobody",
		refusedBy: "authorize.scope-known",
	},
	{ name: "Ada denies the second time", settings: checked, choices: ["right", "allow", "deny"], end: "nobody" },
	{
		name: "her second consent form has no token",
		settings: checked,
		edits: [at(second("decide"), form("csrf").remove())],
		end: "nobody",
		refusedBy: "form.token",
	},
	{
		name: "her second answer loses its iss",
		settings: checked,
		edits: [at(second("callback"), query("iss").remove())],
		end: "nobody",
		refusedBy: "callback.issuer-matches",
	},
	{
		name: "her second answer has another state",
		settings: { levels: { iss: "send+check", state: "bound" } },
		edits: [at(second("callback"), query("state").set("x"))],
		end: "nobody",
		refusedBy: "callback.state-matches",
	},
	{
		name: "her second answer goes elsewhere",
		settings: checked,
		edits: [at(second("callback"), target("https://nobody.example/cb"))],
		end: "nobody",
	},
	{
		name: "the client redeems no code the second time",
		settings: checked,
		edits: [at("token", form("code").remove())],
		end: "nobody",
		refusedBy: "token.code-known",
	},
	{
		name: "the client calls the API without its token the second time",
		settings: checked,
		edits: [at("api", header("Authorization").remove())],
		end: "nobody",
		refusedBy: "api.token-sent",
	},
];

export const scenarios: readonly Scenario[] = [...attacks, ...onTheWay, ...afterTheCode, ...secondSignIn];
