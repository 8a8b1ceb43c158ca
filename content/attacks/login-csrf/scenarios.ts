import type { Scenario } from "@/lib/flow/define";
import { edit, remove, setQuery, target } from "@/lib/flow/proof/scenario";

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
		edits: [edit("4.0", remove("header", 1))],
		end: "inHerOwn",
		refusedBy: "callback.transaction-known",
	},
	{ name: "Mallory opens another page", edits: [edit("0.0", target(`${CLIENT}/`))], end: "nothingToPlant" },
	{
		name: "Mallory opens a page that is not there",
		edits: [edit("0.0", target(`${CLIENT}/nowhere`))],
		end: "nothingToPlant",
	},
	{
		name: "unknown client",
		edits: [edit("1.0", setQuery(1, "client_id", "other"))],
		end: "nothingToPlant",
		refusedBy: "authorize.client-known",
	},
	{
		name: "unknown scope",
		edits: [edit("1.0", setQuery(3, "scope", "everything"))],
		end: "nothingToPlant",
		refusedBy: "authorize.scope-known",
	},
	{ name: "Mallory denies", choices: ["deny"], end: "nothingToPlant" },
	{
		name: "a consent form without its token",
		edits: [edit("2.0", remove("form", 1))],
		end: "nothingToPlant",
		refusedBy: "form.token",
	},
	{ name: "Ada opens another page", edits: [edit("3.0", target(`${CLIENT}/`))], end: "neverOpened" },
	{ name: "Ada begins instead", edits: [edit("3.0", target(`${CLIENT}/connect`))], end: "neverOpened" },
	{
		name: "the link leads back to Mallory",
		edits: [edit("4.0", target("https://evil.example/cb"))],
		end: "neverOpened",
	},
	{ name: "the link leads to nobody", edits: [edit("4.0", target("https://nobody.example/cb"))], end: "neverOpened" },
	{ name: "the link begins anew", edits: [edit("4.0", target(`${CLIENT}/connect`))], end: "neverOpened" },
	{
		name: "the API gets no token for Mallory's photos",
		edits: [edit("7.0", remove("header", 0))],
		end: "inHerOwn",
		refusedBy: "api.token-sent",
	},
	{
		name: "Ada's second try opens another page",
		settings: BOUND,
		edits: [edit("6.0", target(`${CLIENT}/nowhere`))],
		end: "adaStopped",
	},
	{
		name: "Ada's second try is for an unknown client",
		settings: BOUND,
		edits: [edit("7.0", setQuery(1, "client_id", "other"))],
		end: "adaStopped",
		refusedBy: "authorize.client-known",
	},
	{
		name: "Ada's consent form comes without its token",
		settings: BOUND,
		edits: [edit("8.0", remove("form", 1))],
		end: "adaStopped",
		refusedBy: "form.token",
	},
	{
		name: "Ada's answer comes with another state",
		settings: BOUND,
		edits: [edit("8.1", setQuery(1, "state", "x"))],
		end: "adaStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "Ada's code is lost",
		settings: BOUND,
		edits: [edit("9.0", remove("form", 1))],
		end: "adaStopped",
	},
	{
		name: "Ada's token is lost",
		settings: BOUND,
		edits: [edit("9.1", remove("header", 0))],
		end: "adaStopped",
		refusedBy: "api.token-sent",
	},
];
