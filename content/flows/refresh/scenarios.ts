import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching } from "@/lib/flow/proof/scenario";
import { DEFAULT_SEED, octetsFor } from "@/lib/world/dice";

const done = reaching("done", "ahead");
const servedForEver = reaching("servedForEver");
const grantOver = reaching("grantOver");
const apiRefused = reaching("apiRefused");
const tokenRefused = reaching("tokenRefused");
const refreshRefused = reaching("refreshRefused", "refresh");

/** The first refresh token of a run, as the server draws it. */
const FIRST = base64url(octetsFor(DEFAULT_SEED, "as/refresh_token", 0, 32));

const removeToken = header("Authorization").remove();

/** An old refresh token where the newest one should be. */
const reuse = at("ahead", form("refresh_token").set(FIRST));
const post = { clientType: "confidential", clientAuth: "post" } as const;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	done("success, public client"),
	done("success, OAuth 2.0: the refresh token stays", { profile: "2.0" }),
	done("success, client_secret_post", { levels: post }),
	done("success, client_secret_basic, without rotation", {
		levels: { clientType: "confidential", clientAuth: "basic", refresh: "static" },
	}),
	done("success without PKCE", { levels: { pkce: "off" } }),
	servedForEver("expiry is off", { profile: "weakest" }),
	grantOver("the first refresh token again: the family is revoked", "refresh.grant-active", reuse),
	done(
		"the first refresh token again, without detection",
		"refresh.token-unused",
		{ levels: { refresh: "rotate" } },
		reuse,
	),
	done("the first refresh token again, without rotation", { levels: { refresh: "static" } }, reuse),
	grantOver("the first refresh token again, of a confidential client", "refresh.token-unused", { levels: post }, reuse),
	done(
		"a copied refresh token without the secret of its client",
		"token.client-authenticates",
		{ levels: post },
		form("refresh_token").set(FIRST),
		form("client_secret").remove(),
	),
	done(
		"another client has the newest refresh token",
		"refresh.token-of-this-client",
		form("client_id").set("photo-album"),
	),
	apiRefused("the last access token is left out", "api.token-sent", reuse, at("last", removeToken)),
	tokenRefused(
		"one character of the verifier is wrong",
		"token.verifier-fits",
		at("token", form("code_verifier").set("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx")),
	),
	apiRefused("the first call without a token", at("api", removeToken)),
	apiRefused("the late call without a token", at("late", removeToken)),
	apiRefused("the repeated call without a token", at("again", removeToken)),
	refreshRefused("no refresh token", "refresh.token-known", form("refresh_token").remove()),
	refreshRefused("an unknown refresh token", "refresh.token-known", form("refresh_token").set("guess")),
	refreshRefused("more scope than was granted", "refresh.scope-granted", form("scope").add("photos.read photos.write")),
	done("the granted scope, by name", at("refresh", form("scope").add("photos.read"))),
	refreshRefused("another API", "refresh.resource-granted", form("resource").add("https://other-api.example")),
	refreshRefused("an unknown client", "token.client-known", form("client_id").set("photo-prints")),
	refreshRefused("two refresh tokens", "token.parameters-once", form("refresh_token").add("guess")),
];
