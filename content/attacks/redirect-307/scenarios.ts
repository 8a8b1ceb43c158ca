import type { Scenario } from "@/lib/flow/define";
import { at, form, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosSeen = reaching("photosSeen");
const passwordKept = reaching("passwordKept");
const codeOnly = reaching("codeOnly");
const notSent = reaching("notSent");

const KEEPS = { variant: "keeps-post" } as const;
const dropped = "browser.form-resent";
const other = query("scope").set("photos.read");

export const scenarios: readonly Scenario[] = [
	photosSeen("everything at its weakest"),
	photosSeen("a browser that keeps POST", KEEPS),
	codeOnly("302", dropped, { levels: { redirectStatus: "302" } }),
	photosSeen("302, and a browser that keeps POST", { ...KEEPS, levels: { redirectStatus: "302" } }),
	codeOnly("303", dropped, { levels: { redirectStatus: "303" } }),
	codeOnly("303, and a browser that keeps POST", dropped, { ...KEEPS, levels: { redirectStatus: "303" } }),
	photosSeen("PKCE and a state", { levels: { pkce: "required", state: "bound" } }),
	codeOnly("OAuth 2.0", { profile: "2.0" }),
	codeOnly("OAuth 2.1", { profile: "2.1" }),
	photosSeen("after a mistyped password", "form.password-right", ["wrong", "right"]),
	codeOnly("Ada has not allowed that before", ["right", "allow"], at("authorize", other)),
	notSent("Ada has not allowed that before, and denies", ["right", "deny"], at("authorize", other)),
	notSent(
		"a consent form without its token",
		"form.token",
		at("authorize", other),
		at("decide", form("csrf").remove()),
	),
	notSent("Ada opens another page", at("begin", target("https://evil.example/nowhere"))),
	notSent("unknown client", "authorize.client-known", at("authorize", query("client_id").set("other"))),
	notSent("unknown scope", "authorize.scope-known", at("authorize", query("scope").set("everything"))),
	notSent("a sign-in form without its token", "form.token", at("login", form("csrf").remove())),
	notSent("the consent page of no request", at("authorize", other), at("consent", query("request").set("x"))),
	notSent("the answer goes elsewhere", at("back", target("https://nobody.example/"))),
	codeOnly("the form loses the password on its way", at("back", form("password").remove())),
	passwordKept(
		"the attacker mistypes the password",
		"form.password-right",
		at("asLogin", form("password").set("guess")),
	),
];
