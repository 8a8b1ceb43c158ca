import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN } from "@/lib/cast/cast";
import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";
import { ALBUM } from "./world";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda", "api");
const nobody = reaching("nobody");

const METADATA = { variant: "metadata" } as const;
const AUD = { levels: { aud: "on" } } as const;
const DPOP = { levels: { sender: "dpop" } } as const;

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("the scope stands in the metadata", METADATA),
	onlyAda("a token for one API", "api.audience-mine", AUD),
	onlyAda("a token for one API, the scope in the metadata", "api.audience-mine", { ...AUD, ...METADATA }),
	photosRead("an API that does not compare aud", { ...AUD, skippedChecks: ["api.audience-mine"] }),
	onlyAda("a proof for another address", "dpop.url-same", DPOP),
	photosRead("a scope that is looked at", { levels: { scopeCheck: "on" } }),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "api.audience-mine", { profile: "2.1" }),
	onlyAda("OAuth 2.1, the scope in the metadata", "api.audience-mine", { profile: "2.1", ...METADATA }),
	nobody("a scope that the server does not know", "authorize.scope-known", { scope: "albums" }),
	photosRead("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("onlyAda"),
	onlyAda("Ada opens another page", at("connect", target(`${CLIENT_ORIGIN}/`))),
	onlyAda("Ada names no API", at("connect", query("api").remove())),
	onlyAda(
		"Ada comes to the callback instead",
		"callback.transaction-known",
		at("connect", target(`${CLIENT_ORIGIN}/cb`)),
	),
	onlyAda("the API says nothing of a token", at("bare", target(`${ALBUM}/`))),
	onlyAda("there is no metadata", "discovery.resource-same", at("resource", target(`${ALBUM}/nothing`))),
	onlyAda(
		"the metadata of another API",
		"discovery.resource-same",
		at("resource", target(`${API}/.well-known/oauth-protected-resource`)),
	),
	onlyAda("the answer goes astray", at("callback", target(`${EVIL_ORIGIN}/cb`))),
	onlyAda(
		"another state",
		"callback.state-matches",
		{ levels: { state: "bound" } },
		at("callback", query("state").set("x")),
	),
	onlyAda("the client forgets the code", "token.code-known", at("token", form("code").set("x"))),
	onlyAda("the album API gets no token", header("Authorization").remove()),
	onlyAda("the call goes to the photo API", at("api", target(`${API}/photos`))),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("reuse", header("Authorization").remove())),
	nobody(
		"Ada's own request names an unknown client",
		"authorize.client-known",
		at("bare", target(`${ALBUM}/`)),
		at("authorize", query("client_id").set("other")),
	),
];
