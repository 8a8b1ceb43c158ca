import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const inMallorysAccount = reaching("inMallorysAccount");
const inHerOwn = reaching("inHerOwn");
const nothingToPlant = reaching("nothingToPlant");
const neverOpened = reaching("neverOpened");
const adaStopped = reaching("adaStopped");

const CLIENT = "https://photos.example";
const GUARDED = { levels: { pkce: "guarded" } } as const;
const refusedBy = "token.verifier-expected";

export const scenarios: readonly Scenario[] = [
	inMallorysAccount("PKCE is optional"),
	inHerOwn("PKCE is guarded", refusedBy, GUARDED),
	inHerOwn("PKCE is required", "authorize.challenge-sent", { levels: { pkce: "required" } }),
	inHerOwn("a state of the session", "callback.state-matches", { levels: { pkce: "optional", state: "bound" } }),
	inMallorysAccount("PKCE is guarded, and her state leads to her own verifier", {
		levels: { pkce: "guarded", state: "unbound" },
	}),
	inMallorysAccount("PKCE is required, and her state leads to her own verifier", {
		levels: { pkce: "required", state: "unbound" },
	}),
	inHerOwn("OAuth 2.1", "authorize.challenge-sent", { profile: "2.1", levels: {} }),
	nothingToPlant("Mallory opens another page", at("connect", target(`${CLIENT}/`))),
	inHerOwn("unknown client", at("authorize", query("client_id").set("other"))),
	nothingToPlant("Mallory denies", ["deny"]),
	nothingToPlant("a consent form without its token", "form.token", at("decide", form("csrf").remove())),
	neverOpened("Ada opens another page", at("lure", target(`${CLIENT}/`))),
	neverOpened("the link leads to nobody", at("forged", target("https://nobody.example/cb"))),
	inHerOwn("no token for Mallory's photos", at("wrongUser", header("Authorization").remove())),
	adaStopped("Ada's second try opens another page", GUARDED, at(second("connect"), target(`${CLIENT}/nowhere`))),
	adaStopped(
		"Ada's second try is for an unknown client",
		GUARDED,
		at(second("authorize"), query("client_id").set("other")),
	),
	adaStopped("Ada's consent form comes without its token", GUARDED, at(second("decide"), form("csrf").remove())),
	adaStopped("Ada's code is lost", GUARDED, at("token", form("code").remove())),
];
