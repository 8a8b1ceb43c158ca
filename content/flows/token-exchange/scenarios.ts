import { API, ISSUER } from "@/lib/cast/cast";
import { IMAGES, PRINT } from "@/lib/cast/services";
import { base64url, utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/jwt";
import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { addForm, edit, remove } from "@/lib/flow/proof/scenario";
import { CLOCK_START } from "@/lib/world/clock";

const CALL = "0.0";
const EXCHANGE = "1.0";
const AGAIN = "3.0";

/** The fields of an exchange, in order. Under delegation the actor token is among them. */
const fields = [
	"grant_type",
	"subject_token",
	"subject_token_type",
	"actor_token",
	"actor_token_type",
	"resource",
	"scope",
	"client_id",
	"client_secret",
] as const;
type Field = (typeof fields)[number];

const setField = (name: Field, value: string, as: string = name): EditOp => ({
	op: "set",
	part: "form",
	index: fields.indexOf(name),
	name: as,
	value,
});
const removeField = (name: Field): EditOp => ({ op: "remove", part: "form", index: fields.indexOf(name) });

const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

/** What every access token says (RFC 9068 §2.2). */
const WHOLE = { client_id: "photo-print", iat: CLOCK_START, jti: "by-hand" };

/** A token that somebody wrote, without the server's key. */
const forged = (claims: JsonObject): string =>
	`${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1" })}.${segment({ iss: ISSUER, ...WHOLE, ...claims })}.AAAA`;

const FOR_EVER = 9_999_999_999;
const EVE = forged({ sub: "eve-service", exp: FOR_EVER });
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const REFRESH_TOKEN = "urn:ietf:params:oauth:token-type:refresh_token";

const refusedExchange = (
	name: string,
	check: string,
	ops: readonly EditOp[],
	skip: readonly string[] = [],
): Scenario => ({
	name,
	...(skip.length > 0 ? { settings: { skippedChecks: skip } } : {}),
	edits: [edit(EXCHANGE, ...ops)],
	end: "exchangeRefused",
	refusedBy: check,
});

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "success, delegation with nested actors", end: "done" },
	{ name: "success, impersonation", settings: { levels: { actor: "impersonation" } }, end: "done" },
	{ name: "success, OAuth 2.0", settings: { profile: "2.0" }, end: "done" },
	{ name: "success, everything at its weakest", settings: { profile: "weakest" }, end: "done" },
	{ name: "success, client_secret_basic", settings: { levels: { clientAuth: "basic" } }, end: "done" },
	{ name: "success, private_key_jwt", settings: { levels: { clientAuth: "private_key_jwt" } }, end: "done" },
	{ name: "success, tls_client_auth", settings: { levels: { clientAuth: "tls_client_auth" } }, end: "done" },
	{
		name: "success, no actor token: the policy takes the client for the actor",
		edits: [edit(EXCHANGE, removeField("actor_token"), removeField("actor_token_type"))],
		end: "done",
	},
	{ name: "success, no scope: the server narrows", edits: [edit(EXCHANGE, removeField("scope"))], end: "done" },
	{
		name: "success, audience in the place of resource",
		edits: [edit(EXCHANGE, setField("resource", IMAGES, "audience"))],
		end: "done",
	},
	{
		name: "the app sends no token",
		edits: [edit(CALL, remove("header", 0))],
		end: "callRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the app calls the API itself with the token for the print service",
		edits: [edit(CALL, { op: "target", value: `${API}/photos` })],
		end: "callRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "nobody compares aud: the app uses its token at the API",
		settings: { levels: { aud: "off" } },
		edits: [edit(CALL, { op: "target", value: `${API}/photos` }, { op: "method", value: "GET" })],
		end: "takenElsewhere",
	},
	{
		name: "nobody compares aud: the print service goes to the API itself",
		settings: { levels: { aud: "off" } },
		edits: [edit("2.0", { op: "target", value: `${API}/photos` })],
		end: "takenElsewhere",
	},
	{
		name: "nobody compares aud: the image service uses the last token at itself",
		settings: { levels: { aud: "off" } },
		edits: [edit("4.0", { op: "target", value: `${IMAGES}/images` })],
		end: "takenElsewhere",
	},
	refusedExchange("no subject token", "exchange.subject-sent", [removeField("subject_token")]),
	refusedExchange("a subject token that is not a JWT", "exchange.subject-readable", [setField("subject_token", "ada")]),
	refusedExchange("a subject token that somebody wrote", "exchange.subject-genuine", [
		setField("subject_token", forged({ sub: "ada", aud: PRINT, exp: FOR_EVER })),
	]),
	refusedExchange(
		"a subject token that is over, signature unchecked",
		"exchange.subject-active",
		[setField("subject_token", forged({ sub: "ada", aud: PRINT, exp: 1 }))],
		["exchange.subject-genuine"],
	),
	refusedExchange(
		"a subject token for another service, signature unchecked",
		"exchange.subject-for-client",
		[setField("subject_token", forged({ sub: "ada", aud: API, exp: FOR_EVER }))],
		["exchange.subject-genuine"],
	),
	refusedExchange("an ID Token as subject", "exchange.types-supported", [setField("subject_token_type", ID_TOKEN)]),
	refusedExchange("a refresh token is asked for", "exchange.types-supported", [
		addForm("requested_token_type", REFRESH_TOKEN),
	]),
	refusedExchange("an actor token without its type", "exchange.actor-paired", [removeField("actor_token_type")]),
	refusedExchange("a type without its actor token", "exchange.actor-paired", [removeField("actor_token")]),
	refusedExchange("an actor token that somebody wrote", "exchange.actor-genuine", [setField("actor_token", EVE)]),
	refusedExchange(
		"may_act names somebody else, actor token unchecked",
		"exchange.may-act",
		[setField("actor_token", EVE)],
		["exchange.actor-genuine"],
	),
	{
		name: "without may_act: the actor is not the client, actor token unchecked",
		settings: { skippedChecks: ["exchange.actor-genuine"] },
		edits: [edit(AGAIN, setField("actor_token", EVE))],
		end: "exchangeRefused",
		refusedBy: "exchange.actor-is-client",
	},
	refusedExchange("another target", "exchange.target-allowed", [setField("resource", API)]),
	refusedExchange("a scope that the subject token does not have", "exchange.scope-within", [
		setField("scope", "photos.read photos.write"),
	]),
	refusedExchange("a scope that the policy does not allow", "exchange.scope-within", [
		setField("scope", "prints.create"),
	]),
	refusedExchange("a malformed scope", "exchange.scope-well-formed", [setField("scope", "photos.read  photos.write")]),
	refusedExchange("a wrong secret", "token.client-authenticates", [setField("client_secret", "guess")]),
	refusedExchange("a public client, not registered for the grant", "token.grant-type-allowed", [
		setField("client_id", "photo-print"),
		removeField("client_secret"),
	]),
	refusedExchange(
		"a public client, registration unchecked",
		"exchange.client-confidential",
		[setField("client_id", "photo-print"), removeField("client_secret")],
		["token.grant-type-allowed"],
	),
	{
		name: "without a policy, a wider scope is granted",
		settings: { levels: { exchange: "none" } },
		edits: [edit(EXCHANGE, setField("scope", "photos.read photos.write"))],
		end: "done",
	},
	{
		name: "without a policy, a token for the API itself: the image service refuses it",
		settings: { levels: { exchange: "none" } },
		edits: [edit(EXCHANGE, setField("resource", API))],
		end: "imagesRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "the second exchange asks for more",
		edits: [edit(AGAIN, setField("scope", "photos.write"))],
		end: "exchangeRefused",
		refusedBy: "exchange.scope-within",
	},
	{
		name: "without a policy, a scope that the API does not take",
		settings: { levels: { exchange: "none" } },
		edits: [edit(AGAIN, setField("scope", "photos.write"))],
		end: "apiRefused",
		refusedBy: "api.scope-covers",
	},
];
