import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const DEVICE = { variant: "device" } as const;
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
	photosRead("the page for devices", DEVICE),
	onlyAda("headers on the pages for sign-in and consent", "browser.frame-ancestors", { levels: { frame: "consent" } }),
	photosRead("headers on those pages, and the page for devices", { ...DEVICE, levels: { frame: "consent" } }),
	onlyAda("headers on every page, and the page for devices", "browser.frame-ancestors", { ...DEVICE, ...CSP }),
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
	onlyAda(
		"the attacker's client gets no codes",
		"authorize.scope-known",
		DEVICE,
		at("askCodes", form("scope").set("all")),
	),
	onlyAda("the page for devices has no code in it", DEVICE, at("framed", query("user_code").remove())),
	onlyAda(
		"the first press sends another code",
		"device.code-known",
		DEVICE,
		at("continued", form("user_code").set("x")),
	),
	onlyAda("the second press arrives without its token", "form.token", DEVICE, at("pressed", form("csrf").remove())),
	onlyAda("another device code", "token.device-code-known", DEVICE, at("fetch", form("device_code").set("guess"))),
	nobody("Ada's own request names an unknown client", "authorize.client-known", CSP, unknownClient),
];
