/** Which checks judge which member of a token, and what their verdict says in plain words. No verdict is made here. */

import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { CheckId } from "@/lib/vocabulary/check-ids";

export interface Judged {
	readonly name: string;
	/** `beside`: it stands in another part of the message. */
	readonly part: "header" | "payload" | "signature" | "beside";
	/** In the order in which they run; the member is accepted when all that apply accept it. */
	readonly checks: readonly [CheckId, ...CheckId[]];
	readonly yes: string;
	readonly no: string;
	/** Has a row only where it stands in the token, or is refused. */
	readonly optional?: true;
}

const row = (
	part: Judged["part"],
	name: string,
	checks: CheckId | readonly [CheckId, ...CheckId[]],
	[yes, no]: readonly [string, string],
	optional?: "optional",
): Judged => ({
	name,
	part,
	checks: typeof checks === "string" ? [checks] : checks,
	yes,
	no,
	...(optional ? { optional: true } : {}),
});

const SIGNED = ["made with that key", "does not fit 1 and 2"] as const;
const TIME = ["", ""] as const;
const BEGUN = ["its time has begun", "not yet"] as const;

/** One check asks for what RFC 9068 §2.2 requires besides. */
const WHOLE = "api.claims-complete";

/** RFC 7515 §4.1.11. No party here understands an extension, so what stands there is always refused. */
const criticalOf = (checks: "api" | "id-token" | "dpop" | "assertion"): Judged =>
	row(
		"header",
		"crit",
		`${checks}.critical-understood`,
		["understood", "not understood, so it must be refused"],
		"optional",
	);

/** RFC 9068 §4; the binding is RFC 9449 §7.1. */
const byApi: readonly Judged[] = [
	row("header", "alg", "api.algorithm-allowed", ["on the API's fixed list", "not on the API's list"]),
	row("header", "typ", "api.type-access-token", ["an access token", "not an access token"]),
	criticalOf("api"),
	row("header", "kid", "api.key-known", ["a key of the issuer", "no key of the issuer"]),
	row("signature", "signature", "api.signature-valid", SIGNED),
	row("payload", "iss", "api.issuer-expected", ["the issuer it trusts", "not the issuer it trusts"]),
	row("payload", "aud", "api.audience-mine", ["meant for this API", "meant for another API"]),
	row("payload", "exp", "api.not-expired", TIME),
	row("payload", "nbf", "api.not-early", BEGUN, "optional"),
	row(
		"payload",
		"cnf",
		["dpop.scheme-fits", "dpop.key-bound"],
		["bound to the key of the proof", "bound to a key: no bearer token"],
		"optional",
	),
	row("payload", "sub", WHOLE, ["names whom it is about", "names nobody"]),
	row("payload", "client_id", WHOLE, ["names the client that asked", "names no client"]),
	row("payload", "iat", WHOLE, ["made", "does not say when it was made"]),
	row("payload", "jti", WHOLE, ["its own number", "has no number of its own"]),
	row("payload", "scope", "api.scope-covers", ["covers GET /photos", "does not cover GET /photos"]),
];

/** Of a token that is bound to a certificate: a call from here comes on a connection without one (RFC 8705 §3). */
export const certificateRow: Judged = row(
	"payload",
	"cnf",
	"mtls.certificate-bound",
	["bound to the certificate of the call", "bound to a certificate, and none was shown"],
	"optional",
);

const PROOF = ["dpop.sent", "dpop.readable", "dpop.signature-valid", "dpop.url-same", "dpop.recent"] as const;
const FRESH = ["dpop.token-hash", "dpop.nonce-current", "dpop.unused"] as const;

/** The same call with a proof, which has an inspection of its own: here it is one row. */
const byProvenApi: readonly Judged[] = byApi.flatMap((one) =>
	one.name === "scope"
		? [
				row("beside", "DPoP", [...PROOF, ...FRESH], ["a proof for this token and call", "not a proof for this call"]),
				one,
			]
		: [one],
);

