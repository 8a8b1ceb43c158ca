import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const passwordTyped = reaching("passwordTyped");
const onlyAda = reaching("onlyAda", "open");
const nobody = reaching("nobody");

const ERROR = { variant: "error" } as const;
const DENIED = { variant: "denied" } as const;
const SILENT = { variant: "silent" } as const;
const PATTERN = { variant: "pattern" } as const;
const YES = { variant: "allowed" } as const;
const VETTED = { levels: { clientVetting: "vetted" } } as const;
const OFF = { levels: { openRedirector: "off" } } as const;
const ASKED = { levels: { redirectTrust: "asked" } } as const;
const SIGNED_IN = { levels: { redirectTrust: "signed-in" } } as const;
const BOTH = { levels: { openRedirector: "off", redirectTrust: "asked" } } as const;
const untrusted = "redirect.target-trusted";

export const scenarios: readonly Scenario[] = [
	passwordTyped("everything at its weakest"),
	passwordTyped("a wrong scope", "authorize.scope-known", ERROR),
	passwordTyped("Ada says no", DENIED),
	passwordTyped("Ada says yes", DENIED, ["right", "allow", "type"]),
	passwordTyped("no page", "sign-in.session-enough", SILENT),
	passwordTyped("the client adds a fragment", { levels: { openRedirector: "on+fragment" } }),
	passwordTyped("exact match, and a wrong scope", "authorize.scope-known", {
		...ERROR,
		levels: { redirectMatch: "exact" },
	}),
	passwordTyped("she signs in first, and a wrong scope", "authorize.scope-known", { ...ERROR, ...SIGNED_IN }),
	passwordTyped("she mistypes, signs in first, and a wrong scope", { ...ERROR, ...SIGNED_IN }, [
		"wrong",
		"right",
		"type",
	]),
	passwordTyped("she would sign in first, and no page", "sign-in.session-enough", { ...SILENT, ...SIGNED_IN }),
	passwordTyped("Ada says yes to the client that she knows", YES),
	passwordTyped("the server asks, and Ada says yes to the client that she knows", { ...YES, ...ASKED }),
	onlyAda("the server asks, and Ada says no to the client that she knows", untrusted, { ...YES, ...ASKED }, [
		"right",
		"deny",
	]),
	onlyAda("no pattern, and she is asked for nothing", "authorize.redirect-uri-registered", {
		...YES,
		levels: { redirectMatch: "prefix" },
	}),
	onlyAda("the client has a list", "redirector.target-allowed", OFF),
	onlyAda("the server asks, after a wrong scope", untrusted, { ...ERROR, ...ASKED }),
	onlyAda("the server asks, after a no", untrusted, { ...DENIED, ...ASKED }),
	onlyAda("the server asks, though no page was wanted", untrusted, { ...SILENT, ...ASKED }),
	...[{}, ERROR, DENIED, SILENT, PATTERN].map((variant) =>
		onlyAda(`both, ${JSON.stringify(variant)}`, { ...variant, ...BOTH }),
	),
	passwordTyped("both, and Ada says yes to the client that she knows", { ...YES, ...BOTH }),
	passwordTyped("both, and all that protects an answer", {
		...YES,
		levels: { ...BOTH.levels, clientVetting: "vetted", pkce: "required", iss: "send+check" },
	}),
	passwordTyped("the server asks, and Ada goes on", untrusted, { ...ERROR, ...ASKED }, ["go-on", "type"]),
	passwordTyped("the server asks after a no, and Ada goes on", untrusted, { ...DENIED, ...ASKED }, [
		"right",
		"deny",
		"go-on",
		"type",
	]),
	passwordTyped("the server asks, and Ada says yes", { ...DENIED, ...ASKED }, ["right", "allow", "type"]),
	passwordTyped("in the client's name", "authorize.scope-known", PATTERN),
	passwordTyped("in the client's name, and she signs in first", "authorize.scope-known", { ...PATTERN, ...SIGNED_IN }),
	passwordTyped("in the client's name, at a server that vets clients", "authorize.scope-known", {
		...PATTERN,
		levels: { ...OFF.levels, clientVetting: "vetted" },
	}),
	...["prefix", "exact"].map((level) =>
		onlyAda(`in the client's name: ${level}`, "authorize.redirect-uri-registered", {
			...PATTERN,
			levels: { redirectMatch: level as "exact" },
		}),
	),
	onlyAda("in the client's name, and the server asks", untrusted, { ...PATTERN, ...ASKED }),
	...[ERROR, DENIED, SILENT].map((variant) =>
		onlyAda(`developers are vetted, ${variant.variant}`, "register.developer-known", { ...variant, ...VETTED }),
	),
	onlyAda(
		"a token that nobody gave out",
		"register.developer-known",
		{ ...ERROR, ...VETTED },
		at("enrol", header("Authorization").add("Bearer mine")),
	),
	passwordTyped("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	onlyAda("Ada looks at the address bar", ["leave"]),
	onlyAda("the link leads to the API of the photos", OFF, query("to").set("https://api.example/photos")),
	onlyAda("the link leads to another page", target("https://photos.example/")),
	onlyAda("the server registers no such client", "register.metadata-readable", ERROR, at("enrol", body("no"))),
	onlyAda("the form lacks its token", "form.token", DENIED, at("login", form("csrf").remove())),
	onlyAda("the decision lacks its token", "form.token", DENIED, at("decide", form("csrf").remove())),
	onlyAda("the browser goes to another page", at("evil", target("https://evil.example/nowhere"))),
	onlyAda("Ada leaves her password out", at("type", form("password").remove())),
	nobody(
		"Ada's own request names an unknown client",
		"authorize.client-known",
		OFF,
		at("authorize", query("client_id").set("other")),
	),
];
