import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, target } from "@/lib/flow/proof/scenario";

const FIRST = { variant: "first" } as const;
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "both" },
	{ name: "the attacker comes first", settings: FIRST, end: "both" },
	{
		name: "a code works once",
		settings: { levels: { codeUse: "once" } },
		end: "onlyAda",
		refusedBy: "token.code-unused",
	},
	{
		name: "a code works once, and the attacker comes first",
		settings: { ...FIRST, levels: { codeUse: "once" } },
		end: "onlyAttacker",
		refusedBy: "token.code-unused",
	},
	{
		name: "a second use revokes, and the attacker comes first",
		settings: { ...FIRST, levels: { codeUse: "once+revoke" } },
		end: "onlyAttacker",
		refusedBy: "token.code-unused",
	},
	{ name: "PKCE", settings: { levels: { pkce: "required" } }, end: "onlyAda", refusedBy: "token.verifier-fits" },
	{
		name: "a confidential client",
		settings: { levels: { clientType: "confidential" } },
		end: "onlyAda",
		refusedBy: "token.client-authenticates",
	},
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda" },
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "both" },
	...beforeTheCode("nothingToReplay"),
	{ name: "Ada opens another page", edits: [at("connect", target("https://photos.example/"))], end: "nothingToReplay" },
	{ name: "the redirect loses its code", edits: [at("steal", query("code").remove())], end: "nothingToReplay" },
	{
		name: "the attacker's call carries no token",
		edits: [at("loot", lostToken)],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "the attacker comes first, and its call carries no token",
		settings: FIRST,
		edits: [at("loot", lostToken)],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{ name: "the client's call carries no token", edits: [at("api", lostToken)], end: "onlyAttacker" },
	{ name: "neither call carries a token", edits: [at("api", lostToken), at("loot", lostToken)], end: "nobody" },
	{
		name: "the client's call carries no token, and a code works once",
		settings: { levels: { codeUse: "once" } },
		edits: [at("api", lostToken)],
		end: "nobody",
		refusedBy: "token.code-unused",
	},
	{
		name: "the attacker comes first and guesses, and the client forgets the code",
		settings: FIRST,
		edits: [at("theft", form("code").set("guess")), at("token", form("code").remove())],
		end: "nobody",
		refusedBy: "token.code-known",
	},
];
