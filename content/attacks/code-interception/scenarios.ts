import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching } from "@/lib/flow/proof/scenario";

const both = reaching("both");
const onlyAttacker = reaching("onlyAttacker");
const onlyAda = reaching("onlyAda");
const nothingToSteal = reaching("nothingToSteal");
const nobody = reaching("nobody");

export const scenarios: readonly Scenario[] = [
	both("everything at its weakest"),
	onlyAttacker("a code works once", { levels: { codeUse: "once" } }),
	onlyAda("PKCE", "token.verifier-fits", { levels: { pkce: "required" } }),
	onlyAda("a secret for each installation", "token.client-authenticates", { levels: { clientType: "confidential" } }),
	both("the attacker reads the request as well", { variant: "reads-request" }),
	onlyAda("PKCE with plain, and the attacker reads the answer alone", "token.verifier-fits", {
		levels: { pkce: "required", method: "plain" },
	}),
	both("PKCE with plain, and the attacker reads the request as well", {
		levels: { pkce: "required", method: "plain" },
		variant: "reads-request",
	}),
	onlyAda("PKCE with S256, and the attacker reads the request as well", "token.verifier-fits", {
		levels: { pkce: "required" },
		variant: "reads-request",
	}),
	onlyAda("OAuth 2.1", "token.verifier-fits", { profile: "2.1" }),
	both("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("nothingToSteal"),
	nothingToSteal("the redirect loses its code", at("steal", query("code").remove())),
	onlyAda("the API gets no token from the attacker", "api.token-sent", at("loot", header("Authorization").remove())),
	nobody(
		"the link changes on its way",
		"callback.state-matches",
		{ levels: { state: "bound" } },
		at("handover", query("state").set("x")),
	),
	nobody(
		"PKCE, and the real app loses its verifier",
		"token.verifier-fits",
		{ levels: { pkce: "required" } },
		at("token", form("code_verifier").remove()),
	),
	nobody(
		"PKCE, and the real app loses its token",
		"api.token-sent",
		{ levels: { pkce: "required" } },
		at("api", header("Authorization").remove()),
	),
];
