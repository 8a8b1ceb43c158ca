import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, second, target } from "@/lib/flow/proof/scenario";

const CLIENT = "https://photos.example";
const GUARDED = { levels: { pkce: "guarded" } } as const;
const refusedBy = "token.verifier-expected";

export const scenarios: readonly Scenario[] = [
	{ name: "PKCE is optional", end: "inMallorysAccount" },
	{ name: "PKCE is guarded", settings: GUARDED, end: "inHerOwn", refusedBy },
	{
		name: "PKCE is required",
		settings: { levels: { pkce: "required" } },
		end: "inHerOwn",
		refusedBy: "authorize.challenge-sent",
	},
	{
		name: "a state of the session",
		settings: { levels: { pkce: "optional", state: "bound" } },
		end: "inHerOwn",
		refusedBy: "callback.state-matches",
	},
	{
		name: "OAuth 2.1",
		settings: { profile: "2.1", levels: {} },
		end: "inHerOwn",
		refusedBy: "authorize.challenge-sent",
	},
	{ name: "Mallory opens another page", edits: [at("connect", target(`${CLIENT}/`))], end: "nothingToPlant" },
	{ name: "unknown client", edits: [at("authorize", query("client_id").set("other"))], end: "inHerOwn" },
	{ name: "Mallory denies", choices: ["deny"], end: "nothingToPlant" },
	{
		name: "a consent form without its token",
		edits: [at("decide", form("csrf").remove())],
		end: "nothingToPlant",
		refusedBy: "form.token",
	},
	{ name: "Ada opens another page", edits: [at("lure", target(`${CLIENT}/`))], end: "neverOpened" },
	{ name: "the link leads to nobody", edits: [at("forged", target("https://nobody.example/cb"))], end: "neverOpened" },
	{
		name: "no token for Mallory's photos",
		edits: [at("wrongUser", header("Authorization").remove())],
		end: "inHerOwn",
	},
	{
		name: "Ada's second try opens another page",
		settings: GUARDED,
		edits: [at(second("connect"), target(`${CLIENT}/nowhere`))],
		end: "adaStopped",
	},
	{
		name: "Ada's second try is for an unknown client",
		settings: GUARDED,
		edits: [at(second("authorize"), query("client_id").set("other"))],
		end: "adaStopped",
	},
	{
		name: "Ada's consent form comes without its token",
		settings: GUARDED,
		edits: [at(second("decide"), form("csrf").remove())],
		end: "adaStopped",
	},
	{
		name: "Ada's code is lost",
		settings: GUARDED,
		edits: [at("token", form("code").remove())],
		end: "adaStopped",
	},
];
