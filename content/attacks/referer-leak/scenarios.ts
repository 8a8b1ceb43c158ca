import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import { AGAIN } from "./world";

const photosRead = reaching("photosRead");
const inAttackersAccount = reaching("inAttackersAccount");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");
const nothingLeaked = reaching("nothingLeaked");

const FIRST = { variant: "first" } as const;
const SERVER = { variant: "server" } as const;
const POLICY = { levels: { referrer: "default" } } as const;
const BOTH = { levels: { referrer: "default", state: "bound" } } as const;
const USED = { variant: AGAIN } as const;
const SECRET = { levels: { clientType: "confidential" } } as const;
const FORM = { levels: { responseMode: "form_post" } } as const;
const lostToken = header("Authorization").remove();
/** PKCE, and a state that any session may use. */
const UNTIED = { levels: { pkce: "required", state: "unbound" } } as const;
const withheld = "browser.address-shared";

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("the attacker redeems first", FIRST),
	inAttackersAccount("the server's page", SERVER),
	inAttackersAccount("the server's page, and a state that was read there", { ...SERVER, levels: { state: "bound" } }),
	inAttackersAccount("the server's page, and any state that is open", { ...SERVER, levels: { state: "unbound" } }),
	inAttackersAccount("PKCE is guarded, and the attacker's own state leads to its own verifier", {
		...SERVER,
		levels: { pkce: "guarded", state: "unbound" },
	}),
	onlyAda("the browser's own policy", withheld, POLICY),
	onlyAda("no-referrer", withheld, { levels: { referrer: "no-referrer" } }),
	inAttackersAccount("the browser's own policy, and a client that compares nothing", withheld, {
		...SERVER,
		...POLICY,
	}),
	onlyAda("the browser's own policy, and a state", "callback.state-matches", { ...SERVER, ...BOTH }),
	onlyAda("a code works once", "token.code-unused", { levels: { codeUse: "once" } }),
	photosRead("a code works once, and the attacker redeems first", "token.code-unused", {
		...FIRST,
		levels: { codeUse: "once" },
	}),
	onlyAda("PKCE", "token.verifier-fits", { levels: { pkce: "required" } }),
	onlyAda("PKCE, and the attacker redeems first", "token.verifier-fits", { ...FIRST, levels: { pkce: "required" } }),
	photosRead("PKCE, and Ada's state leads to her verifier", "token.verifier-fits", UNTIED),
	photosRead("PKCE, her state, a code that works once, and the attacker is first", "token.code-unused", {
		...FIRST,
		levels: { ...UNTIED.levels, codeUse: "once" },
	}),
	onlyAda("PKCE, her state, and a code that works once", "token.code-unused", {
		levels: { ...UNTIED.levels, codeUse: "once" },
	}),
	onlyAda("PKCE, and her state is over", "callback.transaction-known", {
		levels: { ...UNTIED.levels, stateUse: "once" },
	}),
	onlyAda("PKCE, and the attacker would be first, but her state is over", "callback.transaction-known", {
		...FIRST,
		levels: { ...UNTIED.levels, stateUse: "once" },
	}),
	onlyAda(
		"PKCE, her state, and no session of the attacker's",
		"token.verifier-fits",
		UNTIED,
		at("inject", header("Cookie").remove()),
	),
	onlyAda(
		"PKCE, and the state is lost on its way",
		"callback.transaction-known",
		UNTIED,
		at("inject", query("state").remove()),
	),
	onlyAda(
		"PKCE, and the injected code is another one",
		"token.code-known",
		UNTIED,
		at("injected", form("code").set("x")),
	),
	onlyAda(
		"PKCE, and the verifier is another one",
		"token.verifier-fits",
		UNTIED,
		at("injected", form("code_verifier").set("x")),
	),
	onlyAda("PKCE, and the attacker does not go on with her request", UNTIED, at("injectOn", header("Cookie").remove())),
	onlyAda("PKCE, and the attacker's window is elsewhere", UNTIED, at("injectOn", target("https://photos.example/"))),
	onlyAda("PKCE, and the server's page", "token.verifier-fits", { ...SERVER, levels: { pkce: "required" } }),
	onlyAda("PKCE is guarded, and the server's page", "token.verifier-expected", {
		...SERVER,
		levels: { pkce: "guarded" },
	}),
	inAttackersAccount("PKCE is optional, and the server's page", { ...SERVER, levels: { pkce: "optional" } }),
	photosRead("a confidential client redeems what is brought to it", "token.client-authenticates", SECRET),
	photosRead("a confidential client, and the attacker is first", "token.client-authenticates", { ...FIRST, ...SECRET }),
	onlyAda("a confidential client, and a code works once", "token.code-unused", {
		levels: { ...SECRET.levels, codeUse: "once" },
	}),
	photosRead("a confidential client, and Ada's state is over", "token.client-authenticates", {
		levels: { ...SECRET.levels, state: "unbound", stateUse: "once" },
	}),
	photosRead("a confidential client, and Ada's session is lost", SECRET, at("onward", header("Cookie").remove())),
	onlyAda("a confidential client, and the attacker's session is lost", SECRET, at("inject", header("Cookie").remove())),
	onlyAda("a confidential client, and the attacker does not go on", SECRET, at("injectOn", header("Cookie").remove())),
	onlyAda("a confidential client, and its call carries no token", "api.token-sent", SECRET, at("fetched", lostToken)),
	onlyAda("the answer is posted", FORM),
	onlyAda("the answer is posted, and the attacker would be first", { ...FIRST, ...FORM }),
	inAttackersAccount("the answer is posted, and the server's page", { ...SERVER, ...FORM }),
	nothingLeaked("the answer would be posted, and Ada says no", FORM, ["right", "deny"]),
	inAttackersAccount("no state to use again", USED),
	inAttackersAccount("a state that is taken again", { ...USED, levels: { state: "bound" } }),
	onlyAda("a state is taken once", "callback.transaction-known", {
		...USED,
		levels: { state: "bound", stateUse: "once" },
	}),
	onlyAda("no state, and a request is over once", "callback.transaction-known", {
		...USED,
		levels: { stateUse: "once" },
	}),
	onlyAda("PKCE, and a state that is taken again", "token.verifier-fits", {
		...USED,
		levels: { state: "bound", pkce: "required" },
	}),
	onlyAda("the answer is posted, and its state stays unread", "callback.state-matches", {
		...USED,
		levels: { state: "bound", ...FORM.levels },
	}),
	onlyAda("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	onlyAda("OAuth 2.1, and the server's page", "callback.state-matches", { ...SERVER, profile: "2.1" }),
	photosRead("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("nothingLeaked"),
	nothingLeaked("Ada opens another page", at("connect", target("https://photos.example/"))),
	nobody("the answer loses its code", "callback.answer-complete", at("callback", query("code").remove())),
	nobody("the answer goes elsewhere", at("callback", target("https://nobody.example/"))),
	photosRead("the browser asks for another image", at("advert", target("https://evil.example/nowhere.png"))),
	onlyAda("the image's request says nothing", at("advert", header("Referer").remove())),
	nobody(
		"the image's request says nothing, and Ada's session is lost",
		at("advert", header("Referer").remove()),
		at("onward", header("Cookie").remove()),
	),
	photosRead("Ada's session is lost", at("onward", header("Cookie").remove())),
	photosRead("the client's code is lost", at("token", form("code").remove())),
	photosRead("the client's call carries no token", at("api", lostToken)),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", lostToken)),
	onlyAda("the attacker redeems first, and its call carries no token", "api.token-sent", FIRST, at("loot", lostToken)),
	nobody("neither call carries a token", at("api", lostToken), at("loot", lostToken)),
	nobody(
		"the client's call carries no token, and a code works once",
		"token.code-unused",
		{ levels: { codeUse: "once" } },
		at("api", lostToken),
	),
	onlyAda("Ada clicks something else", SERVER, at("click", target("https://evil.example/nowhere"))),
	onlyAda("the attacker's answer goes elsewhere", SERVER, at("forged", target("https://nobody.example/"))),
	onlyAda("the attacker's code is lost", SERVER, at("planted", form("code").remove())),
	onlyAda("the call for the attacker's photos carries no token", "api.token-sent", SERVER, at("wrongUser", lostToken)),
	nobody(
		"the attacker's answer goes elsewhere, and Ada's second request names an unknown client",
		"authorize.client-known",
		SERVER,
		at("forged", target("https://nobody.example/")),
		at(second("authorize"), query("client_id").set("other")),
	),
];
