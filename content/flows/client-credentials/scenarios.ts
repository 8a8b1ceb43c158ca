import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { add, callWithoutToken, certificate, edit, remove, set } from "@/lib/flow/proof/scenario";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { ProfileId } from "@/lib/vocabulary/profiles";

/** The n-th message of the m-th frame. */
const TOKEN = "1.0";
const API_CALL = "2.0";
const TOKEN_AGAIN = "3.0";
const API_CALL_AGAIN = "4.0";

type Way = LevelOf<"clientAuth">;
const by = (clientAuth: Way, profile: ProfileId = "2.1") => ({ profile, levels: { clientAuth } });

const successes = (["post", "basic", "private_key_jwt", "tls_client_auth"] as const).flatMap((way) =>
	(["2.1", "2.0"] as const).map(
		(profile): Scenario => ({ name: `success, ${way}, OAuth ${profile}`, settings: by(way, profile), end: "done" }),
	),
);

/** A token request that is changed before it leaves, and the check that refuses it. */
const refused = (name: string, refusedBy: string, ops: readonly EditOp[], settings: Scenario["settings"] = {}) => ({
	name,
	settings,
	edits: [edit(TOKEN, ...ops)],
	end: "tokenRefused",
	refusedBy,
});

const BAD_TOKEN = edit(API_CALL, set("header", 0, "Authorization", "Bearer not-a-token"));

/** The public client of the same server, which has no secret to send. */
const AS_PHOTO_PRINT: readonly EditOp[] = [set("form", 3, "client_id", "photo-print"), remove("form", 4)];

/** Together they walk every arrow, and each check that a learner can reach with a text known beforehand refuses once. */
export const scenarios: readonly Scenario[] = [
	...successes,
	{ name: "success, everything at its weakest", settings: { profile: "weakest" }, end: "done" },
	refused("a wrong secret in the body", "token.client-authenticates", [set("form", 4, "client_secret", "guess")]),
	refused("only the name of the client", "token.client-authenticates", [remove("form", 4)]),
	refused(
		"a wrong secret in the header",
		"token.client-authenticates",
		[set("header", 1, "Authorization", "Basic YXJjaGl2ZS1qb2I6Z3Vlc3M=")],
		by("basic"),
	),
	refused("unknown client", "token.client-known", [set("form", 3, "client_id", "archive-jop")]),
	refused("a secret in the body and one in the header", "token.one-authentication", [
		add("header", "Authorization", "Basic YXJjaGl2ZS1qb2I6Z3Vlc3M="),
	]),
	refused("two scopes parameters", "token.parameters-once", [add("form", "scope", "photos.write")]),
	refused("a body that is no form", "token.form-encoded", [set("header", 0, "Content-Type", "application/json")]),
	refused("no grant type", "token.grant-type-supported", [remove("form", 0)]),
	refused("a grant that the server does not offer", "token.grant-type-supported", [
		set("form", 0, "grant_type", "password"),
	]),
	refused("a grant that this client may not use", "token.grant-type-allowed", [
		set("form", 0, "grant_type", "authorization_code"),
	]),
	refused("a public client", "token.grant-type-allowed", AS_PHOTO_PRINT),
	refused("a public client, where grants are not looked up", "token.client-is-confidential", AS_PHOTO_PRINT, {
		skippedChecks: ["token.grant-type-allowed"],
	}),
	refused("a scope that is not registered", "token.scope-registered", [set("form", 1, "scope", "photos.write")]),
	refused("an API that the server does not know", "token.resource-known", [
		set("form", 2, "resource", "https://other-api.example"),
	]),
	refused(
		"only a name, where an assertion is registered",
		"assertion.sent",
		[set("form", 4, "client_id", "archive-job")],
		by("private_key_jwt"),
	),
	refused(
		"another type of assertion",
		"assertion.type-named",
		[set("form", 3, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer")],
		by("private_key_jwt"),
	),
	refused(
		"an assertion that is no JWT",
		"assertion.readable",
		[set("form", 4, "client_assertion", "trust-me"), add("form", "client_id", "archive-job")],
		by("private_key_jwt"),
	),
	refused("no certificate", "certificate.sent", [certificate("")], by("tls_client_auth")),
	refused(
		"a header in the place of a certificate",
		"certificate.sent",
		[certificate(""), add("header", "X-TLS-Client-Subject", "CN=archive-job,O=Example")],
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
		edits: [edit(TOKEN, set("form", 4, "client_secret", "guess"))],
		end: "done",
	},
	callWithoutToken(API_CALL),
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
		edits: [BAD_TOKEN, edit(TOKEN_AGAIN, set("form", 4, "client_secret", "guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "two tokens that do not work",
		edits: [BAD_TOKEN, edit(API_CALL_AGAIN, set("header", 0, "Authorization", "Bearer not-a-token"))],
		end: "apiRefused",
		refusedBy: "api.token-readable",
	},
];
