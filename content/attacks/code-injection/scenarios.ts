import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

const shown = reaching("shown");
const onlyAda = reaching("onlyAda");
const nothingToInject = reaching("nothingToInject");
const nobody = reaching("nobody");
const read = reaching("read");

const PKCE = { levels: { pkce: "required" } } as const;
const NONCE = { levels: { nonce: "check" } } as const;
const ITSELF = { variant: "itself" } as const;
const HERS = { variant: "her-state" } as const;
/** Ada's state, where any session may use it. */
const unbound = (levels: Partial<Levels>) => ({ ...HERS, levels: { state: "unbound", ...levels } }) as const;
/** Then the code is for no ID Token. */
const withoutOpenid = query("scope").set("photos.read");
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	shown("everything at its weakest"),
	shown("a confidential client", { levels: { clientType: "confidential" } }),
	shown("a state of the session", { levels: { state: "bound" } }),
	onlyAda("PKCE", "token.verifier-fits", PKCE),
	onlyAda("PKCE with plain", "token.verifier-fits", { levels: { pkce: "required", method: "plain" } }),
	onlyAda("OAuth 2.1", "token.verifier-fits", { profile: "2.1" }),
	onlyAda("a nonce", "id-token.nonce-matches", NONCE),
	onlyAda("a nonce of a confidential client", "id-token.nonce-matches", {
		levels: { nonce: "check", clientType: "confidential" },
	}),
	onlyAda("a nonce, and a code that works once: Ada begins again", "token.code-unused", {
		levels: { nonce: "check", codeUse: "once" },
	}),
	onlyAda(
		"a nonce, which is taken out of Ada's request",
		"id-token.nonce-matches",
		NONCE,
		at("authorize", query("nonce").remove()),
	),
	read("the attacker redeems the code itself", ITSELF),
	read("a nonce, and the attacker redeems the code itself", { ...NONCE, ...ITSELF }),
	onlyAda("the attacker would redeem the code itself, and the client is confidential", "token.client-authenticates", {
		...ITSELF,
		levels: { nonce: "check", clientType: "confidential" },
	}),
	onlyAda("PKCE, and the attacker would redeem the code itself", "token.verifier-fits", { ...PKCE, ...ITSELF }),
	shown("Ada's state, where there is none to bring", HERS),
	onlyAda("PKCE, and Ada's state, where there is none to bring", "token.verifier-fits", { ...PKCE, ...HERS }),
	shown("Ada's state, and PKCE finds her verifier", unbound({ pkce: "required" })),
	shown("Ada's state, and the nonce is hers, too", unbound({ nonce: "check", clientType: "confidential" })),
	shown(
		"Ada's state, and no session of the attacker's at all",
		unbound({ pkce: "required" }),
		at("inject", header("Cookie").remove()),
	),
	onlyAda("PKCE, a state that any session may use, and the attacker's own", "token.verifier-fits", {
		levels: { pkce: "required", state: "unbound" },
	}),
	onlyAda("Ada's state, and one of the session", "callback.state-matches", { ...HERS, levels: { state: "bound" } }),
	onlyAda(
		"Ada's state, and the client calls the API without its token: her request is answered, and she begins again",
		"callback.transaction-known",
		unbound({ pkce: "required" }),
		at("fetched", lostToken),
	),
	onlyAda("the attacker's own call carries no token", "api.token-sent", ITSELF, at("loot", lostToken)),
	shown("a nonce that nobody compares", { ...NONCE, skippedChecks: ["id-token.nonce-matches"] }),
	onlyAda(
		"a nonce, and Ada's request asks for no ID Token",
		"id-token.token-sent",
		NONCE,
		at("authorize", withoutOpenid),
	),
	shown(
		"a nonce, no ID Token, and a client that does not insist on one",
		{ ...NONCE, skippedChecks: ["id-token.token-sent"] },
		at("authorize", withoutOpenid),
	),
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
	onlyAda("the client calls the API without its token", "api.token-sent", at("fetched", lostToken)),
	onlyAda("PKCE, and Ada's token is lost once", "api.token-sent", PKCE, at("api", lostToken)),
	nobody("PKCE, and Ada's token is lost twice", PKCE, at("api", lostToken), at(second("api"), lostToken)),
	nobody(
		"a nonce, and none of Ada's requests asks for an ID Token",
		NONCE,
		at("authorize", withoutOpenid),
		at(second("authorize"), withoutOpenid),
	),
];
