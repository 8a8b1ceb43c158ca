import { API, ISSUER } from "@/lib/cast/cast";
import { IMAGES, PRINT } from "@/lib/cast/services";
import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, method, reaching, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { CLOCK_START } from "@/lib/world/clock";

const done = reaching("done", "exchange");
const callRefused = reaching("callRefused", "print");
const takenElsewhere = reaching("takenElsewhere");
const exchangeRefused = reaching("exchangeRefused", "again");
const imagesRefused = reaching("imagesRefused");
const apiRefused = reaching("apiRefused");

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
	check: CheckId,
	ops: readonly NamedOp[],
	skip: readonly string[] = [],
): Scenario => ({
	name,
	...(skip.length > 0 ? { settings: { skippedChecks: skip } } : {}),
	edits: [at("exchange", ...ops)],
	end: "exchangeRefused",
	refusedBy: check,
});

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	done("success, delegation with nested actors"),
	done("success, impersonation", { levels: { actor: "impersonation" } }),
	done("success, OAuth 2.0", { profile: "2.0" }),
	done("success, everything at its weakest", { profile: "weakest" }),
	done("success, client_secret_basic", { levels: { clientAuth: "basic" } }),
	done("success, private_key_jwt", { levels: { clientAuth: "private_key_jwt" } }),
	done("success, tls_client_auth", { levels: { clientAuth: "tls_client_auth" } }),
	done(
		"success, no actor token: the policy takes the client for the actor",
		form("actor_token").remove(),
		form("actor_token_type").remove(),
	),
	done("success, no scope: the server narrows", form("scope").remove()),
	done("success, audience in the place of resource", form("resource").rename("audience")),
	callRefused("the app sends no token", "api.token-sent", header("Authorization").remove()),
	callRefused(
		"the app calls the API itself with the token for the print service",
		"api.audience-mine",
		target(`${API}/photos`),
	),
	takenElsewhere(
		"nobody compares aud: the app uses its token at the API",
		{ levels: { aud: "off" } },
		at("print", target(`${API}/photos`), method("GET")),
	),
	takenElsewhere(
		"nobody compares aud: the print service goes to the API itself",
		{ levels: { aud: "off" } },
		at("images", target(`${API}/photos`)),
	),
	takenElsewhere(
		"nobody compares aud: the image service uses the last token at itself",
		{ levels: { aud: "off" } },
		at("api", target(`${IMAGES}/images`)),
	),
	refusedExchange("no subject token", "exchange.subject-sent", [form("subject_token").remove()]),
	refusedExchange("a subject token that is not a JWT", "exchange.subject-readable", [form("subject_token").set("ada")]),
	refusedExchange("a subject token that somebody wrote", "exchange.subject-genuine", [
		form("subject_token").set(forged({ sub: "ada", aud: PRINT, exp: FOR_EVER })),
	]),
	refusedExchange(
		"a subject token that is over, signature unchecked",
		"exchange.subject-active",
		[form("subject_token").set(forged({ sub: "ada", aud: PRINT, exp: 1 }))],
		["exchange.subject-genuine"],
	),
	refusedExchange(
		"a subject token for another service, signature unchecked",
		"exchange.subject-for-client",
		[form("subject_token").set(forged({ sub: "ada", aud: API, exp: FOR_EVER }))],
		["exchange.subject-genuine"],
	),
	refusedExchange("an ID Token as subject", "exchange.types-supported", [form("subject_token_type").set(ID_TOKEN)]),
	refusedExchange("a refresh token is asked for", "exchange.types-supported", [
		form("requested_token_type").add(REFRESH_TOKEN),
	]),
	refusedExchange("an actor token without its type", "exchange.actor-paired", [form("actor_token_type").remove()]),
	refusedExchange("a type without its actor token", "exchange.actor-paired", [form("actor_token").remove()]),
	refusedExchange("an actor token that somebody wrote", "exchange.actor-genuine", [form("actor_token").set(EVE)]),
	refusedExchange(
		"may_act names somebody else, actor token unchecked",
		"exchange.may-act",
		[form("actor_token").set(EVE)],
		["exchange.actor-genuine"],
	),
	exchangeRefused(
		"without may_act: the actor is not the client, actor token unchecked",
		"exchange.actor-is-client",
		{ skippedChecks: ["exchange.actor-genuine"] },
		form("actor_token").set(EVE),
	),
	refusedExchange("another target", "exchange.target-allowed", [form("resource").set(API)]),
	refusedExchange("a scope that the subject token does not have", "exchange.scope-within", [
		form("scope").set("photos.read photos.write"),
	]),
	refusedExchange("a scope that the policy does not allow", "exchange.scope-within", [
		form("scope").set("prints.create"),
	]),
	refusedExchange("a malformed scope", "exchange.scope-well-formed", [form("scope").set("photos.read  photos.write")]),
	refusedExchange("a wrong secret", "token.client-authenticates", [form("client_secret").set("guess")]),
	refusedExchange("a public client, not registered for the grant", "token.grant-type-allowed", [
		form("client_id").set("photo-print"),
		form("client_secret").remove(),
	]),
	refusedExchange(
		"a public client, registration unchecked",
		"exchange.client-confidential",
		[form("client_id").set("photo-print"), form("client_secret").remove()],
		["token.grant-type-allowed"],
	),
	done(
		"without a policy, a wider scope is granted",
		{ levels: { exchange: "none" } },
		form("scope").set("photos.read photos.write"),
	),
	imagesRefused(
		"without a policy, a token for the API itself: the image service refuses it",
		"api.audience-mine",
		{ levels: { exchange: "none" } },
		at("exchange", form("resource").set(API)),
	),
	exchangeRefused("the second exchange asks for more", "exchange.scope-within", form("scope").set("photos.write")),
	apiRefused(
		"without a policy, a scope that the API does not take",
		"api.scope-covers",
		{ levels: { exchange: "none" } },
		at("again", form("scope").set("photos.write")),
	),
];
