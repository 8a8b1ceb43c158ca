import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

const stolen = reaching("stolen");
const onlyAda = reaching("onlyAda", "leak");
const nothingToSteal = reaching("nothingToSteal", "connect");
const nobody = reaching("nobody");

const checked = { levels: { iss: "send+check" } } satisfies Scenario["settings"];
const confidential = (levels: Partial<Levels> = {}) => ({ levels: { clientType: "confidential", ...levels } }) as const;
const EVERYTHING: Partial<Levels> = {
	pkce: "required",
	method: "S256",
	state: "bound",
	codeUse: "once+revoke",
	redirectMatch: "exact",
	aud: "on",
	scopeCheck: "on",
};

const attacks: readonly Scenario[] = [
	stolen("everything at its weakest"),
	stolen("everything but iss", { levels: EVERYTHING }),
	stolen("iss is sent, and nobody looks at it", { levels: { iss: "send" } }),
	onlyAda("iss is checked", "callback.issuer-matches", checked),
	onlyAda("OAuth 2.1", "callback.context-matches", { profile: "2.1" }),
	onlyAda("OAuth 2.1, without addresses of their own", "callback.issuer-matches", {
		profile: "2.1",
		levels: { connection: "off" },
	}),
	stolen("a confidential client", confidential()),
	stolen("a confidential client, everything but iss", confidential(EVERYTHING)),
	onlyAda("a confidential client that checks iss", "callback.issuer-matches", confidential({ iss: "send+check" })),
	stolen("after a mistyped password", ["wrong", "right", "allow"]),
];

const APART = { connection: "on" } as const;
const VETTED = { clientVetting: "vetted" } as const;
const EXACT = { redirectMatch: "exact" } as const;
const asks = (variant: string, levels: Partial<Levels>) => ({ levels, variant }) as const;

/** A redirect URI for each server, and what the attacker does about it. */
const apart: readonly Scenario[] = [
	onlyAda("an address for each server", "callback.context-matches", { levels: APART }),
	onlyAda("the same for a confidential client", "callback.context-matches", confidential(APART)),
	stolen("the server takes the address for the attacker's", asks("own-address", APART)),
	onlyAda("exact match does not", "authorize.redirect-uri-registered", asks("own-address", { ...APART, ...EXACT })),
	onlyAda(
		"a confidential client names the address once more",
		"token.redirect-uri-same",
		asks("own-address", { ...APART, clientType: "confidential" }),
	),
	stolen("in OAuth 2.1 it does not, so there it is exact match that counts", {
		profile: "2.1",
		variant: "own-address",
		levels: { ...confidential().levels, iss: "off", redirectMatch: "prefix" },
	}),
	stolen("the attacker registers that address", asks("own-client", { ...APART, ...EXACT })),
	stolen(
		"the same, whatever the client is",
		asks("own-client", { ...EVERYTHING, ...APART, clientType: "confidential" }),
	),
	onlyAda(
		"iss is checked, too",
		"callback.issuer-matches",
		asks("own-client", { ...APART, ...EXACT, iss: "send+check" }),
	),
	onlyAda(
		"the server wants to know who registers a client",
		"register.developer-known",
		asks("own-client", { ...APART, ...VETTED }),
	),
	stolen("the attacker registers the one address", asks("own-client", {})),
	stolen("it wants to know that, and the client has one address", { levels: VETTED }),
];

const onTheWay: readonly Scenario[] = [
	nothingToSteal("Ada chooses the honest server at once", query("server").set("as.example")),
	nothingToSteal("Ada opens the front page", target("https://photos.example/")),
	nothingToSteal("Ada opens a page that is not there", target("https://photos.example/nowhere")),
	onlyAda("the attacker's server is asked for another page", at("detour", target("https://evil-as.example/nowhere"))),
	onlyAda(
		"the detour is left out",
		at("detour", target("https://as.example/authorize"), query("client_id").set("photo-print")),
	),
	...beforeTheCode("onlyAda"),
	nobody(
		"Ada does not come back by herself",
		"authorize.redirect-uri-registered",
		asks("own-address", { ...APART, ...EXACT }),
		at(second("connect"), target("https://photos.example/")),
	),
	nothingToSteal("the answer goes elsewhere", at("callback", target("https://nobody.example/cb"))),
];

const afterTheCode: readonly Scenario[] = [
	onlyAda("the answer loses its code", "callback.answer-complete", at("callback", query("code").remove())),
	onlyAda(
		"the answer becomes an error",
		"callback.answer-complete",
		at("callback", query("code").rename("error", "access_denied")),
	),
	onlyAda("the misdirected request loses its code", form("code").remove()),
	onlyAda(
		"the code is sent to the server that made it",
		target("https://as.example/token"),
		form("client_id").set("photo-print"),
	),
	onlyAda(
		"the code is sent there in the name of another client",
		"token.client-known",
		target("https://as.example/token"),
	),
	onlyAda(
		"the code of a confidential client is sent to the server that made it, which does not ask for credentials",
		{ ...confidential(), skippedChecks: ["token.client-authenticates"] },
		at("confidentialLeak", target("https://as.example/token"), form("client_id").set("photo-print")),
	),
	onlyAda("the attacker forgets the code", "token.code-known", at("theft", form("code").remove())),
	onlyAda(
		"the attacker forgets the verifier",
		"token.verifier-fits",
		{ levels: { pkce: "required" } },
		at("theft", form("code_verifier").remove()),
	),
	onlyAda("the attacker forgets the token", "api.token-sent", at("loot", header("Authorization").remove())),
	onlyAda(
		"the attacker has no session of its own",
		"callback.transaction-known",
		confidential(),
		at("own", target("https://photos.example/")),
	),
	onlyAda("the injected code is another one", "token.code-known", confidential(), at("inject", query("code").set("x"))),
	onlyAda(
		"the client redeems the injected code without its verifier",
		"token.verifier-fits",
		confidential({ pkce: "required" }),
		at("injected", form("code_verifier").remove()),
	),
	onlyAda(
		"the client calls the API without its token",
		"api.token-sent",
		confidential(),
		at("fetched", header("Authorization").remove()),
	),
];

const secondSignIn: readonly Scenario[] = [
	nobody("Ada does not begin again", checked, at(second("connect"), target("https://photos.example/"))),
	nobody(
		"her second request has an unknown scope",
		"authorize.scope-known",
		checked,
		at(second("authorize"), query("scope").set("everything")),
	),
	nobody("Ada denies the second time", checked, ["right", "allow", "deny"]),
	nobody("her second consent form has no token", "form.token", checked, at(second("decide"), form("csrf").remove())),
	nobody(
		"her second answer loses its iss",
		"callback.issuer-matches",
		checked,
		at(second("callback"), query("iss").remove()),
	),
	nobody(
		"her second answer has another state",
		"callback.state-matches",
		{ levels: { iss: "send+check", state: "bound" } },
		at(second("callback"), query("state").set("x")),
	),
	nobody("her second answer goes elsewhere", checked, at(second("callback"), target("https://nobody.example/cb"))),
	nobody("the client redeems no code the second time", "token.code-known", checked, at("token", form("code").remove())),
	nobody(
		"the client calls the API without its token the second time",
		"api.token-sent",
		checked,
		at("api", header("Authorization").remove()),
	),
];

export const scenarios: readonly Scenario[] = [...attacks, ...apart, ...onTheWay, ...afterTheCode, ...secondSignIn];
