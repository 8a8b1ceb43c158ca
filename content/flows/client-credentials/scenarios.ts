import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, certificate, form, header, reaching, second } from "@/lib/flow/proof/scenario";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { ProfileId } from "@/lib/vocabulary/profiles";

const done = reaching("done");
const tokenRefused = reaching("tokenRefused", "token");
const apiRefused = reaching("apiRefused");

type Way = LevelOf<"clientAuth">;
const by = (clientAuth: Way, profile: ProfileId = "2.1") => ({ profile, levels: { clientAuth } });

const successes = (["post", "basic", "private_key_jwt", "tls_client_auth"] as const).flatMap((way) =>
	(["2.1", "2.0"] as const).map((profile): Scenario => done(`success, ${way}, OAuth ${profile}`, by(way, profile))),
);

const BAD_TOKEN = at("api", header("Authorization").set("Bearer not-a-token"));

/** The public client of the same server, which has no secret to send. */
const AS_PHOTO_PRINT: readonly NamedOp[] = [form("client_id").set("photo-print"), form("client_secret").remove()];

/** Together they walk every arrow, and each check that a learner can reach with a text known beforehand refuses once. */
export const scenarios: readonly Scenario[] = [
	...successes,
	done("success, everything at its weakest", { profile: "weakest" }),
	tokenRefused("a wrong secret in the body", "token.client-authenticates", form("client_secret").set("guess")),
	tokenRefused("only the name of the client", "token.client-authenticates", form("client_secret").remove()),
	tokenRefused(
		"a wrong secret in the header",
		"token.client-authenticates",
		header("Authorization").set("Basic YXJjaGl2ZS1qb2I6Z3Vlc3M="),
		by("basic"),
	),
	tokenRefused("unknown client", "token.client-known", form("client_id").set("archive-jop")),
	tokenRefused(
		"a secret in the body and one in the header",
		"token.one-authentication",
		header("Authorization").add("Basic YXJjaGl2ZS1qb2I6Z3Vlc3M="),
	),
	tokenRefused("two scopes parameters", "token.parameters-once", form("scope").add("photos.write")),
	tokenRefused("a body that is no form", "token.form-encoded", header("Content-Type").set("application/json")),
	tokenRefused("no grant type", "token.grant-type-supported", form("grant_type").remove()),
	tokenRefused(
		"a grant that the server does not offer",
		"token.grant-type-supported",
		form("grant_type").set("password"),
	),
	tokenRefused(
		"a grant that this client may not use",
		"token.grant-type-allowed",
		form("grant_type").set("authorization_code"),
	),
	tokenRefused("a public client", "token.grant-type-allowed", ...AS_PHOTO_PRINT),
	tokenRefused("a public client, where grants are not looked up", "token.client-is-confidential", ...AS_PHOTO_PRINT, {
		skippedChecks: ["token.grant-type-allowed"],
	}),
	tokenRefused("a scope that is not registered", "token.scope-registered", form("scope").set("photos.write")),
	tokenRefused(
		"an API that the server does not know",
		"token.resource-known",
		form("resource").set("https://other-api.example"),
	),
	tokenRefused(
		"only a name, where an assertion is registered",
		"assertion.sent",
		form("client_assertion").rename("client_id", "archive-job"),
		by("private_key_jwt"),
	),
	tokenRefused(
		"another type of assertion",
		"assertion.type-named",
		form("client_assertion_type").set("urn:ietf:params:oauth:client-assertion-type:saml2-bearer"),
		by("private_key_jwt"),
	),
	tokenRefused(
		"an assertion that is no JWT",
		"assertion.readable",
		form("client_assertion").set("trust-me"),
		form("client_id").add("archive-job"),
		by("private_key_jwt"),
	),
	tokenRefused("no certificate", "certificate.sent", certificate(""), by("tls_client_auth")),
	tokenRefused(
		"a header in the place of a certificate",
		"certificate.sent",
		certificate(""),
		header("X-TLS-Client-Subject").add("CN=archive-job,O=Example"),
		by("tls_client_auth"),
	),
	tokenRefused(
		"somebody else's certificate",
		"certificate.subject-registered",
		certificate("CN=photo-print,O=Example"),
		by("tls_client_auth"),
	),
	done(
		"a wrong secret, where nobody compares it",
		{ skippedChecks: ["token.client-authenticates"] },
		at("token", form("client_secret").set("guess")),
	),
	callWithoutToken,
	done("a token that works no longer", "api.token-readable", BAD_TOKEN),
	done("a token that works no longer, with assertions", "api.token-readable", by("private_key_jwt"), BAD_TOKEN),
	tokenRefused(
		"a wrong secret at the second try",
		"token.client-authenticates",
		BAD_TOKEN,
		at(second("token"), form("client_secret").set("guess")),
	),
	apiRefused(
		"two tokens that do not work",
		"api.token-readable",
		BAD_TOKEN,
		at(second("api"), header("Authorization").set("Bearer not-a-token")),
	),
];
