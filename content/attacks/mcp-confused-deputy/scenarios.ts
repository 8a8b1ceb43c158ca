import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAgent = reaching("onlyAgent");
const nothing = reaching("nothing", "call");

const REDIRECT = { variant: "redirect" } as const;
const OWN = { variant: "own" } as const;
const AROUND = { variant: "around" } as const;
const PER_CLIENT = { consent: "per-client" } as const;
const SAFE = { ...PER_CLIENT, redirectMatch: "prefix", proxyState: "after" } as const;
const VETTED = { clientVetting: "vetted", redirectMatch: "prefix" } as const;
const lost = header("Authorization").remove();
const MATCHES = "authorize.redirect-uri-registered";
const BROWSER = "proxy.state-in-browser";

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("one yes for all clients", { levels: { consent: "shared" } }),
	...[REDIRECT, OWN, AROUND].map((one) => photosRead(`everything at its weakest, ${one.variant}`, one)),
	onlyAgent("consent for each client", "proxy.client-consented", { levels: PER_CLIENT }),
	photosRead("consent for each client, and Ada allows it", "proxy.client-consented", ["allow"], { levels: PER_CLIENT }),
	photosRead("consent for each client, in the agent's name", { ...REDIRECT, levels: PER_CLIENT }),
	onlyAgent("in the agent's name, an exact address", MATCHES, { ...REDIRECT, levels: SAFE }),
	photosRead("consent for each client, the attacker says yes", { ...OWN, levels: PER_CLIENT }),
	onlyAgent("the attacker says yes, and the state is another browser's", BROWSER, { ...OWN, levels: SAFE }),
	photosRead("around the page, where the state is kept before", {
		...AROUND,
		levels: { ...SAFE, proxyState: "before" },
	}),
	onlyAgent("around the page, where the state is kept after", "callback.transaction-known", {
		...AROUND,
		levels: SAFE,
	}),
	...(["guarded", "required"] as const).flatMap((pkce) => [
		photosRead(`around the page, with the proxy's own request, PKCE ${pkce}`, {
			...AROUND,
			levels: { ...SAFE, proxyState: "before", pkce },
		}),
		photosRead(`around the page, and no browser has a state, PKCE ${pkce}`, {
			...AROUND,
			levels: { ...SAFE, proxyState: "unbound", pkce },
		}),
		onlyAgent(`the proxy's own request, and the state is kept after, PKCE ${pkce}`, BROWSER, {
			...AROUND,
			levels: { ...SAFE, pkce },
		}),
	]),
	onlyAgent(
		"the attacker has none of the proxy's own requests, and PKCE is guarded",
		"token.verifier-expected",
		{ ...AROUND, levels: { ...SAFE, proxyState: "before", pkce: "guarded" } },
		at("own", target("https://mcp.example/nowhere")),
	),
	onlyAgent(
		"the attacker has none of the proxy's own requests, and PKCE is required",
		"authorize.challenge-sent",
		{ ...AROUND, levels: { ...SAFE, proxyState: "before", pkce: "required" } },
		at("own", target("https://mcp.example/nowhere")),
	),
	photosRead("around the page, and the API is named", {
		...AROUND,
		levels: { ...SAFE, proxyState: "before", aud: "on" },
	}),
	onlyAgent("only vetted clients", "register.developer-known", { levels: VETTED }),
	onlyAgent("only vetted clients, in the agent's name", MATCHES, { ...REDIRECT, levels: VETTED }),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	onlyAgent("OAuth 2.1", "register.developer-known", { profile: "2.1" }),
	onlyAgent("OAuth 2.1, and anybody registers", "proxy.client-consented", {
		profile: "2.1",
		levels: { clientVetting: "open" },
	}),
	nothing("the agent sends no token", "api.token-sent", lost),
	nothing("the agent's call behind loses its token", "api.token-sent", at("api", lost)),
	onlyAgent("the attacker's own visit goes elsewhere", OWN, at("own", target("https://mcp.example/nowhere"))),
	onlyAgent("the attacker's form loses its token", { ...OWN, levels: PER_CLIENT }, at("ownYes", form("csrf").remove())),
	onlyAgent("Ada opens another page", at("lure", target("https://mcp.example/nowhere"))),
	onlyAgent("an unknown client", "authorize.client-known", at("authorize", query("client_id").set("other"))),
	onlyAgent(
		"the page's form loses its token",
		"form.token",
		{ levels: PER_CLIENT },
		at("decide", form("csrf").remove()),
	),
	onlyAgent("more than was allowed before", at("behind", query("scope").set("photos.read order"))),
	onlyAgent(
		"a scope that the server behind does not know",
		"authorize.scope-known",
		at("behind", query("scope").set("all")),
	),
	onlyAgent("the answer goes to another page", at("back", target("https://mcp.example/nowhere"))),
	onlyAgent("the answer loses its code", "callback.answer-complete", at("back", query("code").remove())),
	onlyAgent("the proxy's request loses its code", at("redeem", form("code").remove())),
	onlyAgent("the code goes elsewhere", at("caught", target("https://nobody.example/"))),
	onlyAgent("the address loses its code", at("caught", query("code").remove())),
	onlyAgent("the attacker's request loses its code", "token.code-known", at("theft", form("code").remove())),
	onlyAgent("the attacker's call carries no token", "api.token-sent", at("loot", lost)),
	onlyAgent("the call behind loses its token", "api.token-sent", at("through", lost)),
];
