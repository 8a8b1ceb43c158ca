import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, target } from "@/lib/flow/proof/scenario";

const PKCE = { levels: { pkce: "required" } } as const;

export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "shown" },
	{ name: "a confidential client", settings: { levels: { clientType: "confidential" } }, end: "shown" },
	{ name: "a state of the session", settings: { levels: { state: "bound" } }, end: "shown" },
	{ name: "PKCE", settings: PKCE, end: "onlyAda", refusedBy: "token.verifier-fits" },
	{
		name: "PKCE with plain",
		settings: { levels: { pkce: "required", method: "plain" } },
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy: "token.verifier-fits" },
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "shown" },
	...beforeTheCode("nothingToInject"),
	{ name: "Ada opens another page", edits: [at("connect", target("https://photos.example/"))], end: "nothingToInject" },
	{ name: "the redirect loses its code", edits: [at("steal", query("code").remove())], end: "nothingToInject" },
	{
		name: "the attacker opens another page",
		edits: [at("own", target("https://photos.example/"))],
		end: "onlyAda",
		refusedBy: "callback.transaction-known",
	},
	{
		name: "the attacker comes without its cookie",
		edits: [at("inject", header("Cookie").remove())],
		end: "onlyAda",
		refusedBy: "callback.transaction-known",
	},
	{
		name: "the injected code is another one",
		edits: [at("injected", form("code").set("x"))],
		end: "onlyAda",
		refusedBy: "token.code-known",
	},
	{
		name: "the client calls the API without its token",
		edits: [at("fetched", header("Authorization").remove())],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "PKCE, and Ada's token is lost",
		settings: PKCE,
		edits: [at("api", header("Authorization").remove())],
		end: "nobody",
		refusedBy: "api.token-sent",
	},
];
