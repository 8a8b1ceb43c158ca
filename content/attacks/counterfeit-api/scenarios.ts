import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN } from "@/lib/cast/cast";
import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda", "api");
const nobody = reaching("nobody");

const LOG = { variant: "log" } as const;
const AUD = { levels: { aud: "on" } } as const;
const DPOP = { levels: { sender: "dpop" } } as const;
const ONCE = { levels: { sender: "dpop", jti: "on" } } as const;
const UNKNOWN_API = ["authorize.resource-known"];

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("a log of the API", LOG),
	onlyAda("the server does not know that API", "authorize.resource-known", AUD),
	onlyAda("a server that knows no list: aud is the wrong address", "api.audience-mine", {
		...AUD,
		skippedChecks: UNKNOWN_API,
	}),
	photosRead("a log of the API for which the token is", { ...AUD, ...LOG }),
	onlyAda("a proof for another address", "dpop.url-same", DPOP),
	photosRead("a log with a proof in it", { ...DPOP, ...LOG }),
	onlyAda("a log with a proof that counts once", "dpop.unused", { ...ONCE, ...LOG }),
	onlyAda("OAuth 2.1", "authorize.resource-known", { profile: "2.1" }),
	photosRead("OAuth 2.1, and a log", { profile: "2.1", ...LOG }),
	onlyAda("OAuth 2.1 with bound tokens, and a log", "dpop.unused", { profile: "2.1", ...DPOP, ...LOG }),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	photosRead("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("onlyAda"),
	onlyAda("Ada opens another page", at("connect", target(`${CLIENT_ORIGIN}/`))),
	onlyAda("the answer goes astray", at("callback", target(`${EVIL_ORIGIN}/cb`))),
	onlyAda(
		"another state",
		"callback.state-matches",
		{ levels: { state: "bound" } },
		at("callback", query("state").set("x")),
	),
	onlyAda("the client forgets the code", "token.code-known", at("token", form("code").set("x"))),
	onlyAda("the attacker's API gets no token", header("Authorization").remove()),
	photosRead("the call goes to the genuine API after all", at("api", target(`${API}/photos`))),
	onlyAda("the bound token without its proof", "dpop.scheme-fits", DPOP, header("DPoP").remove()),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("reuse", header("Authorization").remove())),
	onlyAda("the log has no token", "api.token-sent", LOG, at("api", header("Authorization").remove())),
	nobody(
		"Ada's own request names an unknown client",
		"authorize.client-known",
		AUD,
		at(second("authorize"), query("client_id").set("other")),
	),
];
