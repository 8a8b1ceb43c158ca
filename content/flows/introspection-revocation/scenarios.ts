import { utf8 } from "@/lib/crypto/bytes";
import { base64 } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching } from "@/lib/flow/proof/scenario";
import { API_ID, OTHER_CLIENT_ID } from "./world";

const endedWhereAsked = reaching("endedWhereAsked", "again");
const endedEverywhere = reaching("endedEverywhere");
const stillServed = reaching("stillServed");
const callRefused = reaching("callRefused", "call");
const undecided = reaching("undecided", "ask");
const notRevoked = reaching("notRevoked", "revoke");

const bearer = (token: string) => header("Authorization").set(`Bearer ${token}`);
const wrongSecret = `Basic ${base64(utf8(`${API_ID}:guess`))}`;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	endedWhereAsked("a JWT, at an API that asks and at one that does not", "api.introspected-active"),
	endedEverywhere("an opaque token", "api.token-readable", { levels: { tokenFormat: "opaque" } }),
	endedWhereAsked("OAuth 2.0", "introspect.not-revoked", { profile: "2.0" }),
	endedWhereAsked("a confidential client, client_secret_post", {
		levels: { clientType: "confidential", clientAuth: "post" },
	}),
	endedWhereAsked("a confidential client, client_secret_basic", {
		levels: { clientType: "confidential", clientAuth: "basic" },
	}),
	stillServed("nobody asks", { levels: { introspection: "off" } }),
	callRefused("an opaque token that nobody asks about", "api.token-readable", {
		levels: { introspection: "off", tokenFormat: "opaque" },
	}),
	stillServed("the server does not look whether a token is revoked", { skippedChecks: ["introspect.not-revoked"] }),
	callRefused("the first call brings no token", "api.token-sent", header("Authorization").remove()),
	callRefused("the first call brings a text that is no token", "introspect.token-known", bearer("mF_9.B5f-4.1JqM")),
	undecided("the API asks without credentials", "introspect.caller-authenticates", header("Authorization").remove()),
	undecided("the API asks with a wrong secret", "api.introspection-answered", header("Authorization").set(wrongSecret)),
	undecided("the API asks about nothing", "introspect.token-given", form("token").remove()),
	endedWhereAsked("the API asks with a wrong hint", at("ask", form("token_type_hint").set("refresh_token"))),
	notRevoked("another client ends the token", "revoke.token-of-this-client", form("client_id").set(OTHER_CLIENT_ID)),
	notRevoked("an unknown client ends the token", "token.client-known", form("client_id").set("photo-prints")),
	notRevoked(
		"a confidential client ends the token with a wrong secret",
		"token.client-authenticates",
		{ levels: { clientType: "confidential", clientAuth: "post" } },
		form("client_secret").set("guess"),
	),
	notRevoked("the client ends nothing", "revoke.token-given", form("token").remove()),
	notRevoked("two tokens in one revocation", "token.parameters-once", form("token").add("x")),
	stillServed(
		"the client ends a token that the server never issued",
		at("revoke", form("token").set("mF_9.B5f-4.1JqM")),
	),
	endedWhereAsked(
		"the client ends its token with a wrong hint",
		"introspect.not-revoked",
		at("revoke", form("token_type_hint").set("refresh_token")),
	),
	endedWhereAsked("the second call brings no token", "api.token-sent", header("Authorization").remove()),
	endedWhereAsked(
		"nobody asks, and the second call brings another text",
		"api.token-readable",
		{ levels: { introspection: "off" } },
		bearer("mF_9.B5f-4.1JqM"),
	),
	undecided(
		"the second question comes without credentials",
		"introspect.caller-authenticates",
		at("askAgain", header("Authorization").remove()),
	),
];
