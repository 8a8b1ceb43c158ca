import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, certificate, form, header, second } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { ProfileId } from "@/lib/vocabulary/profiles";

type Way = LevelOf<"clientAuth">;
const by = (clientAuth: Way, profile: ProfileId = "2.1") => ({ profile, levels: { clientAuth } });

const successes = (["post", "basic", "private_key_jwt", "tls_client_auth"] as const).flatMap((way) =>
	(["2.1", "2.0"] as const).map(
		(profile): Scenario => ({ name: `success, ${way}, OAuth ${profile}`, settings: by(way, profile), end: "done" }),
	),
);

/** A token request that is changed before it leaves, and the check that refuses it. */
const refused = (name: string, refusedBy: CheckId, ops: readonly NamedOp[], settings: Scenario["settings"] = {}) => ({
	name,
	settings,
	edits: [at("token", ...ops)],
	end: "tokenRefused",
	refusedBy,
});

const BAD_TOKEN = at("api", header("Authorization").set("Bearer not-a-token"));

/** The public client of the same server, which has no secret to send. */
const AS_PHOTO_PRINT: readonly NamedOp[] = [form("client_id").set("photo-print"), form("client_secret").remove()];

/** Together they walk every arrow, and each check that a learner can reach with a text known beforehand refuses once. */
export const scenarios: readonly Scenario[] = [
	...successes,
	{ name: "success, everything at its weakest", settings: { profile: "weakest" }, end: "done" },
	refused("a wrong secret in the body", "token.client-authenticates", [form("client_secret").set("guess")]),
	refused("only the name of the client", "token.client-authenticates", [form("client_secret").remove()]),
	refused(
		"a wrong secret in the header",
		"token.client-authenticates",
		[header("Authorization").set("Basic YXJjaGl2ZS1qb2I6Z3Vlc3M=")],
		by("basic"),
	),
	refused("unknown client", "token.client-known", [form("client_id").set("archive-jop")]),
	refused("a secret in the body and one in the header", "token.one-authentication", [
		header("Authorization").add("Basic YXJjaGl2ZS1qb2I6Z3Vlc3M="),
	]),
	refused("two scopes parameters", "token.parameters-once", [form("scope").add("photos.write")]),
	refused("a body that is no form", "token.form-encoded", [header("Content-Type").set("application/json")]),
	refused("no grant type", "token.grant-type-supported", [form("grant_type").remove()]),
	refused("a grant that the server does not offer", "token.grant-type-supported", [form("grant_type").set("password")]),
	refused("a grant that this client may not use", "token.grant-type-allowed", [
		form("grant_type").set("authorization_code"),
	]),
	refused("a public client", "token.grant-type-allowed", AS_PHOTO_PRINT),
	refused("a public client, where grants are not looked up", "token.client-is-confidential", AS_PHOTO_PRINT, {
		skippedChecks: ["token.grant-type-allowed"],
	}),
	refused("a scope that is not registered", "token.scope-registered", [form("scope").set("photos.write")]),
	refused("an API that the server does not know", "token.resource-known", [
		form("resource").set("https://other-api.example"),
	]),
	refused(
		"only a name, where an assertion is registered",
		"assertion.sent",
		[form("client_assertion").rename("client_id", "archive-job")],
		by("private_key_jwt"),
	),
	refused(
		"another type of assertion",
		"assertion.type-named",
		[form("client_assertion_type").set("urn:ietf:params:oauth:client-assertion-type:saml2-bearer")],
		by("private_key_jwt"),
	),
	refused(
		"an assertion that is no JWT",
		"assertion.readable",
		[form("client_assertion").set("trust-me"), form("client_id").add("archive-job")],
		by("private_key_jwt"),
	),
	refused("no certificate", "certificate.sent", [certificate("")], by("tls_client_auth")),
	refused(
		"a header in the place of a certificate",
		"certificate.sent",
		[certificate(""), header("X-TLS-Client-Subject").add("CN=archive-job,O=Example")],
		by("tls_client_auth"),
	),
	refused(
		"somebody else's certificate",
		"certificate.subject-registered",
		[certificate("CN=photo-print,O=Example")],
		by("tls_client_auth"),
	),
	{
		name: "a wrong secret, where nobody compares it",
		settings: { skippedChecks: ["token.client-authenticates"] },
		edits: [at("token", form("client_secret").set("guess"))],
		end: "done",
	},
	callWithoutToken,
	{ name: "a token that works no longer", edits: [BAD_TOKEN], end: "done", refusedBy: "api.token-readable" },
	{
		name: "a token that works no longer, with assertions",
		settings: by("private_key_jwt"),
		edits: [BAD_TOKEN],
		end: "done",
		refusedBy: "api.token-readable",
	},
	{
		name: "a wrong secret at the second try",
		edits: [BAD_TOKEN, at(second("token"), form("client_secret").set("guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "two tokens that do not work",
		edits: [BAD_TOKEN, at(second("api"), header("Authorization").set("Bearer not-a-token"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
