import { AGENT } from "@/lib/cast/agent-addresses";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda", "redeem");
const nobody = reaching("nobody");

const EXPECTED = { variant: "expected" } as const;
const OWN = { variant: "own-document" } as const;
const DETAILS = { levels: { consentText: "details" } } as const;
const ABSENT = { levels: { loopback: "absent" } } as const;
const refusedBy = "authorize.redirect-uri-registered";

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("in the moment in which Ada expects it", EXPECTED),
	photosRead("a warning that comes when it is expected", { ...EXPECTED, ...DETAILS }),
	photosRead("a document of the attacker's own", OWN),
	photosRead("the agent's document lists https addresses only, and the attacker's is its own", { ...OWN, ...ABSENT }),
	photosRead("Ada says yes to a document that lies elsewhere", { ...OWN, ...DETAILS }, ["allow"]),
	onlyAda("a document of the attacker's own, and the page says where it lies", { ...OWN, ...DETAILS }),
	onlyAda("a document of the attacker's own, OAuth 2.1", { ...OWN, profile: "2.1" }),
	onlyAda(
		"a document of the attacker's own is not there",
		"document.readable",
		OWN,
		at("document", target("https://evil.example/nothing.json")),
	),
	onlyAda(
		"a document of the attacker's own names another address",
		refusedBy,
		OWN,
		at("authorize", query("redirect_uri").set("https://agent.example/cb")),
	),
	photosRead("PKCE is required, and addresses are compared exactly", {
		levels: { pkce: "required", redirectMatch: "exact" },
	}),
	photosRead("Ada says yes to what she has not started", DETAILS, ["allow"]),
	onlyAda("the page warns", DETAILS),
	onlyAda("the document lists https addresses only", refusedBy, ABSENT),
	onlyAda("the same, in the moment in which Ada expects it", refusedBy, { ...EXPECTED, ...ABSENT }),
	onlyAda("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", { profile: "2.1" }),
	photosRead("OAuth 2.1, in the moment in which Ada expects it", { profile: "2.1", ...EXPECTED }),
	onlyAda("Ada says no", ["deny"]),
	onlyAda("a client that there is no document of", "document.fetched", at("document", target(`${AGENT}/nothing.json`))),
	onlyAda("unknown client", "authorize.client-known", at("authorize", query("client_id").set("other"))),
	onlyAda("unknown scope", "authorize.scope-known", at("authorize", query("scope").set("everything"))),
	onlyAda(
		"a client that is registered, and its address is another",
		refusedBy,
		at("authorize", query("client_id").set("photo-print")),
	),
	onlyAda(
		"a client that is registered, and a scope that it may not have",
		"authorize.scope-known",
		at(
			"authorize",
			query("client_id").set("photo-print"),
			query("redirect_uri").set("https://photos.example/cb"),
			query("scope").set("photos.write"),
		),
	),
	onlyAda(
		"a client that is registered, and its own address",
		at("authorize", query("client_id").set("photo-print"), query("redirect_uri").set("https://photos.example/cb")),
	),
	onlyAda("a consent form without its token", "form.token", at("decide", form("csrf").remove())),
	onlyAda("nobody listens at the port", at("answer", target("http://127.0.0.1:4713/cb"))),
	onlyAda("the answer loses its code", at("answer", query("code").remove())),
	onlyAda("another code", "token.code-known", form("code").set("guess")),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	nobody(
		"the agent's own request names an unknown client",
		"authorize.client-known",
		ABSENT,
		at(second("authorize"), query("client_id").set("other")),
	),
];