/** OpenID Core §3.1.3.7. */
const byClient: readonly Judged[] = [
	row("header", "alg", "id-token.algorithm-allowed", ["on the client's fixed list", "not on the client's list"]),
	criticalOf("id-token"),
	row("header", "kid", "id-token.key-known", ["a key of the issuer", "no key of the issuer"]),
	row("signature", "signature", "id-token.signature-valid", SIGNED),
	row("payload", "iss", "id-token.issuer-asked", ["the server that it asked", "not the server that it asked"]),
	row("payload", "aud", "id-token.audience-me", ["meant for this client", "not for this client alone"]),
	row("payload", "exp", "id-token.not-expired", TIME),
	row("payload", "nbf", "id-token.not-early", BEGUN, "optional"),
	row("payload", "iat", "id-token.issued-lately", ["made just now", "not made just now"]),
	row(
		"payload",
		"auth_time",
		"id-token.signed-in-since",
		["as lately as the client asked", "longer ago than the client asked"],
		"optional",
	),
	row("payload", "nonce", "id-token.nonce-matches", ["the one that this session sent", "not the one that it sent"]),
	row(
		"payload",
		"at_hash",
		"id-token.access-token-hash",
		["the hash of the access token", "not the hash of its access token"],
		"optional",
	),
];

/** RFC 9449 §4.3. A member that has to be there is asked for by one check before its own. */
const COMPLETE = "dpop.claims-complete";
const ofProof: readonly Judged[] = [
	row("header", "typ", "dpop.type-fits", ["a DPoP proof", "not a DPoP proof"]),
	row("header", "alg", "dpop.algorithm-allowed", ["on the fixed list", "not on the list"]),
	criticalOf("dpop"),
	row("header", "jwk", "dpop.key-public", ["a public key, and only that", "no public key that can be used"]),
	row("signature", "signature", "dpop.signature-valid", ["made with the key in 1", "does not fit the key in 1"]),
	row("payload", "htm", [COMPLETE, "dpop.method-same"], ["the method of this request", "not for this method"]),
	row("payload", "htu", [COMPLETE, "dpop.url-same"], ["the address of this request", "not for this address"]),
	row("payload", "iat", [COMPLETE, "dpop.recent"], ["made just now", "not made just now"]),
];
const once: readonly Judged[] = [
	row("payload", "nonce", "dpop.nonce-current", ["given out by this server", "not the one of this server"]),
	row("payload", "jti", [COMPLETE, "dpop.unused"], ["not seen before", "seen before, or missing"]),
];
const proofByApi: readonly Judged[] = [
	...ofProof,
	row("payload", "ath", "dpop.token-hash", ["the hash of the token beside it", "not the hash of the token beside it"]),
	row("beside", "cnf.jkt", "dpop.key-bound", ["the token names this key", "the token names another key"]),
	...once,
];

/** RFC 7523 §3, RFC 7523bis. */
const NAMES = "assertion.names-the-client";
const assertionByServer: readonly Judged[] = [
	row("header", "alg", "assertion.algorithm-allowed", ["on the server's fixed list", "not on the server's list"]),
	row("header", "typ", "assertion.type-fits", ["for client authentication", "for another purpose"]),
	criticalOf("assertion"),
	row("header", "kid", "assertion.key-registered", ["registered by this client", "not registered by this client"]),
	row("signature", "signature", "assertion.signature-valid", SIGNED),
	row("payload", "iss", NAMES, ["the client itself", "not the client, or not alone"]),
	row("payload", "sub", ["token.client-known", NAMES], ["a client that is registered", "not the client, or unknown"]),
	row("payload", "aud", "assertion.audience-is-issuer", ["this server alone", "not this server alone"]),
	row("payload", "exp", "assertion.in-time", TIME),
	row("payload", "nbf", "assertion.in-time", BEGUN, "optional"),
	row("payload", "jti", "assertion.unused", ["not seen before", "seen before, or missing"]),
];

/** What a judge judges of a token, in the order in which it checks. */
export function judgedBy(kind: TokenKind, judge: Judge): readonly Judged[] {
	if (judge === "proven") return byProvenApi;
	if (kind === "dpop_proof") return judge === "as" ? [...ofProof, ...once] : proofByApi;
	if (kind === "client_assertion") return assertionByServer;
	return judge === "client" || judge === "otherClient" ? byClient : byApi;
}
