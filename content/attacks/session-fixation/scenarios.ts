import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

const connected = reaching("connected");
const onlyAda = reaching("onlyAda", "open");
const unseen = reaching("unseen", "look");
const nobody = reaching("nobody");

const byLink = (levels: Partial<Levels> = {}) => ({ variant: "link", levels }) as const;

const CLIENT = "https://photos.example";
const ON = { levels: { sameUser: "on" } } as const;
const refusedBy = "callback.same-user";
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	connected("everything at its weakest"),
	connected("a link of the client's", byLink()),
	connected("a state that any browser may bring", { levels: { state: "unbound" } }),
	onlyAda("a state of the browser session", "callback.transaction-known", { levels: { state: "bound" } }),
	connected("a state of the browser session, and a link", byLink({ state: "bound" })),
	connected("PKCE is required", { levels: { pkce: "required" } }),
	connected("a confidential client", { levels: { clientType: "confidential" } }),
	connected("all but the same user, and a link", { ...byLink({ sameUser: "off" }), profile: "2.1" }),
	onlyAda("the same user", refusedBy, ON),
	onlyAda("the same user, and a link", refusedBy, byLink({ sameUser: "on" })),
	onlyAda("OAuth 2.0", "callback.transaction-known", { profile: "2.0" }),
	onlyAda("OAuth 2.1, and a link", refusedBy, { ...byLink(), profile: "2.1" }),
	connected("after a mistyped password", ["wrong", "right", "allow"]),
	...beforeTheCode("onlyAda"),
	onlyAda("the app opens another page", at("link", target(`${CLIENT}/`))),
	onlyAda("Ada opens another page", at("lure", target(`${CLIENT}/nowhere`))),
	onlyAda("the link leads to another page", byLink(), target(`${CLIENT}/nowhere`)),
	onlyAda("the link names no request", byLink(), query("transaction").remove()),
	onlyAda("state names no request", "callback.transaction-known", at("callback", query("state").remove())),
	onlyAda(
		"Ada's browser comes without its cookie",
		"callback.transaction-known",
		byLink(),
		at("callback", header("Cookie").remove()),
	),
	onlyAda("Ada's token is lost", "api.token-sent", at("api", lostToken)),
	unseen("the attacker opens another page", target(`${CLIENT}/nowhere`)),
	unseen("the attacker has lost its cookie", header("Cookie").remove()),
	nobody(
		"the same user, and Ada's own request names an unknown client",
		"authorize.client-known",
		ON,
		at(second("authorize"), query("client_id").set("other")),
	),
];
