import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const shown = reaching("shown");
const onlyAda = reaching("onlyAda");
const nothingToInject = reaching("nothingToInject");
const nobody = reaching("nobody");

const PKCE = { levels: { pkce: "required" } } as const;

export const scenarios: readonly Scenario[] = [
	shown("everything at its weakest"),
	shown("a confidential client", { levels: { clientType: "confidential" } }),
	shown("a state of the session", { levels: { state: "bound" } }),
	onlyAda("PKCE", "token.verifier-fits", PKCE),
	onlyAda("PKCE with plain", "token.verifier-fits", { levels: { pkce: "required", method: "plain" } }),
	onlyAda("OAuth 2.1", "token.verifier-fits", { profile: "2.1" }),
	shown("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("nothingToInject"),
	nothingToInject("Ada opens another page", at("connect", target("https://photos.example/"))),
	nothingToInject("the redirect loses its code", at("steal", query("code").remove())),
	onlyAda(
		"the attacker opens another page",
		"callback.transaction-known",
		at("own", target("https://photos.example/")),
	),
	onlyAda(
		"the attacker comes without its cookie",
		"callback.transaction-known",
		at("inject", header("Cookie").remove()),
	),
	onlyAda("the injected code is another one", "token.code-known", at("injected", form("code").set("x"))),
	onlyAda(
		"the client calls the API without its token",
		"api.token-sent",
		at("fetched", header("Authorization").remove()),
	),
	nobody("PKCE, and Ada's token is lost", "api.token-sent", PKCE, at("api", header("Authorization").remove())),
];
