import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const inMallorysAccount = reaching("inMallorysAccount");
const inHerOwn = reaching("inHerOwn");
const nothingToPlant = reaching("nothingToPlant", "connect");
const neverOpened = reaching("neverOpened", "forged");
const adaStopped = reaching("adaStopped");

const BOUND = { levels: { state: "bound" } } as const;
const NONCE = { levels: { nonce: "check" } } as const;
const withoutOpenid = query("scope").set("photos.read");
const CLIENT = "https://photos.example";

/** Together they walk every arrow. The first ones are the claims; then Mallory's request fails, then Ada's. */
export const scenarios: readonly Scenario[] = [
	inMallorysAccount("everything at its weakest"),
	inMallorysAccount("a state that any session may use", { levels: { state: "unbound" } }),
	inHerOwn("a state of the session", "callback.state-matches", BOUND),
	inHerOwn("PKCE", "token.verifier-fits", { levels: { pkce: "required" } }),
	inMallorysAccount("PKCE, and a state that any session may use", { levels: { pkce: "required", state: "unbound" } }),
	inHerOwn("a nonce", "id-token.nonce-matches", NONCE),
	inHerOwn("a nonce, and Mallory leaves the challenge out", "id-token.nonce-matches", {
		levels: { nonce: "check", pkce: "optional" },
		variant: "no-challenge",
	}),
	inHerOwn(
		"a nonce, which Mallory takes out of her request",
		"id-token.nonce-matches",
		NONCE,
		at("authorize", query("nonce").remove()),
	),
	inHerOwn("a nonce, and Mallory asks for no ID Token", "id-token.token-sent", NONCE, at("authorize", withoutOpenid)),
	inMallorysAccount("a nonce, and a state that any session may use", { levels: { nonce: "check", state: "unbound" } }),
	inMallorysAccount("a nonce that nobody compares", { ...NONCE, skippedChecks: ["id-token.nonce-matches"] }),
	inMallorysAccount(
		"Mallory asks for no ID Token, and the client does not insist on one",
		{ ...NONCE, skippedChecks: ["id-token.token-sent"] },
		at("authorize", withoutOpenid),
	),
	adaStopped(
		"the nonce is taken out of Ada's second request, too",
		"id-token.nonce-matches",
		NONCE,
		at(second("authorize"), query("nonce").remove()),
	),
	inHerOwn("OAuth 2.1", "callback.state-matches", { profile: "2.1" }),
	inMallorysAccount("PKCE is optional, and Mallory leaves the challenge out", {
		levels: { pkce: "optional" },
		variant: "no-challenge",
	}),
	inHerOwn("PKCE is guarded, and Mallory leaves the challenge out", "token.verifier-expected", {
		levels: { pkce: "guarded" },
		variant: "no-challenge",
	}),
	nothingToPlant("PKCE is required, and Mallory leaves the challenge out", "authorize.challenge-sent", {
		levels: { pkce: "required" },
		variant: "no-challenge",
	}),
	inHerOwn(
		"Ada's browser has no cookie of the client",
		"callback.transaction-known",
		at("forged", header("Cookie").remove()),
	),
	nothingToPlant("Mallory opens another page", target(`${CLIENT}/`)),
	nothingToPlant("Mallory opens a page that is not there", target(`${CLIENT}/nowhere`)),
	nothingToPlant("unknown client", "authorize.client-known", at("authorize", query("client_id").set("other"))),
	nothingToPlant("unknown scope", "authorize.scope-known", at("authorize", query("scope").set("everything"))),
	nothingToPlant("Mallory denies", ["deny"]),
	nothingToPlant("a consent form without its token", "form.token", at("decide", form("csrf").remove())),
	neverOpened("Ada opens another page", at("lure", target(`${CLIENT}/`))),
	neverOpened("Ada begins instead", at("lure", target(`${CLIENT}/connect`))),
	neverOpened("the link leads back to Mallory", target("https://evil.example/cb")),
	neverOpened("the link leads to nobody", target("https://nobody.example/cb")),
	neverOpened("the link begins anew", target(`${CLIENT}/connect`)),
	inHerOwn(
		"the API gets no token for Mallory's photos",
		"api.token-sent",
		at("wrongUser", header("Authorization").remove()),
	),
	adaStopped("Ada's second try opens another page", BOUND, at(second("connect"), target(`${CLIENT}/nowhere`))),
	adaStopped(
		"Ada's second try is for an unknown client",
		"authorize.client-known",
		BOUND,
		at(second("authorize"), query("client_id").set("other")),
	),
	adaStopped(
		"Ada's consent form comes without its token",
		"form.token",
		BOUND,
		at(second("decide"), form("csrf").remove()),
	),
	adaStopped(
		"Ada's answer comes with another state",
		"callback.state-matches",
		BOUND,
		at("callback", query("state").set("x")),
	),
	adaStopped("Ada's code is lost", BOUND, at("token", form("code").remove())),
	adaStopped("Ada's token is lost", "api.token-sent", BOUND, at("api", header("Authorization").remove())),
];
