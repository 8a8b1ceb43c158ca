import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const stolen = reaching("stolen");
const onlyAda = reaching("onlyAda", "caught");
const nobody = reaching("nobody");

const TOKEN = { variant: "token" } as const;
const DETOUR = { variant: "redirector" } as const;
const SECRET = { levels: { clientType: "confidential" } } as const;
/** A client of OAuth 2.1 does not send redirect_uri once more; then the server has to compare the first one exactly. */
const BELOW = { redirectMatch: "wildcard", clientType: "confidential", pkce: "off" } as const;
const EXACT = { levels: { redirectMatch: "exact" } } as const;
const lostToken = header("Authorization").remove();
const refusedBy = "authorize.redirect-uri-registered";

export const scenarios: readonly Scenario[] = [
	stolen("everything at its weakest"),
	stolen("a token instead of a code", TOKEN),
	stolen("through the client", DETOUR),
	stolen("a prefix, and through the client", { ...DETOUR, levels: { redirectMatch: "prefix" } }),
	onlyAda("a prefix", refusedBy, { levels: { redirectMatch: "prefix" } }),
	onlyAda("exact match, and through the client", refusedBy, { ...DETOUR, ...EXACT }),
	onlyAda("the client's redirector adds a fragment", { ...DETOUR, levels: { openRedirector: "on+fragment" } }),
	onlyAda("the client's redirector has a list", "redirector.target-allowed", {
		...DETOUR,
		levels: { openRedirector: "off" },
	}),
	onlyAda("no implicit grant, and through the client", "authorize.response-type-allowed", {
		...DETOUR,
		levels: { implicit: "off" },
	}),
	stolen("PKCE is required", { levels: { pkce: "required" } }),
	onlyAda("exact match", refusedBy, EXACT),
	onlyAda("exact match, a token instead of a code", refusedBy, { ...TOKEN, ...EXACT }),
	onlyAda("a confidential client", "token.client-authenticates", SECRET),
	onlyAda("a confidential client, and the injection is judged", "token.redirect-uri-same", SECRET),
	stolen("a confidential client of OAuth 2.1, below it: nothing ties the code to the request", {
		profile: "2.1",
		levels: BELOW,
	}),
	onlyAda("a confidential client of OAuth 2.1, below it, and PKCE", "token.verifier-fits", {
		profile: "2.1",
		levels: { ...BELOW, pkce: "required" },
	}),
	onlyAda(
		"a confidential client of OAuth 2.1, below it, and its call carries no token",
		"api.token-sent",
		{ profile: "2.1", levels: BELOW },
		at("fetched", lostToken),
	),
	onlyAda(
		"a code is asked for behind the #",
		"authorize.response-mode-supported",
		at("authorize", query("response_mode").add("fragment")),
	),
	onlyAda("the attacker begins nothing at the client", SECRET, at("own", target("https://photos.example/"))),
	onlyAda("the attacker's session is lost", SECRET, at("inject", header("Cookie").remove())),
	onlyAda("OAuth 2.1", refusedBy, { profile: "2.1" }),
	...beforeTheCode("onlyAda"),
	stolen("after a mistyped password", ["wrong", "right", "allow"]),
	onlyAda("Ada opens another page", at("lure", target("https://photos.example/nowhere"))),
	onlyAda("the answer is taken elsewhere", target("https://nobody.example/")),
	onlyAda("the answer loses its code", query("code").remove()),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", lostToken)),
	nobody(
		"exact match, and Ada's own request names an unknown client",
		"authorize.client-known",
		EXACT,
		at(second("authorize"), query("client_id").set("other")),
	),
];
