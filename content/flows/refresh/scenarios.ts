import { base64url } from "@/lib/crypto/bytes";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header } from "@/lib/flow/proof/scenario";
import { DEFAULT_SEED, octetsFor } from "@/lib/world/dice";

/** The first refresh token of a run, as the server draws it. */
const FIRST = base64url(octetsFor(DEFAULT_SEED, "as/refresh_token", 0, 32));

const removeToken = header("Authorization").remove();

/** An old refresh token where the newest one should be. */
const reuse = at("ahead", form("refresh_token").set(FIRST));
const post = { clientType: "confidential", clientAuth: "post" } as const;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "success, public client", end: "done" },
	{ name: "success, OAuth 2.0: the refresh token stays", settings: { profile: "2.0" }, end: "done" },
	{ name: "success, client_secret_post", settings: { levels: post }, end: "done" },
	{
		name: "success, client_secret_basic, without rotation",
		settings: { levels: { clientType: "confidential", clientAuth: "basic", refresh: "static" } },
		end: "done",
	},
	{ name: "success without PKCE", settings: { levels: { pkce: "off" } }, end: "done" },
	{ name: "expiry is off", settings: { profile: "weakest" }, end: "servedForEver" },
	{
		name: "the first refresh token again: the family is revoked",
		edits: [reuse],
		end: "grantOver",
		refusedBy: "refresh.grant-active",
	},
	{
		name: "the first refresh token again, without detection",
		settings: { levels: { refresh: "rotate" } },
		edits: [reuse],
		end: "done",
		refusedBy: "refresh.token-unused",
	},
	{
		name: "the first refresh token again, without rotation",
		settings: { levels: { refresh: "static" } },
		edits: [reuse],
		end: "done",
	},
	{
		name: "the first refresh token again, of a confidential client",
		settings: { levels: post },
		edits: [reuse],
		end: "grantOver",
		refusedBy: "refresh.token-unused",
	},
	{
		name: "a copied refresh token without the secret of its client",
		settings: { levels: post },
		edits: [at("ahead", form("refresh_token").set(FIRST), form("client_secret").remove())],
		end: "done",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "another client has the newest refresh token",
		edits: [at("ahead", form("client_id").set("photo-album"))],
		end: "done",
		refusedBy: "refresh.token-of-this-client",
	},
	{
		name: "the last access token is left out",
		edits: [reuse, at("last", removeToken)],
		end: "apiRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "one character of the verifier is wrong",
		edits: [at("token", form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx"))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{ name: "the first call without a token", edits: [at("api", removeToken)], end: "apiRefused" },
	{ name: "the late call without a token", edits: [at("late", removeToken)], end: "apiRefused" },
	{ name: "the repeated call without a token", edits: [at("again", removeToken)], end: "apiRefused" },
	{
		name: "no refresh token",
		edits: [at("refresh", form("refresh_token").remove())],
		end: "refreshRefused",
		refusedBy: "refresh.token-known",
	},
	{
		name: "an unknown refresh token",
		edits: [at("refresh", form("refresh_token").set("guess"))],
		end: "refreshRefused",
		refusedBy: "refresh.token-known",
	},
	{
		name: "more scope than was granted",
		edits: [at("refresh", form("scope").add("photos.read photos.write"))],
		end: "refreshRefused",
		refusedBy: "refresh.scope-granted",
	},
	{ name: "the granted scope, by name", edits: [at("refresh", form("scope").add("photos.read"))], end: "done" },
	{
		name: "another API",
		edits: [at("refresh", form("resource").add("https://other-api.example"))],
		end: "refreshRefused",
		refusedBy: "refresh.resource-granted",
	},
	{
		name: "an unknown client",
		edits: [at("refresh", form("client_id").set("photo-prints"))],
		end: "refreshRefused",
		refusedBy: "token.client-known",
	},
	{
		name: "two refresh tokens",
		edits: [at("refresh", form("refresh_token").add("guess"))],
		end: "refreshRefused",
		refusedBy: "token.parameters-once",
	},
];
