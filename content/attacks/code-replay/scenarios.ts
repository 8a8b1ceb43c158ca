import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const both = reaching("both");
const onlyAda = reaching("onlyAda", "loot");
const onlyAttacker = reaching("onlyAttacker");
const nothingToReplay = reaching("nothingToReplay");
const nobody = reaching("nobody");

const FIRST = { variant: "first" } as const;
const SECRET = { levels: { clientType: "confidential" } } as const;
/** PKCE, and a state that any session may use. */
const UNTIED = { levels: { pkce: "required", state: "unbound" } } as const;
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	both("everything at its weakest"),
	both("the attacker comes first", FIRST),
	onlyAda("a code works once", "token.code-unused", { levels: { codeUse: "once" } }),
	onlyAttacker("a code works once, and the attacker comes first", "token.code-unused", {
		...FIRST,
		levels: { codeUse: "once" },
	}),
	onlyAttacker("a second use revokes, and the attacker comes first", "token.code-unused", {
		...FIRST,
		levels: { codeUse: "once+revoke" },
	}),
	onlyAda("PKCE", "token.verifier-fits", { levels: { pkce: "required" } }),
	onlyAda("PKCE, and the attacker comes first", "token.verifier-fits", { ...FIRST, levels: { pkce: "required" } }),
	both("a confidential client redeems what is brought to it", "token.client-authenticates", SECRET),
	onlyAda("a confidential client, and a code works once", "token.code-unused", {
		levels: { ...SECRET.levels, codeUse: "once" },
	}),
	onlyAttacker("a confidential client, a code works once, and the attacker comes first", "token.code-unused", {
		...FIRST,
		levels: { ...SECRET.levels, codeUse: "once" },
	}),
	onlyAda("PKCE, and Ada's request is over", "callback.transaction-known", UNTIED),
	onlyAttacker("PKCE, Ada's state, and the attacker comes first", "callback.transaction-known", {
		...FIRST,
		...UNTIED,
	}),
	nobody(
		"PKCE, Ada's state, and the client loses her verifier",
		"token.verifier-fits",
		{ ...FIRST, ...UNTIED },
		at("injected", form("code_verifier").set("x")),
	),
	onlyAda(
		"the attacker's session is lost",
		"callback.transaction-known",
		SECRET,
		at("inject", header("Cookie").remove()),
	),
	onlyAda("the client's call for the attacker carries no token", "api.token-sent", SECRET, at("fetched", lostToken)),
	onlyAttacker("a confidential client, and its call for Ada carries no token", SECRET, at("api", lostToken)),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	both("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("nothingToReplay"),
	nothingToReplay("Ada opens another page", at("connect", target("https://photos.example/"))),
	nothingToReplay("the redirect loses its code", at("steal", query("code").remove())),
	onlyAda("the attacker's call carries no token", "api.token-sent", lostToken),
	onlyAda("the attacker comes first, and its call carries no token", "api.token-sent", FIRST, lostToken),
	onlyAttacker("the client's call carries no token", at("api", lostToken)),
	nobody("neither call carries a token", at("api", lostToken), at("loot", lostToken)),
	nobody(
		"the client's call carries no token, and a code works once",
		"token.code-unused",
		{ levels: { codeUse: "once" } },
		at("api", lostToken),
	),
	nobody(
		"PKCE, the attacker comes first, and the client forgets the code",
		"token.verifier-fits",
		{ ...FIRST, levels: { pkce: "required" } },
		at("token", form("code").remove()),
	),
];
