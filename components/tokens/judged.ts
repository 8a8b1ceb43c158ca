/** Which checks judge which member of a token, and what their verdict says in plain words. No verdict is made here. */

import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { mark, type Text } from "../words/text";

export interface Judged {
	readonly name: string;
	/** `beside`: it stands in another part of the message. */
	readonly part: "header" | "payload" | "signature" | "beside";
	/** In the order in which they run; the member is accepted when all that apply accept it. */
	readonly checks: readonly [CheckId, ...CheckId[]];
	/** Nothing of a time, which is told by its number. */
	readonly yes: Text | undefined;
	readonly no: Text | undefined;
	/** Has a row only where it stands in the token, or is refused. */
	readonly optional?: true;
}

const row = (
	part: Judged["part"],
	name: string,
	checks: CheckId | readonly [CheckId, ...CheckId[]],
	[yes, no]: readonly [Text | undefined, Text | undefined],
	optional?: "optional",
): Judged => ({
	name,
	part,
	checks: typeof checks === "string" ? [checks] : checks,
	yes,
	no,
	...(optional ? { optional: true } : {}),
});

const SIGNED = [mark("made with that key"), mark("does not fit 1 and 2")] as const;
const TIME = [undefined, undefined] as const;
const BEGUN = [mark("its time has begun"), mark("not yet")] as const;

/** One check asks for what RFC 9068 §2.2 requires besides. */
const WHOLE = "api.claims-complete";

/** RFC 7515 §4.1.11. No party here understands an extension, so what stands there is always refused. */
const criticalOf = (checks: "api" | "id-token" | "dpop" | "assertion"): Judged =>
	row(
		"header",
		"crit",
		`${checks}.critical-understood`,
		[mark("understood"), mark("not understood, so it must be refused")],
		"optional",
	);

/** RFC 9068 §4; the binding is RFC 9449 §7.1. */
const byApi: readonly Judged[] = [
	row("header", "alg", "api.algorithm-allowed", [mark("on the API's fixed list"), mark("not on the API's list")]),
	row("header", "typ", "api.type-access-token", [mark("an access token"), mark("not an access token")]),
	criticalOf("api"),
	row("header", "kid", "api.key-known", [mark("a key of the issuer"), mark("no key of the issuer")]),
	row("signature", "signature", "api.signature-valid", SIGNED),
	row("payload", "iss", "api.issuer-expected", [mark("the issuer it trusts"), mark("not the issuer it trusts")]),
	row("payload", "aud", "api.audience-mine", [mark("meant for this API"), mark("meant for another API")]),
	row("payload", "exp", "api.not-expired", TIME),
	row("payload", "nbf", "api.not-early", BEGUN, "optional"),
	row(
		"payload",
		"cnf",
		["dpop.scheme-fits", "dpop.key-bound"],
		[mark("bound to the key of the proof"), mark("bound to a key: no bearer token")],
		"optional",
	),
	row("payload", "sub", WHOLE, [mark("names whom it is about"), mark("names nobody")]),
	row("payload", "client_id", WHOLE, [mark("names the client that asked"), mark("names no client")]),
	row("payload", "iat", WHOLE, [mark("made"), mark("does not say when it was made")]),
	row("payload", "jti", WHOLE, [mark("its own number"), mark("has no number of its own")]),
	row("payload", "scope", "api.scope-covers", [mark("covers GET /photos"), mark("does not cover GET /photos")]),
];

/** Of a token that is bound to a certificate: a call from here comes on a connection without one (RFC 8705 §3). */
export const certificateRow: Judged = row(
	"payload",
	"cnf",
	"mtls.certificate-bound",
	[mark("bound to the certificate of the call"), mark("bound to a certificate, and none was shown")],
	"optional",
);

const PROOF = ["dpop.sent", "dpop.readable", "dpop.signature-valid", "dpop.url-same", "dpop.recent"] as const;
const FRESH = ["dpop.token-hash", "dpop.nonce-current", "dpop.unused"] as const;

/** The same call with a proof, which has an inspection of its own: here it is one row. */
const byProvenApi: readonly Judged[] = byApi.flatMap((one) =>
	one.name === "scope"
		? [
				row(
					"beside",
					"DPoP",
					[...PROOF, ...FRESH],
					[mark("a proof for this token and call"), mark("not a proof for this call")],
				),
				one,
			]
		: [one],
);

