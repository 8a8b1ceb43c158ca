import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

const stolen = reaching("stolen");
const onlyAda = reaching("onlyAda", "leak");
const nothingToSteal = reaching("nothingToSteal", "connect");
const nobody = reaching("nobody");

const NAMED = { variant: "named-issuer" } as const;
const ISS = { levels: { iss: "send+check" } } as const;
const checked = { levels: { connection: "on" } } satisfies Scenario["settings"];
const confidential = (levels: Partial<Levels> = {}) => ({ levels: { clientType: "confidential", ...levels } }) as const;
const EVERYTHING: Partial<Levels> = {
	iss: "send+check",
	pkce: "required",

	state: "bound",
	codeUse: "once+revoke",
	redirectMatch: "exact",
	aud: "on",
};

const attacks: readonly Scenario[] = [
	stolen("everything at its weakest"),
	stolen("the toolkit names the honest server", NAMED),
	onlyAda("the client compares the address", "callback.context-matches", checked),
	onlyAda("the client compares the address, and the toolkit names the honest server", "callback.context-matches", {
		...checked,
		...NAMED,
	}),
	onlyAda("iss is checked, and the toolkit names its own server", "callback.issuer-matches", ISS),
	stolen("iss is checked, and the toolkit names the honest server", { ...ISS, ...NAMED }),
	stolen("everything but the connection check", { levels: EVERYTHING, ...NAMED }),
	stolen("the same, with a confidential client", { ...confidential(EVERYTHING), ...NAMED }),
	stolen("a confidential client", confidential()),
	stolen("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "callback.context-matches", { profile: "2.1", ...NAMED }),
	stolen("after a mistyped password", ["wrong", "right", "allow"]),
];

const APART = { connection: "on" } as const;
const VETTED = { clientVetting: "vetted" } as const;
const EXACT = { redirectMatch: "exact" } as const;
const asks = (variant: string, levels: Partial<Levels>) => ({ levels, variant }) as const;

/** What the attacker does where the client compares the address. */
const past: readonly Scenario[] = [
	stolen("the server takes the address of the attacker's toolkit", asks("own-address", { ...APART, ...ISS.levels })),
	onlyAda("exact match does not", "authorize.redirect-uri-registered", asks("own-address", { ...APART, ...EXACT })),
	onlyAda(
		"a confidential client names the address once more",
		"token.redirect-uri-same",
		asks("own-address", { ...APART, clientType: "confidential" }),
	),
	stolen("in OAuth 2.1 it does not, so there it is exact match that counts", {
		profile: "2.1",
		variant: "own-address",
		levels: { clientType: "confidential", redirectMatch: "prefix" },
	}),
	stolen(
		"the attacker registers the address of its toolkit",
		asks("own-client", { ...APART, ...EXACT, ...ISS.levels }),
	),
	stolen("the same, with everything but vetting", asks("own-client", { ...EVERYTHING, ...APART })),
	stolen(
		"the attacker registers it, and the client is confidential",
		asks("own-client", { ...EVERYTHING, ...APART, ...confidential().levels }),
	),
	onlyAda(
		"the server wants to know who registers a client",
		"register.developer-known",
		asks("own-client", { ...APART, ...VETTED }),
	),
	stolen("it wants to know that, and the client compares nothing", { levels: VETTED }),
];

const onTheWay: readonly Scenario[] = [
	nothingToSteal("Ada connects the toolkit for photos at once", query("server").set("photos")),
	nothingToSteal("Ada names no toolkit", query("server").remove()),
	nothingToSteal("Ada opens the front page", target(`${CLIENT_ORIGIN}/`)),
	onlyAda("the attacker's server is asked for another page", at("detour", target("https://evil-as.example/x"))),
	...beforeTheCode("onlyAda"),
	nobody("Ada denies, and does not come back", ["right", "deny"], at(second("connect"), target(`${CLIENT_ORIGIN}/`))),
	nothingToSteal("the answer goes elsewhere", at("callback", target("https://nobody.example/cb"))),
];

const afterTheCode: readonly Scenario[] = [
	stolen(
		"the answer is brought to the address of the toolkit that asked",
		{
			...checked,
		},
		at("callback", target(`${CLIENT_ORIGIN}/cb/frames`)),
	),
	onlyAda("the answer loses its code", "callback.answer-complete", at("callback", query("code").remove())),
	onlyAda("the misdirected request loses its code", form("code").remove()),
	onlyAda(
		"the code is sent to the server that made it",
		target(`${ISSUER}/token`),
		form("client_id").set("photo-print"),
		form("redirect_uri").set(`${CLIENT_ORIGIN}/cb/photos`),
	),
	onlyAda("the same, in the name of another client", "token.client-known", target(`${ISSUER}/token`)),
	onlyAda(
		"the code of a confidential client is sent to the server that made it, which does not ask for credentials",
		{ ...confidential(), skippedChecks: ["token.client-authenticates"] },
		at(
			"confidentialLeak",
			target(`${ISSUER}/token`),
			form("client_id").set("photo-print"),
			form("redirect_uri").set(`${CLIENT_ORIGIN}/cb/photos`),
		),
	),
	onlyAda("the attacker forgets the code", "token.code-known", at("theft", form("code").remove())),
	onlyAda("the attacker forgets the token", "api.token-sent", at("loot", header("Authorization").remove())),
	onlyAda(
		"the attacker has no session of its own",
		"callback.transaction-known",
		confidential(),
		at("own", target(`${CLIENT_ORIGIN}/`)),
	),
	onlyAda("the injected code is another one", "token.code-known", confidential(), at("inject", query("code").set("x"))),
	onlyAda(
		"the client calls the API without its token",
		"api.token-sent",
		confidential(),
		at("fetched", header("Authorization").remove()),
	),
];

const secondTry: readonly Scenario[] = [
	nobody("Ada does not begin again", checked, at(second("connect"), target(`${CLIENT_ORIGIN}/`))),
	nobody("Ada denies the second time", checked, ["right", "allow", "deny"]),
	nobody("her second consent form has no token", "form.token", checked, at(second("decide"), form("csrf").remove())),
	nobody(
		"her second answer comes to the other toolkit's address",
		"callback.context-matches",
		checked,
		at(second("callback"), target(`${CLIENT_ORIGIN}/cb/frames`)),
	),
	nobody("the client redeems no code the second time", "token.code-known", checked, at("token", form("code").remove())),
];

export const scenarios: readonly Scenario[] = [...attacks, ...past, ...onTheWay, ...afterTheCode, ...secondTry];
