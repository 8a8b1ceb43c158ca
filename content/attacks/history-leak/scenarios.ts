import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const QUERY = { variant: "query" } as const;
const FRAGMENT = { variant: "fragment" } as const;
const NOTHING_LEFT = { codeUse: "once", queryToken: "ignore", implicit: "off" } as const;
const SECRET = { levels: { clientType: "confidential" } } as const;
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("a token in a query", QUERY),
	photosRead("a token behind a #", FRAGMENT),
	photosRead("a token behind a #, with a state", { ...FRAGMENT, levels: { state: "bound" } }),
	onlyAda("a code works once", "token.code-unused", { levels: { codeUse: "once" } }),
	onlyAda("PKCE", "token.verifier-fits", { levels: { pkce: "required" } }),
	photosRead("a confidential client redeems what is brought to it", "token.client-authenticates", SECRET),
	photosRead("a confidential client, and a state of the session", { levels: { ...SECRET.levels, state: "bound" } }),
	onlyAda("a confidential client, and a code works once", "token.code-unused", {
		levels: { ...SECRET.levels, codeUse: "once" },
	}),
	onlyAda("a confidential client, and PKCE", "token.verifier-fits", { levels: { ...SECRET.levels, pkce: "required" } }),
	onlyAda("PKCE, and any state that is open", "token.verifier-fits", {
		levels: { pkce: "required", state: "unbound" },
	}),
	onlyAda(
		"a confidential client, and the attacker comes without its cookie",
		"callback.transaction-known",
		SECRET,
		at("inject", header("Cookie").remove()),
	),
	onlyAda("a confidential client, and its call carries no token", "api.token-sent", SECRET, at("fetched", lostToken)),
	onlyAda("the answer is posted", { levels: { responseMode: "form_post" } }),
	photosRead("the answer is posted, and a token stands in a query", {
		...QUERY,
		levels: { responseMode: "form_post" },
	}),
	onlyAda("the API takes no token from a query", { ...QUERY, levels: { queryToken: "ignore" } }),
	onlyAda("the server puts no token behind a #", "authorize.response-type-allowed", {
		...FRAGMENT,
		levels: { implicit: "off" },
	}),
	...[{}, QUERY, FRAGMENT].map((variant) =>
		onlyAda(`three protections, ${JSON.stringify(variant)}`, { ...variant, levels: NOTHING_LEFT }),
	),
	photosRead("OAuth 2.0, a token behind a #", { ...FRAGMENT, profile: "2.0" }),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	photosRead("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("photosRead"),
	photosRead("Ada opens another page first", at("connect", target("https://photos.example/"))),
	onlyAda("the slide show is not there", FRAGMENT, at("slides", target("https://photos.example/nowhere"))),
	onlyAda("Ada's link carries no token", "api.token-sent", QUERY, at("originals", query("access_token").remove())),
	photosRead("the script's call carries no token", "api.token-sent", FRAGMENT, at("api", lostToken)),
	onlyAda("the address loses its code", at("found", query("code").remove())),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", lostToken)),
	nobody(
		"neither of Ada's requests names a known client",
		"authorize.client-known",
		at("authorize", query("client_id").set("other")),
		at(second("authorize"), query("client_id").set("other")),
	),
];
