import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { proofDemonstrationKey } from "@/lib/crypto/proof-keys";
import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, reaching } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";
import { CLOCK_START } from "@/lib/world/clock";

const tokenRefused = reaching("tokenRefused", "token");
const callRefused = reaching("callRefused", "callAgain");
const onlyClientServed = reaching("onlyClientServed");
const photosRead = reaching("photosRead");
const grantTaken = reaching("grantTaken");

const withoutProof = header("DPoP").remove();
const proof = (value: string) => header("DPoP").set(value);

const { kty, e, n } = proofDemonstrationKey;
const head: JsonObject = { typ: "dpop+jwt", alg: "RS256", jwk: { kty, e, n } };
const claims: JsonObject = { jti: "by-hand", htm: "POST", htu: "https://as.example/token", iat: CLOCK_START };
const atApi: JsonObject = { ...claims, htm: "GET", htu: "https://api.example/photos" };

/** A proof that nobody has signed, as a learner can write it. */
const unsigned = (jose: JsonObject, body: JsonObject) =>
	proof(`${base64url(utf8(JSON.stringify(jose)))}.${base64url(utf8(JSON.stringify(body)))}.AA`);

const bound = (levels: Partial<Levels> = {}) => ({ levels: { sender: "dpop", ...levels } as const });
const skipping = (...skippedChecks: readonly string[]) => ({ ...bound(), skippedChecks });

/** The second token request with another proof. */
const forgedToken = (name: string, refusedBy: CheckId, op: NamedOp, skipped: readonly string[] = []): Scenario =>
	tokenRefused(name, refusedBy, skipping(...skipped), at("tokenAgain", op));

/** The second call of the client with another proof, at an API that verifies no signature of it. */
const forgedCall = (name: string, refusedBy: CheckId, body: JsonObject): Scenario =>
	callRefused(name, refusedBy, skipping("dpop.signature-valid"), unsigned(head, body));

const UNVERIFIED = ["dpop.signature-valid"];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	onlyClientServed("bound tokens, and a copy of everything but the key", "refresh.key-bound"),
	photosRead("bearer tokens", { levels: {} }),
	photosRead("OAuth 2.0", { profile: "2.0", levels: {} }),
	photosRead("OAuth 2.0 with DPoP", { profile: "2.0", ...bound() }),
	photosRead("the weakest, with DPoP", { profile: "weakest", ...bound() }),
	onlyClientServed("no nonces", "dpop.unused", bound({ dpopNonce: "off" })),
	photosRead("no server remembers a proof", "dpop.key-bound", bound({ jti: "off" })),
	onlyClientServed(
		"a confidential client, client_secret_post",
		"token.client-authenticates",
		bound({ clientType: "confidential", clientAuth: "post" }),
	),
	onlyClientServed(
		"a confidential client, client_secret_basic",
		"token.client-authenticates",
		bound({ clientType: "confidential", clientAuth: "basic" }),
	),
	photosRead("a confidential client with bearer tokens", { levels: { clientType: "confidential" } }),
	photosRead("an API that takes bound tokens as Bearer", skipping("dpop.scheme-fits")),
	photosRead("an API that does not compare the key", "dpop.scheme-fits", skipping("dpop.key-bound")),
	grantTaken("a server that does not bind refresh tokens", "dpop.unused", skipping("refresh.key-bound")),
	onlyClientServed(
		"bearer tokens, and the attacker sends none",
		"api.token-sent",
		{ levels: {} },
		at("bearer", header("Authorization").remove()),
	),
	tokenRefused("the first token request brings no proof", "dpop.sent", bound(), withoutProof),
	tokenRefused(
		"no nonces, and the token request brings no proof",
		"dpop.sent",
		bound({ dpopNonce: "off" }),
		withoutProof,
	),
	tokenRefused(
		"a server that insists on no proof, and a client that does",
		{ ...bound({ dpopNonce: "off" }), skippedChecks: ["dpop.sent"] },
		withoutProof,
	),
	callRefused(
		"no nonces, and the call brings no proof",
		"dpop.sent",
		bound({ dpopNonce: "off" }),
		at("call", withoutProof),
	),
	onlyClientServed("the attacker's own key, and no proof by it", "dpop.sent", bound(), at("ownKey", withoutProof)),
	onlyClientServed(
		"the attacker asks for something else",
		"token.grant-type-supported",
		bound(),
		at("refresh", form("grant_type").set("password")),
	),
	forgedToken("the second token request brings no proof", "dpop.sent", withoutProof),
	forgedToken("a server that insists on no proof, after a nonce", "dpop.nonce-current", withoutProof, ["dpop.sent"]),
	forgedToken("a second proof beside the first", "dpop.one-proof", header("DPoP").add("e30.e30.AA")),
	forgedToken("a proof that is no JWT", "dpop.readable", proof("trust-me")),
	forgedToken("a proof that names no request", "dpop.claims-complete", unsigned(head, { jti: "by-hand" })),
	forgedToken("a JWT of another type", "dpop.type-fits", unsigned({ ...head, typ: "JWT" }, claims)),
	forgedToken("a proof with the algorithm none", "dpop.algorithm-allowed", unsigned({ ...head, alg: "none" }, claims)),
	forgedToken("a proof without a key", "dpop.key-public", unsigned({ ...head, jwk: {} }, claims)),
	forgedToken("a proof that nobody has signed", "dpop.signature-valid", unsigned(head, claims)),
	forgedToken("a proof for another method", "dpop.method-same", unsigned(head, { ...claims, htm: "GET" }), UNVERIFIED),
	forgedToken(
		"a proof for another server",
		"dpop.url-same",
		unsigned(head, { ...claims, htu: "https://evil-as.example/token" }),
		UNVERIFIED,
	),
	forgedToken(
		"a proof from an old log",
		"dpop.recent",
		unsigned(head, { ...claims, iat: CLOCK_START - 600 }),
		UNVERIFIED,
	),
	forgedToken(
		"a proof with a stale nonce",
		"dpop.nonce-current",
		unsigned(head, { ...claims, nonce: "stale" }),
		UNVERIFIED,
	),
	callRefused("the second call brings no proof", "dpop.sent", bound(), withoutProof),
	callRefused("the second call brings no token", "api.token-sent", bound(), header("Authorization").remove()),
	callRefused("the first call brings no proof", "dpop.sent", bound(), at("call", withoutProof)),
	forgedCall("a proof for another token", "dpop.token-hash", { ...atApi, ath: "another" }),
	forgedCall("a proof of the token endpoint at the API", "dpop.method-same", claims),
];
