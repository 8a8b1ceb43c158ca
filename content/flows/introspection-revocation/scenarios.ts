import { base64, utf8 } from "@/lib/crypto/bytes";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header } from "@/lib/flow/proof/scenario";
import { API_ID, OTHER_CLIENT_ID } from "./world";

const bearer = (token: string) => header("Authorization").set(`Bearer ${token}`);
const wrongSecret = `Basic ${base64(utf8(`${API_ID}:guess`))}`;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{
		name: "a JWT, at an API that asks and at one that does not",
		end: "endedWhereAsked",
		refusedBy: "api.introspected-active",
	},
	{
		name: "an opaque token",
		settings: { levels: { tokenFormat: "opaque" } },
		end: "endedEverywhere",
		refusedBy: "api.token-readable",
	},
	{ name: "OAuth 2.0", settings: { profile: "2.0" }, end: "endedWhereAsked", refusedBy: "introspect.not-revoked" },
	{
		name: "a confidential client, client_secret_post",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		end: "endedWhereAsked",
	},
	{
		name: "a confidential client, client_secret_basic",
		settings: { levels: { clientType: "confidential", clientAuth: "basic" } },
		end: "endedWhereAsked",
	},
	{ name: "nobody asks", settings: { levels: { introspection: "off" } }, end: "stillServed" },
	{
		name: "an opaque token that nobody asks about",
		settings: { levels: { introspection: "off", tokenFormat: "opaque" } },
		end: "callRefused",
		refusedBy: "api.token-readable",
	},
	{
		name: "the server does not look whether a token is revoked",
		settings: { skippedChecks: ["introspect.not-revoked"] },
		end: "stillServed",
	},
	{
		name: "the first call brings no token",
		edits: [at("call", header("Authorization").remove())],
		end: "callRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the first call brings a text that is no token",
		edits: [at("call", bearer("mF_9.B5f-4.1JqM"))],
		end: "callRefused",
		refusedBy: "introspect.token-known",
	},
	{
		name: "the API asks without credentials",
		edits: [at("ask", header("Authorization").remove())],
		end: "undecided",
		refusedBy: "introspect.caller-authenticates",
	},
	{
		name: "the API asks with a wrong secret",
		edits: [at("ask", header("Authorization").set(wrongSecret))],
		end: "undecided",
		refusedBy: "api.introspection-answered",
	},
	{
		name: "the API asks about nothing",
		edits: [at("ask", form("token").remove())],
		end: "undecided",
		refusedBy: "introspect.token-given",
	},
	{
		name: "the API asks with a wrong hint",
		edits: [at("ask", form("token_type_hint").set("refresh_token"))],
		end: "endedWhereAsked",
	},
	{
		name: "another client ends the token",
		edits: [at("revoke", form("client_id").set(OTHER_CLIENT_ID))],
		end: "notRevoked",
		refusedBy: "revoke.token-of-this-client",
	},
	{
		name: "an unknown client ends the token",
		edits: [at("revoke", form("client_id").set("photo-prints"))],
		end: "notRevoked",
		refusedBy: "token.client-known",
	},
	{
		name: "a confidential client ends the token with a wrong secret",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		edits: [at("revoke", form("client_secret").set("guess"))],
		end: "notRevoked",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the client ends nothing",
		edits: [at("revoke", form("token").remove())],
		end: "notRevoked",
		refusedBy: "revoke.token-given",
	},
	{
		name: "two tokens in one revocation",
		edits: [at("revoke", form("token").add("x"))],
		end: "notRevoked",
		refusedBy: "token.parameters-once",
	},
	{
		name: "the client ends a token that the server never issued",
		edits: [at("revoke", form("token").set("mF_9.B5f-4.1JqM"))],
		end: "stillServed",
	},
	{
		name: "the client ends its token with a wrong hint",
		edits: [at("revoke", form("token_type_hint").set("refresh_token"))],
		end: "endedWhereAsked",
		refusedBy: "introspect.not-revoked",
	},
	{
		name: "the second call brings no token",
		edits: [at("again", header("Authorization").remove())],
		end: "endedWhereAsked",
		refusedBy: "api.token-sent",
	},
	{
		name: "nobody asks, and the second call brings another text",
		settings: { levels: { introspection: "off" } },
		edits: [at("again", bearer("mF_9.B5f-4.1JqM"))],
		end: "endedWhereAsked",
		refusedBy: "api.token-readable",
	},
	{
		name: "the second question comes without credentials",
		edits: [at("askAgain", header("Authorization").remove())],
		end: "undecided",
		refusedBy: "introspect.caller-authenticates",
	},
];
