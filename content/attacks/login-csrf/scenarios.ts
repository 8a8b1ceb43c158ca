import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, second, target } from "@/lib/flow/proof/scenario";

const BOUND = { levels: { state: "bound" } } as const;
const CLIENT = "https://photos.example";

/** Together they walk every arrow. The first ones are the claims; then Mallory's request fails, then Ada's. */
export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "inMallorysAccount" },
	{ name: "a state that any session may use", settings: { levels: { state: "unbound" } }, end: "inMallorysAccount" },
	{ name: "a state of the session", settings: BOUND, end: "inHerOwn", refusedBy: "callback.state-matches" },
	{ name: "PKCE", settings: { levels: { pkce: "required" } }, end: "inHerOwn", refusedBy: "token.verifier-fits" },
	{
		name: "PKCE, and a state that any session may use",
		settings: { levels: { pkce: "required", state: "unbound" } },
		end: "inMallorysAccount",
	},
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "inHerOwn", refusedBy: "callback.state-matches" },
	{
		name: "PKCE is optional, and Mallory leaves the challenge out",
		settings: { levels: { pkce: "optional" }, variant: "no-challenge" },
		end: "inMallorysAccount",
	},
	{
		name: "PKCE is guarded, and Mallory leaves the challenge out",
		settings: { levels: { pkce: "guarded" }, variant: "no-challenge" },
		end: "inHerOwn",
		refusedBy: "token.verifier-expected",
	},
	{
		name: "PKCE is required, and Mallory leaves the challenge out",
		settings: { levels: { pkce: "required" }, variant: "no-challenge" },
		end: "nothingToPlant",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "Ada's browser has no cookie of the client",
		edits: [at("forged", header("Cookie").remove())],
		end: "inHerOwn",
		refusedBy: "callback.transaction-known",
	},
	{ name: "Mallory opens another page", edits: [at("connect", target(`${CLIENT}/`))], end: "nothingToPlant" },
	{
		name: "Mallory opens a page that is not there",
		edits: [at("connect", target(`${CLIENT}/nowhere`))],
		end: "nothingToPlant",
	},
	{
		name: "unknown client",
		edits: [at("authorize", query("client_id").set("other"))],
		end: "nothingToPlant",
		refusedBy: "authorize.client-known",
	},
	{
		name: "unknown scope",
		edits: [at("authorize", query("scope").set("everything"))],
		end: "nothingToPlant",
		refusedBy: "authorize.scope-known",
	},
	{ name: "Mallory denies", choices: ["deny"], end: "nothingToPlant" },
	{
		name: "a consent form without its token",
		edits: [at("decide", form("csrf").remove())],
		end: "nothingToPlant",
		refusedBy: "form.token",
	},
	{ name: "Ada opens another page", edits: [at("lure", target(`${CLIENT}/`))], end: "neverOpened" },
	{ name: "Ada begins instead", edits: [at("lure", target(`${CLIENT}/connect`))], end: "neverOpened" },
	{
		name: "the link leads back to Mallory",
		edits: [at("forged", target("https://evil.example/cb"))],
		end: "neverOpened",
	},
	{ name: "the link leads to nobody", edits: [at("forged", target("https://nobody.example/cb"))], end: "neverOpened" },
	{ name: "the link begins anew", edits: [at("forged", target(`${CLIENT}/connect`))], end: "neverOpened" },
	{
		name: "the API gets no token for Mallory's photos",
		edits: [at("wrongUser", header("Authorization").remove())],
		end: "inHerOwn",
		refusedBy: "api.token-sent",
	},
	{
		name: "Ada's second try opens another page",
		settings: BOUND,
		edits: [at(second("connect"), target(`${CLIENT}/nowhere`))],
		end: "adaStopped",
	},
	{
		name: "Ada's second try is for an unknown client",
		settings: BOUND,
		edits: [at(second("authorize"), query("client_id").set("other"))],
		end: "adaStopped",
		refusedBy: "authorize.client-known",
	},
	{
		name: "Ada's consent form comes without its token",
		settings: BOUND,
		edits: [at(second("decide"), form("csrf").remove())],
		end: "adaStopped",
		refusedBy: "form.token",
	},
	{
		name: "Ada's answer comes with another state",
		settings: BOUND,
		edits: [at("callback", query("state").set("x"))],
		end: "adaStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "Ada's code is lost",
		settings: BOUND,
		edits: [at("token", form("code").remove())],
		end: "adaStopped",
	},
	{
		name: "Ada's token is lost",
		settings: BOUND,
		edits: [at("api", header("Authorization").remove())],
		end: "adaStopped",
		refusedBy: "api.token-sent",
	},
];
