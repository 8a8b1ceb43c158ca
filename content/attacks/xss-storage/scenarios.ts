import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";
import { variants } from "./moves";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda");
const nothing = reaching("nothing");

const REFRESH = { variant: "refresh" } as const;
const CALL = { variant: "call" } as const;
const AHEAD = { variant: "ahead" } as const;
const SILENT = { variant: "silent" } as const;
const PROXY = { variant: "proxy" } as const;
const MEMORY = { storage: "memory" } as const;
const WORKER = { storage: "worker" } as const;
const BFF = { storage: "bff" } as const;
const DPOP = { sender: "dpop" } as const;
const ONCE = { ...DPOP, jti: "on" } as const;
const FRESH = { ...DPOP, dpopNonce: "on" } as const;
const lost = header("Authorization").remove();
const NOWHERE = "https://photos.example/nowhere";
const elsewhere = header("Origin").set("https://other.example");

export const scenarios: readonly Scenario[] = [
	...variants.map(({ id, name }) => photosRead(name, { variant: id })),
	...variants.map(({ id, name }) =>
		onlyAda(`scripts of its own alone: ${name}`, "browser.script-allowed", { variant: id, levels: { scripts: "own" } }),
	),
	photosRead("tokens in memory", { levels: MEMORY }),
	photosRead("tokens in memory, and a script that waits until the page renews them", { ...REFRESH, levels: MEMORY }),
	photosRead("rotation, and a script that reads every answer", {
		...REFRESH,
		levels: { ...MEMORY, refresh: "rotate+detect" },
	}),
	photosRead("tokens in memory, and a flow of its own", { ...SILENT, levels: MEMORY }),
	photosRead("tokens in memory, and a call from the page", { ...PROXY, levels: MEMORY }),
	...[{}, REFRESH, CALL, AHEAD].map((one) =>
		onlyAda(`tokens in a worker, ${JSON.stringify(one)}`, { ...one, levels: { ...WORKER, ...DPOP } }),
	),
	photosRead("tokens in a worker, and a flow of its own", { ...SILENT, levels: WORKER }),
	photosRead("tokens in a worker, and a call from the page", { ...PROXY, levels: { ...WORKER, ...DPOP } }),
	onlyAda("a backend: no token to take", { levels: BFF }),
	onlyAda("a backend: no refresh token to take", { ...REFRESH, levels: BFF }),
	photosRead("a backend: a code that it redeems for whoever brings it", { ...SILENT, levels: BFF }),
	photosRead("the same, with all that protects the code", {
		...SILENT,
		levels: { ...BFF, ...ONCE, ...FRESH, pkce: "required" },
	}),
	onlyAda("a backend: the find has no code", { ...SILENT, levels: BFF }, at("sendOut", form("code").remove())),
	onlyAda("a backend: the attacker begins nothing", { ...SILENT, levels: BFF }, at("own", target(NOWHERE))),
	onlyAda(
		"a backend: the code arrives changed",
		"token.code-known",
		{ ...SILENT, levels: BFF },
		at("inject", query("code").set("x")),
	),
	onlyAda("a backend: the code is brought elsewhere", { ...SILENT, levels: BFF }, at("inject", target(NOWHERE))),
	onlyAda(
		"a backend: the code is brought with another state",
		"callback.state-matches",
		{ ...SILENT, profile: "2.1", levels: { ...BFF, scripts: "any" } },
		at("inject", query("state").set("x")),
	),
	onlyAda("a backend: its call has no token", "api.token-sent", { ...SILENT, levels: BFF }, at("fetched", lost)),
	photosRead("a backend: the page can still be made to call", { ...PROXY, levels: BFF }),
	onlyAda("bound tokens", "dpop.scheme-fits", { levels: DPOP }),
	onlyAda("bound tokens in memory", "dpop.scheme-fits", { levels: { ...MEMORY, ...DPOP } }),
	onlyAda("bound refresh token, from memory", "refresh.key-bound", { ...REFRESH, levels: { ...MEMORY, ...DPOP } }),
	onlyAda("bound refresh token", "refresh.key-bound", { ...REFRESH, levels: DPOP }),
	photosRead("bound tokens, and a call that is copied with its proof", { ...CALL, levels: DPOP }),
	photosRead("the same, from memory", { ...CALL, levels: { ...FRESH, ...MEMORY } }),
	photosRead("a proof that counts once, and a call that is kept back", { ...CALL, levels: ONCE }),
	photosRead("the same, from memory, and with the newest nonce", { ...CALL, levels: { ...ONCE, ...FRESH, ...MEMORY } }),
	photosRead("bound tokens, and a proof that was made for later", { ...AHEAD, levels: ONCE }),
	photosRead("the same, with a key that is used from memory", { ...AHEAD, levels: { ...ONCE, ...MEMORY } }),
	onlyAda("a proof that needs the newest nonce", "dpop.nonce-current", { ...AHEAD, levels: FRESH }),
	photosRead("bound tokens, and a flow with a key of its own", { ...SILENT, levels: DPOP }),
	photosRead("bound tokens, and a call from the page", { ...PROXY, levels: DPOP }),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	...variants.map(({ id, name }) =>
		onlyAda(`OAuth 2.1: ${name}`, "browser.script-allowed", { profile: "2.1", variant: id }),
	),
	photosRead("OAuth 2.1 in a page that loads any script, with bound tokens", {
		...SILENT,
		profile: "2.1",
		levels: { ...DPOP, storage: "localStorage", scripts: "any" },
	}),
	nothing("the page's call has no token", "api.token-sent", at("api", lost)),
	nothing("the API does not allow the page", "browser.origin-allowed", at("preflight", elsewhere)),
	nothing("the page's call has no cookie", { levels: BFF }, at("page", header("Cookie").remove())),
	onlyAda("there is no script", at("script", target("https://evil.example/nowhere"))),
	onlyAda("the find has no token", at("sendOut", form("access_token").remove())),
	onlyAda("the find goes elsewhere", at("sendOut", target("https://evil.example/nowhere"))),
	onlyAda("the find has no refresh token", REFRESH, at("sendOut", form("refresh_token").remove())),
	onlyAda("the attacker's call has no token", "api.token-sent", at("bearer", lost)),
	onlyAda(
		"the attacker's refresh has no token",
		"refresh.token-known",
		REFRESH,
		at("refreshed", form("refresh_token").remove()),
	),
	onlyAda("the copied call loses its token", "api.token-sent", { ...CALL, levels: DPOP }, at("replay", lost)),
	onlyAda("the later call loses its token", "api.token-sent", { ...AHEAD, levels: DPOP }, at("later", lost)),
	photosRead(
		"the page's request for new tokens has none, and the script has read it before",
		"refresh.token-known",
		{ ...REFRESH, levels: MEMORY },
		at("renew", form("refresh_token").remove()),
	),
	photosRead(
		"the page may not read the new tokens",
		"browser.origin-allowed",
		{ ...REFRESH, levels: MEMORY },
		at("renew", elsewhere),
	),
	onlyAda(
		"the page may not ask for new tokens, and the old one is bound",
		"refresh.key-bound",
		{ ...REFRESH, levels: { ...MEMORY, ...DPOP } },
		at("mayRenew", elsewhere),
	),
	onlyAda("the call with the new token loses it", "api.token-sent", REFRESH, at("fresh", lost)),
	onlyAda("the flow shows a page", SILENT, at("silent", query("prompt").remove())),
	onlyAda(
		"the flow is without Ada's session",
		"sign-in.session-enough",
		SILENT,
		at("silent", header("Cookie").remove()),
	),
	onlyAda(
		"the flow names no known client",
		"authorize.client-known",
		SILENT,
		at("silent", query("client_id").set("other")),
	),
	onlyAda("the window comes back without a code", SILENT, at("landing", query("code").remove())),
	onlyAda(
		"the window comes back to no page, without a code",
		SILENT,
		at("landing", query("code").remove()),
		at("landing", target(NOWHERE)),
	),
	onlyAda("the find has no code", SILENT, at("sendOut", form("code").remove())),
	onlyAda("the code arrives changed", "token.code-known", SILENT, at("redeemed", form("code").set("x"))),
	onlyAda("the script's call has no token", "api.token-sent", PROXY, at("proxied", lost)),
	onlyAda(
		"the page's next call has no token, and the script has read it before",
		{ levels: MEMORY },
		at("again", lost),
		at("bearer", lost),
	),
	onlyAda("the script's call may not be read", "browser.origin-allowed", PROXY, at("proxied", elsewhere)),
	onlyAda("the script's call has no cookie", { ...PROXY, levels: BFF }, at("proxied", header("Cookie").remove())),
	photosRead(
		"the answer to the page's next call may not be read",
		"browser.origin-allowed",
		{ levels: MEMORY },
		at("again", elsewhere),
	),
];
