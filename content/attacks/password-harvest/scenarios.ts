import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const passwordKept = reaching("passwordKept");
const onlyAda = reaching("onlyAda", "handOver");
const nobody = reaching("nobody");

const SIGNS_IN = { variant: "sign-in" } as const;
const OFF = { levels: { password: "off" } } as const;
const SERVER = { levels: { signInAt: "server" } } as const;
const CONFIDENTIAL = { levels: { clientType: "confidential" } } as const;

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("the attacker signs in as Ada", SIGNS_IN),
	photosRead("after a mistyped password", "token.password-right", ["wrong", "right"]),
	onlyAda("Ada signs in at the server", SERVER),
	onlyAda("Ada signs in at the server, and the attacker would sign in", { ...SIGNS_IN, ...SERVER }),
	passwordKept("the server does not offer the grant", "token.grant-type-supported", OFF),
	photosRead("the server does not offer the grant, and the attacker signs in", "token.grant-type-supported", {
		...SIGNS_IN,
		...OFF,
	}),
	photosRead("a confidential client", "token.client-authenticates", CONFIDENTIAL),
	photosRead("a confidential client, OAuth 2.0", "token.client-authenticates", { profile: "2.0", ...CONFIDENTIAL }),
	passwordKept(
		"a confidential client, and the attacker types another password",
		"token.password-right",
		CONFIDENTIAL,
		at("typed", form("password").set("guess")),
	),
	passwordKept(
		"a confidential client, and the attacker goes to another page",
		CONFIDENTIAL,
		at("typed", target("https://photos.example/")),
	),
	passwordKept(
		"a confidential client, and its call carries no token",
		"api.token-sent",
		CONFIDENTIAL,
		at("typedApi", header("Authorization").remove()),
	),
	photosRead("a confidential client, and the attacker signs in", { ...SIGNS_IN, ...CONFIDENTIAL }),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	onlyAda("Ada begins at another page", at("start", target("https://photos.example/nowhere"))),
	onlyAda("Ada opens another page", at("open", target("https://photos.example/"))),
	onlyAda("the form arrives without the password", "token.credentials-sent", form("password").remove()),
	onlyAda("the form goes to another page", target("https://photos.example/")),
	photosRead("the form goes to the attacker itself", at("handOver", target("https://evil.example/sign-in"))),
	onlyAda("the copy is lost", at("record", target("https://evil.example:8443/record"))),
	photosRead("the client's call carries no token", "api.token-sent", at("api", header("Authorization").remove())),
	passwordKept("the attacker's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	passwordKept("the attacker types another password", SIGNS_IN, at("asLogin", form("password").set("guess"))),
	nobody(
		"Ada's own request names an unknown client",
		"authorize.client-known",
		SERVER,
		at("authorize", query("client_id").set("other")),
	),
];
