import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const both = reaching("both");
const onlyAda = reaching("onlyAda", "loot");
const onlyAttacker = reaching("onlyAttacker");
const nothingToReplay = reaching("nothingToReplay");
const nobody = reaching("nobody");

const FIRST = { variant: "first" } as const;
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
	onlyAda("a confidential client", "token.client-authenticates", { levels: { clientType: "confidential" } }),
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
		"the attacker comes first and guesses, and the client forgets the code",
		"token.code-known",
		FIRST,
		at("theft", form("code").set("guess")),
		at("token", form("code").remove()),
	),
];
