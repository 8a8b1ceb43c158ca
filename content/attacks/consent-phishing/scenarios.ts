import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda", "redeem");
const nobody = reaching("nobody");

const LATER = { variant: "later" } as const;
const SERVICE = { variant: "service" } as const;
const VETTED = { levels: { clientVetting: "vetted" } } as const;
const LIMITED = { levels: { scopeLimit: "limited" } } as const;
const DETAILS = { levels: { consentText: "details" } } as const;
const REVIEW = { levels: { grantReview: "on" } } as const;
const ENDED = { ...LATER, levels: { grantReview: "on", exp: "on" } } as const;

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("an offer of its own", SERVICE),
	photosRead("an offer of its own, and a page that says everything", { ...SERVICE, ...DETAILS }),
	photosRead("it comes back later", LATER),
	photosRead("PKCE is required", { levels: { pkce: "required" } }),
	photosRead("a passkey", { levels: { passkey: "on" } }),
	onlyAda("a passkey, and developers are vetted", "register.developer-known", {
		levels: { passkey: "on", clientVetting: "vetted" },
	}),
	photosRead("Ada says yes to what she should not", DETAILS, ["right", "allow"]),
	photosRead("it reads before Ada looks at the list", REVIEW),
	onlyAda("developers are vetted", "register.developer-known", VETTED),
	onlyAda("developers are vetted, an offer of its own", "register.developer-known", { ...SERVICE, ...VETTED }),
	onlyAda("a stranger may not ask for photos", "authorize.scope-known", LIMITED),
	onlyAda("nor by leaving the scope out", "authorize.scope-known", LIMITED, at("authorize", query("scope").remove())),
	onlyAda("the page says what the server knows", DETAILS),
	onlyAda("it comes back, and Ada has ended it", "refresh.grant-active", ENDED),
	onlyAda("and its old token is over", "api.not-expired", ENDED),
	photosRead("and the API does not look at the time", "refresh.grant-active", { ...LATER, ...REVIEW }),
	onlyAda("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "register.developer-known", { profile: "2.1" }),
	photosRead("after a mistyped password", ["wrong", "right", "reads"]),
	...beforeTheCode("onlyAda"),
	onlyAda(
		"a token for registering that nobody knows",
		"register.developer-known",
		VETTED,
		at("register", header("Authorization").add("Bearer mine")),
	),
	onlyAda("metadata that cannot be read", "register.metadata-readable", at("register", body("x"))),
	onlyAda("Ada opens another page", at("lure", target("https://photos.example/nowhere"))),
	onlyAda("the answer is taken elsewhere", at("answer", target("https://nobody.example/"))),
	onlyAda("the answer loses its code", at("answer", query("code").remove())),
	onlyAda("another code", "token.code-known", form("code").set("guess")),
	onlyAda(
		"another refresh token",
		"refresh.token-known",
		{ ...LATER, levels: { exp: "on" } },
		at("renew", form("refresh_token").set("guess")),
	),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	nobody(
		"developers are vetted, and Ada's own request names an unknown client",
		"authorize.client-known",
		VETTED,
		at("authorize", query("client_id").set("other")),
	),
];
