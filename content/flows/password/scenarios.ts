import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching, target } from "@/lib/flow/proof/scenario";

const done = reaching("done");
const tokenRefused = reaching("tokenRefused", "token");
const notStarted = reaching("notStarted", "open");
const passwordAstray = reaching("passwordAstray");

const CONFIDENTIAL: Scenario["settings"] = { levels: { clientType: "confidential" } };

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	done("success, public client"),
	done("success, client_secret_basic", CONFIDENTIAL),
	done("success, client_secret_post", { levels: { clientType: "confidential", clientAuth: "post" } }),
	done("success with an audience", { levels: { aud: "on" } }),
	done("success after a mistyped password", "token.password-right", ["wrong", "right"]),
	tokenRefused("OAuth 2.1 does not have it", "token.grant-type-supported", { profile: "2.1" }),
	tokenRefused("switched off in OAuth 2.0", "token.grant-type-supported", { levels: { password: "off" } }),
	done("left on beside OAuth 2.1", { profile: "2.1", levels: { password: "on" } }),
	notStarted("another page", target("https://photos.example/")),
	notStarted("a page that the client does not have", target("https://photos.example/nowhere")),
	notStarted("the page of another grant", target("https://photos.example/connect")),
	notStarted("the form goes to another page", at("handOver", target("https://photos.example/"))),
	passwordAstray("the form goes to another host", at("handOver", target("https://evil.example/sign-in"))),
	tokenRefused(
		"the form arrives without the password",
		"token.credentials-sent",
		at("handOver", form("password").remove()),
	),
	tokenRefused("no user name", "token.credentials-sent", form("username").remove()),
	tokenRefused(
		"more scope than the client is registered for",
		"token.password-scope",
		form("scope").set("photos.read photos.write"),
	),
	tokenRefused("an unknown resource", "token.password-resource", form("resource").set("https://other-api.example"), {
		levels: { aud: "on" },
	}),
	tokenRefused("unknown client", "token.client-known", form("client_id").set("photo-prints")),
	tokenRefused("two user names", "token.parameters-once", form("username").add("eve")),
	tokenRefused(
		"a grant that the server does not know",
		"token.grant-type-supported",
		form("grant_type").set("passcode"),
	),
	tokenRefused(
		"a grant that the client may not use",
		"token.grant-type-allowed",
		form("grant_type").set("authorization_code"),
	),
	tokenRefused("a body that is no form", "token.form-encoded", header("Content-Type").set("application/json")),
	tokenRefused(
		"a wrong secret",
		"token.client-authenticates",
		// photo-print:guess
		header("Authorization").set("Basic cGhvdG8tcHJpbnQ6Z3Vlc3M="),
		CONFIDENTIAL,
	),
	tokenRefused(
		"two ways to authenticate",
		"token.one-authentication",
		form("client_secret").add("guess"),
		CONFIDENTIAL,
	),
	callWithoutToken,
];