/** OpenID Core §3.1.3.7. */
const byClient: readonly Judged[] = [
	row("header", "alg", "id-token.algorithm-allowed", [
		mark("on the client's fixed list"),
		mark("not on the client's list"),
	]),
	criticalOf("id-token"),
	row("header", "kid", "id-token.key-known", [mark("a key of the issuer"), mark("no key of the issuer")]),
	row("signature", "signature", "id-token.signature-valid", SIGNED),
	row("payload", "iss", "id-token.issuer-asked", [
		mark("the server that it asked"),
		mark("not the server that it asked"),
	]),
	row("payload", "aud", "id-token.audience-me", [mark("meant for this client"), mark("not for this client alone")]),
	row("payload", "exp", "id-token.not-expired", TIME),
	row("payload", "nbf", "id-token.not-early", BEGUN, "optional"),
	row("payload", "iat", "id-token.issued-lately", [mark("made just now"), mark("not made just now")]),
	row(
		"payload",
		"auth_time",
		"id-token.signed-in-since",
		[mark("as lately as the client asked"), mark("longer ago than the client asked")],
		"optional",
	),
	row("payload", "nonce", "id-token.nonce-matches", [
		mark("the one that this session sent"),
		mark("not the one that it sent"),
	]),
	row(
		"payload",
		"at_hash",
		"id-token.access-token-hash",
		[mark("the hash of the access token"), mark("not the hash of its access token")],
		"optional",
	),
];

/** RFC 9449 §4.3. A member that has to be there is asked for by one check before its own. */
const COMPLETE = "dpop.claims-complete";
const ofProof: readonly Judged[] = [
	row("header", "typ", "dpop.type-fits", [mark("a DPoP proof"), mark("not a DPoP proof")]),
	row("header", "alg", "dpop.algorithm-allowed", [mark("on the fixed list"), mark("not on the list")]),
	criticalOf("dpop"),
	row("header", "jwk", "dpop.key-public", [
		mark("a public key, and only that"),
		mark("no public key that can be used"),
	]),
	row("signature", "signature", "dpop.signature-valid", [
		mark("made with the key in 1"),
		mark("does not fit the key in 1"),
	]),
	row(
		"payload",
		"htm",
		[COMPLETE, "dpop.method-same"],
		[mark("the method of this request"), mark("not for this method")],
	),
	row(
		"payload",
		"htu",
		[COMPLETE, "dpop.url-same"],
		[mark("the address of this request"), mark("not for this address")],
	),
	row("payload", "iat", [COMPLETE, "dpop.recent"], [mark("made just now"), mark("not made just now")]),
];
const once: readonly Judged[] = [
	row("payload", "nonce", "dpop.nonce-current", [mark("given out by this server"), mark("not the one of this server")]),
	row("payload", "jti", [COMPLETE, "dpop.unused"], [mark("not seen before"), mark("seen before, or missing")]),
];
const proofByApi: readonly Judged[] = [
	...ofProof,
	row("payload", "ath", "dpop.token-hash", [
		mark("the hash of the token beside it"),
		mark("not the hash of the token beside it"),
	]),
	row("beside", "cnf.jkt", "dpop.key-bound", [mark("the token names this key"), mark("the token names another key")]),
	...once,
];

/** RFC 7523 §3, RFC 7523bis. */
const NAMES = "assertion.names-the-client";
const assertionByServer: readonly Judged[] = [
	row("header", "alg", "assertion.algorithm-allowed", [
		mark("on the server's fixed list"),
		mark("not on the server's list"),
	]),
	row("header", "typ", "assertion.type-fits", [mark("for client authentication"), mark("for another purpose")]),
	criticalOf("assertion"),
	row("header", "kid", "assertion.key-registered", [
		mark("registered by this client"),
		mark("not registered by this client"),
	]),
	row("signature", "signature", "assertion.signature-valid", SIGNED),
	row("payload", "iss", NAMES, [mark("the client itself"), mark("not the client, or not alone")]),
	row(
		"payload",
		"sub",
		["token.client-known", NAMES],
		[mark("a client that is registered"), mark("not the client, or unknown")],
	),
	row("payload", "aud", "assertion.audience-is-issuer", [mark("this server alone"), mark("not this server alone")]),
	row("payload", "exp", "assertion.in-time", TIME),
	row("payload", "nbf", "assertion.in-time", BEGUN, "optional"),
	row("payload", "jti", "assertion.unused", [mark("not seen before"), mark("seen before, or missing")]),
];

/** What a judge judges of a token, in the order in which it checks. */
export function judgedBy(kind: TokenKind, judge: Judge): readonly Judged[] {
	if (judge === "proven") return byProvenApi;
	if (kind === "dpop_proof") return judge === "as" ? [...ofProof, ...once] : proofByApi;
	if (kind === "client_assertion") return assertionByServer;
	return judge === "client" || judge === "otherClient" ? byClient : byApi;
}
