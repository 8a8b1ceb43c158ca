import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query } from "@/lib/flow/proof/scenario";

export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "both" },
	{ name: "a code works once", settings: { levels: { codeUse: "once" } }, end: "onlyAttacker" },
	{ name: "PKCE", settings: { levels: { pkce: "required" } }, end: "onlyAda", refusedBy: "token.verifier-fits" },
	{
		name: "a secret for each installation",
		settings: { levels: { clientType: "confidential" } },
		end: "onlyAda",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the attacker reads the request as well",
		settings: { variant: "reads-request" },
		end: "both",
	},
	{
		name: "PKCE with plain, and the attacker reads the answer alone",
		settings: { levels: { pkce: "required", method: "plain" } },
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "PKCE with plain, and the attacker reads the request as well",
		settings: { levels: { pkce: "required", method: "plain" }, variant: "reads-request" },
		end: "both",
	},
	{
		name: "PKCE with S256, and the attacker reads the request as well",
		settings: { levels: { pkce: "required" }, variant: "reads-request" },
		end: "onlyAda",
		refusedBy: "token.verifier-fits",
	},
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy: "token.verifier-fits" },
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "both" },
	...beforeTheCode("nothingToSteal"),
	{
		name: "the redirect loses its code",
		edits: [at("steal", query("code").remove())],
		end: "nothingToSteal",
	},
	{
		name: "the API gets no token from the attacker",
		edits: [at("loot", header("Authorization").remove())],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{
		name: "the link changes on its way",
		settings: { levels: { state: "bound" } },
		edits: [at("handover", query("state").set("x"))],
		end: "nobody",
		refusedBy: "callback.state-matches",
	},
	{
		name: "PKCE, and the real app loses its verifier",
		settings: { levels: { pkce: "required" } },
		edits: [at("token", form("code_verifier").remove())],
		end: "nobody",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "PKCE, and the real app loses its token",
		settings: { levels: { pkce: "required" } },
		edits: [at("api", header("Authorization").remove())],
		end: "nobody",
		refusedBy: "api.token-sent",
	},
];
