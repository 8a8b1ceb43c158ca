import { base64url, utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { proofDemonstrationKey } from "@/lib/crypto/proof-keys";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";
import { CLOCK_START } from "@/lib/world/clock";

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
const forgedToken = (name: string, refusedBy: CheckId, op: NamedOp, skipped: readonly string[] = []): Scenario => ({
	name,
	settings: skipping(...skipped),
	edits: [at("tokenAgain", op)],
	end: "tokenRefused",
	refusedBy,
});

/** The second call of the client with another proof, at an API that verifies no signature of it. */
const forgedCall = (name: string, refusedBy: CheckId, body: JsonObject): Scenario => ({
	name,
	settings: skipping("dpop.signature-valid"),
	edits: [at("callAgain", unsigned(head, body))],
	end: "callRefused",
	refusedBy,
});

const UNVERIFIED = ["dpop.signature-valid"];

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{
		name: "bound tokens, and a copy of everything but the key",
		end: "onlyClientServed",
		refusedBy: "refresh.key-bound",
	},
	{ name: "bearer tokens", settings: { levels: {} }, end: "photosRead" },
	{ name: "OAuth 2.0", settings: { profile: "2.0", levels: {} }, end: "photosRead" },
	{ name: "OAuth 2.0 with DPoP", settings: { profile: "2.0", ...bound() }, end: "photosRead" },
	{ name: "the weakest, with DPoP", settings: { profile: "weakest", ...bound() }, end: "photosRead" },
	{
		name: "no nonces",
		settings: bound({ dpopNonce: "off" }),
		end: "onlyClientServed",
		refusedBy: "dpop.unused",
	},
	{
		name: "no server remembers a proof",
		settings: bound({ jti: "off" }),
		end: "photosRead",
		refusedBy: "dpop.key-bound",
	},
	{
		name: "a confidential client, client_secret_post",
		settings: bound({ clientType: "confidential", clientAuth: "post" }),
		end: "onlyClientServed",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a confidential client, client_secret_basic",
		settings: bound({ clientType: "confidential", clientAuth: "basic" }),
		end: "onlyClientServed",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "a confidential client with bearer tokens",
		settings: { levels: { clientType: "confidential" } },
		end: "photosRead",
	},
	{
		name: "an API that takes bound tokens as Bearer",
		settings: skipping("dpop.scheme-fits"),
		end: "photosRead",
	},
	{
		name: "an API that does not compare the key",
		settings: skipping("dpop.key-bound"),
		end: "photosRead",
		refusedBy: "dpop.scheme-fits",
	},
	{
		name: "a server that does not bind refresh tokens",
		settings: skipping("refresh.key-bound"),
		end: "grantTaken",
		refusedBy: "dpop.unused",
	},
	{
		name: "bearer tokens, and the attacker sends none",
		settings: { levels: {} },
		edits: [at("bearer", header("Authorization").remove())],
		end: "onlyClientServed",
		refusedBy: "api.token-sent",
	},
	{
		name: "the first token request brings no proof",
		settings: bound(),
		edits: [at("token", withoutProof)],
		end: "tokenRefused",
		refusedBy: "dpop.sent",
	},
	{
		name: "no nonces, and the token request brings no proof",
		settings: bound({ dpopNonce: "off" }),
		edits: [at("token", withoutProof)],
		end: "tokenRefused",
		refusedBy: "dpop.sent",
	},
	{
		name: "a server that insists on no proof, and a client that does",
		settings: { ...bound({ dpopNonce: "off" }), skippedChecks: ["dpop.sent"] },
		edits: [at("token", withoutProof)],
		end: "tokenRefused",
	},
	{
		name: "no nonces, and the call brings no proof",
		settings: bound({ dpopNonce: "off" }),
		edits: [at("call", withoutProof)],
		end: "callRefused",
		refusedBy: "dpop.sent",
	},
	{
		name: "the attacker's own key, and no proof by it",
		settings: bound(),
		edits: [at("ownKey", withoutProof)],
		end: "onlyClientServed",
		refusedBy: "dpop.sent",
	},
	{
		name: "the attacker asks for something else",
		settings: bound(),
		edits: [at("refresh", form("grant_type").set("password"))],
		end: "onlyClientServed",
		refusedBy: "token.grant-type-supported",
	},
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
	{
		name: "the second call brings no proof",
		settings: bound(),
		edits: [at("callAgain", withoutProof)],
		end: "callRefused",
		refusedBy: "dpop.sent",
	},
	{
		name: "the second call brings no token",
		settings: bound(),
		edits: [at("callAgain", header("Authorization").remove())],
		end: "callRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the first call brings no proof",
		settings: bound(),
		edits: [at("call", withoutProof)],
		end: "callRefused",
		refusedBy: "dpop.sent",
	},
	forgedCall("a proof for another token", "dpop.token-hash", { ...atApi, ath: "another" }),
	forgedCall("a proof of the token endpoint at the API", "dpop.method-same", claims),
];
