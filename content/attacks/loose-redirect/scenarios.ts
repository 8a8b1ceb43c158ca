import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, second, target } from "@/lib/flow/proof/scenario";

const TOKEN = { variant: "token" } as const;
const EXACT = { levels: { redirectMatch: "exact" } } as const;
const lostToken = header("Authorization").remove();
const refusedBy = "authorize.redirect-uri-registered";

export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "stolen" },
	{ name: "a token instead of a code", settings: TOKEN, end: "stolen" },
	{ name: "PKCE is required", settings: { levels: { pkce: "required" } }, end: "stolen" },
	{ name: "exact match", settings: EXACT, end: "onlyAda", refusedBy },
	{ name: "exact match, a token instead of a code", settings: { ...TOKEN, ...EXACT }, end: "onlyAda", refusedBy },
	{
		name: "a confidential client",
		settings: { levels: { clientType: "confidential" } },
		end: "onlyAda",
		refusedBy: "token.client-authenticates",
	},
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy },
	...beforeTheCode("onlyAda"),
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "stolen" },
	{ name: "Ada opens another page", edits: [at("lure", target("https://photos.example/nowhere"))], end: "onlyAda" },
	{ name: "the answer is taken elsewhere", edits: [at("caught", target("https://nobody.example/"))], end: "onlyAda" },
	{ name: "the answer loses its code", edits: [at("caught", query("code").remove())], end: "onlyAda" },
	{
		name: "the attacker's call carries no token",
		edits: [at("loot", lostToken)],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "exact match, and Ada's own request names an unknown client",
		settings: EXACT,
		edits: [at(second("authorize"), query("client_id").set("other"))],
		end: "nobody",
		refusedBy: "authorize.client-known",
	},
];
