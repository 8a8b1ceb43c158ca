import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import { SERVERS, WRITES } from "./world";

const impersonated = reaching("impersonated");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const BOTH = { variant: "both" } as const;
const WRITTEN = { variant: WRITES } as const;
const SERVER = { variant: SERVERS } as const;
const BOUND = { levels: { sender: "dpop" } } as const;
const HASH = { levels: { atHash: "check" } } as const;
const LOGIN = { levels: { atHash: "check", nonce: "check" } } as const;
const OFF = { levels: { implicit: "off" } } as const;
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	impersonated("everything at its weakest"),
	impersonated("there is no ID Token to swap", BOTH),
	impersonated("a state of the tab", { levels: { state: "bound" } }),
	impersonated("the server names itself", { levels: { iss: "send+check" } }),
	onlyAda("at_hash", "id-token.access-token-hash", HASH),
	impersonated("at_hash, and both are swapped", { ...BOTH, ...HASH }),
	impersonated("nonce without an ID Token", { levels: { nonce: "check" } }),
	onlyAda("at_hash and nonce", "id-token.access-token-hash", LOGIN),
	onlyAda("at_hash and nonce, and both are swapped", "id-token.nonce-matches", { ...BOTH, ...LOGIN }),
	impersonated("the attacker writes the answer", WRITTEN),
	impersonated("the attacker writes the answer, with a state and iss", {
		...WRITTEN,
		levels: { state: "bound", iss: "send+check" },
	}),
	impersonated("at_hash, and the attacker writes the answer", { ...WRITTEN, ...HASH }),
	onlyAda("at_hash and nonce, and the attacker writes the answer", "id-token.nonce-matches", { ...WRITTEN, ...LOGIN }),
	onlyAda("no token in an address, and the attacker would write the answer", "callback.answer-complete", {
		...WRITTEN,
		...OFF,
	}),
	impersonated("the token of the client's server", SERVER),
	onlyAda("at_hash, and the token of the client's server", "id-token.access-token-hash", { ...SERVER, ...HASH }),
	onlyAda("the token of the client's server is bound to a key", "dpop.scheme-fits", { ...SERVER, ...BOUND }),
	impersonated("tokens are bound to a key, and the one in the address is not", BOUND),
	impersonated("OAuth 2.0", { profile: "2.0" }),
	onlyAda("no token in an address", "callback.answer-complete", OFF),
	onlyAda("no token in an address, and both would be swapped", "callback.answer-complete", { ...BOTH, ...OFF }),
	onlyAda(
		"a code is put in its place",
		"token.code-known",
		OFF,
		at("bring", query("access_token").rename("code", "x")),
	),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	impersonated("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("impersonated"),
	impersonated("the slide show is not there for Ada", at("slides", target("https://photos.example/nowhere"))),
	impersonated("Ada's script brings no token", "api.token-sent", at("api", lostToken)),
	onlyAda("the slide show is not there for the attacker", at("ownPage", target("https://photos.example/nowhere"))),
	onlyAda("the attacker mistypes", "form.password-right", at("mineLogin", form("password").set("no"))),
	onlyAda("the changed address is not the slide show's", at("swap", target("https://photos.example/nowhere"))),
	onlyAda("the script's call carries no token", "api.token-sent", at("swapCall", lostToken)),
	onlyAda("the attacker begins nothing at the client", OFF, at("own", target("https://photos.example/"))),
	nobody(
		"neither of Ada's requests names a known client",
		"authorize.client-known",
		at("authorize", query("client_id").set("other")),
		at(second("authorize"), query("client_id").set("other")),
	),
];
