/**
 * Runs of a lesson that the lesson itself does not tell of: in each, an edited request is refused by a check that says no
 * in none of the lesson's own scenarios, or says another no there. The index of errors links to them.
 */
import { API, CLIENT_ID, ISSUER, secretOf } from "@/lib/cast/cast";
import { PRINT } from "@/lib/cast/services";
import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import type { NamedEdit } from "@/lib/flow/edit";
import { at, body, form, header, query, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";
import { defaultSettings } from "@/lib/vocabulary/settings";

type Moved = NonNullable<Scenario["settings"]>;

/** A run, and the check that says no in it. */
export interface RefusingRun {
	readonly name: string;
	readonly refusedBy: CheckId;
	readonly settings: Moved;
	readonly edits: readonly NamedEdit[];
	readonly free?: never;
}

const moved = (name: string, refusedBy: CheckId, settings: Moved, ...edits: readonly NamedEdit[]): RefusingRun => ({
	name,
	refusedBy,
	settings,
	edits,
});

/** At the settings with which the lesson opens. */
const edited = (name: string, refusedBy: CheckId, ...edits: readonly NamedEdit[]): RefusingRun =>
	moved(name, refusedBy, {}, ...edits);

const segment = (json: JsonObject): string => base64url(utf8(JSON.stringify(json)));
/** A JWT that somebody wrote without a key. */
const written = (head: JsonObject, claims: JsonObject = {}): string => `${segment(head)}.${segment(claims)}.AAAA`;
const bearer = (token: string) => header("Authorization").set(`Bearer ${token}`);

const ACCESS = { alg: "RS256", kid: "as-demo-1", typ: "at+jwt" };
const EXTENDED = { ...ACCESS, crit: ["b64"] };
const FOR_EVER = 9_999_999_999;
const OTHER_ISSUER = written(ACCESS, { iss: "https://other-as.example" });
/** The signature comes before what a token says: these runs leave it out, to see what comes after it. */
const UNSIGNED: Moved = { skippedChecks: ["api.signature-valid"] };

const ASSERTING: Partial<Levels> = { clientType: "confidential", clientAuth: "private_key_jwt" };
const ASSERTION = { alg: "RS256", kid: "client-demo-1" };
const SELF = { iss: CLIENT_ID, sub: CLIENT_ID };
const asserted = (name: string, refusedBy: CheckId, head: JsonObject, claims: JsonObject, more: Moved = {}) =>
	moved(
		name,
		refusedBy,
		{ levels: ASSERTING, ...more },
		at("token", form("client_assertion").set(written(head, claims))),
	);

const codeGrant: readonly RefusingRun[] = [
	edited("no client_id", "authorize.client-id-once", at("authorize", query("client_id").remove())),
	edited("a second scope", "authorize.parameters-once", at("authorize", query("scope").add("order"))),
	edited("no response_type", "authorize.response-type-allowed", at("authorize", query("response_type").remove())),
	edited("a short challenge", "authorize.challenge-well-formed", at("authorize", query("code_challenge").set("short"))),
	edited("the form of another request", "form.request-waiting", at("login", form("request").set("another"))),
	edited("consent, and nobody is signed in", "form.signed-in", at("login", target(`${ISSUER}/consent`))),
	edited("a short verifier", "token.verifier-fits", at("token", form("code_verifier").set("short"))),
	edited("a token with an extension", "api.critical-understood", at("api", bearer(written(EXTENDED)))),
	moved("a token of another issuer", "api.issuer-expected", UNSIGNED, at("api", bearer(OTHER_ISSUER))),
];

const assertions: readonly RefusingRun[] = [
	moved("no type", "assertion.type-named", { levels: ASSERTING }, at("token", form("client_assertion_type").remove())),
	asserted("an assertion without a signature", "assertion.algorithm-allowed", { alg: "none" }, SELF),
	asserted("an access token as an assertion", "assertion.type-fits", { ...ASSERTION, typ: "at+jwt" }, SELF),
	asserted("an assertion with an extension", "assertion.critical-understood", { ...ASSERTION, crit: ["b64"] }, SELF),
	asserted("an assertion that somebody else wrote", "assertion.signature-valid", ASSERTION, SELF),
	asserted(
		"an assertion of another client, signature unchecked",
		"assertion.names-the-client",
		ASSERTION,
		{ ...SELF, iss: "other-client" },
		{ skippedChecks: ["assertion.signature-valid"] },
	),
];

const login: readonly RefusingRun[] = [
	moved("userinfo, a token of another issuer", "userinfo.issuer-self", UNSIGNED, at("userinfo", bearer(OTHER_ISSUER))),
	moved(
		"userinfo, a token for an API",
		"userinfo.audience-mine",
		UNSIGNED,
		at("userinfo", bearer(written(ACCESS, { iss: ISSUER, aud: API }))),
	),
	moved(
		"userinfo, a token of nobody",
		"userinfo.user-known",
		UNSIGNED,
		at(
			"userinfo",
			bearer(
				written(ACCESS, {
					...{ iss: ISSUER, aud: `${ISSUER}/userinfo`, sub: "nobody", client_id: CLIENT_ID },
					...{ exp: FOR_EVER, iat: 1, jti: "by-hand", scope: "openid" },
				}),
			),
		),
	),
	edited(
		"a hint with an extension",
		"end-session.critical-understood",
		at("end-session", query("id_token_hint").set(written({ ...EXTENDED, typ: "JWT" }))),
	),
];

const registering = (metadata: JsonObject) =>
	at("register", body(JSON.stringify({ redirect_uris: ["https://agent.example/cb"], ...metadata })));

/** By id of the lesson. */
export const byEdit: Readonly<Record<string, readonly RefusingRun[]>> = {
	"code-pkce": [...codeGrant, ...assertions],
	"oidc-login": login,
	"consent-phishing": [
		edited("a code of another client", "token.code-of-this-client", at("redeem", form("client_id").set(CLIENT_ID))),
		moved(
			"a passkey of nowhere",
			"form.passkey-here",
			{ levels: { passkey: "on" } },
			at("login", form("passkey").set("x")),
		),
	],
	"device-phishing": [
		// Ada's television asks for the codes, and the attacker's own, which is another client, polls for a token.
		moved(
			"a device code of another client",
			"token.device-code-of-this-client",
			{ variant: "call", levels: { clientType: "confidential", clientAuth: "post" } },
			at("askCodes", form("client_id").set(CLIENT_ID), form("client_secret").set(secretOf(defaultSettings))),
		),
	],
	"client-credentials": [
		edited("a second token", "api.one-token", at("api", header("Authorization").add("Bearer another"))),
	],
	device: [edited("no device code", "token.device-code-known", at("token", form("device_code").remove()))],
	par: [
		edited("a second reference", "authorize.request-uri-known", at("authorize", query("request_uri").add("urn:x"))),
	],
	"token-exchange": [
		edited(
			"a subject token with an extension",
			"exchange.critical-understood",
			at("exchange", form("subject_token").set(written(EXTENDED))),
		),
		moved(
			"a subject token of nobody, signature unchecked",
			"exchange.claims-complete",
			{ skippedChecks: ["exchange.subject-genuine"] },
			at("exchange", form("subject_token").set(written(ACCESS, { iss: ISSUER, aud: PRINT, exp: FOR_EVER }))),
		),
	],
	"mcp-agent": [
		moved(
			"a method that nobody is offered",
			"register.method-offered",
			{ profile: "2.0" },
			registering({ token_endpoint_auth_method: "private_key_jwt" }),
		),
		moved(
			"a grant that nobody is offered",
			"register.grants-offered",
			{ profile: "2.0" },
			registering({ token_endpoint_auth_method: "none", grant_types: ["client_credentials"] }),
		),
	],
};
