import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const CSP = { levels: { frame: "csp" } } as const;
const unknownClient = at("authorize", query("client_id").set("other"));

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	onlyAda("the server's pages say who may frame them", "browser.frame-ancestors", CSP),
	onlyAda("a browser that does not know frame-ancestors", "browser.frame-options", {
		...CSP,
		skippedChecks: ["browser.frame-ancestors"],
	}),
	photosRead("a browser that knows neither header", {
		...CSP,
		skippedChecks: ["browser.frame-ancestors", "browser.frame-options"],
	}),
	photosRead("PKCE", { levels: { pkce: "required" } }),
	onlyAda("OAuth 2.0", "browser.frame-ancestors", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "browser.frame-ancestors", { profile: "2.1" }),
	onlyAda("Ada opens another page", at("lure", target("https://evil.example/nowhere"))),
	onlyAda("a page that is not there", at("lure", target("https://photos.example/nowhere"))),
	onlyAda("no cookie goes along into the frame", at("framed", header("Cookie").remove())),
	onlyAda(
		"the request names an unknown client",
		"authorize.client-known",
		at("framed", query("client_id").set("other")),
	),
	onlyAda("the request asks for an unknown scope", "authorize.scope-known", at("framed", query("scope").set("all"))),
	onlyAda("the form arrives without its token", "form.token", at("pressed", form("csrf").remove())),
	onlyAda("the frame goes somewhere else", at("caught", target("https://photos.example/nowhere"))),
	onlyAda("the attacker loses the code", "token.code-known", at("theft", form("code").remove())),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	nobody("Ada's own request names an unknown client", "authorize.client-known", CSP, unknownClient),
];
