/** What each fault is, in words: all that a page or a report says of it. Apart from what it does, which signs tokens. */
import type { SpecRef } from "../../vocabulary/specs";
import type { FaultId } from "../fault-ids";

/** The message that a fault is in, by which faults are grouped. */
export type FaultPlace =
	| "authorization response"
	| "token response"
	| "ID Token"
	| "keys"
	| "userinfo"
	| "metadata"
	| "refresh"
	| "API";

export interface FaultWords {
	readonly place: FaultPlace;
	/** As a switch names it: "Wrong state". */
	readonly title: string;
	/** What a careful client does: it uses nothing of the message, or it copes and goes on; some it may do as it likes. */
	readonly careful: "stops" | "goes on" | "either";
	/** Where it says so; empty where no standard does. */
	readonly specs: readonly SpecRef[];
	/** What the developer has to do for it, or what a verdict rests on. */
	readonly note?: string;
}

type Words = readonly [title: string, careful: FaultWords["careful"], specs: readonly SpecRef[], note?: string];

const placed = <K extends string>(
	place: FaultPlace,
	words: Readonly<Record<K, Words>>,
): Readonly<Record<K, FaultWords>> =>
	Object.fromEntries(
		Object.entries<Words>(words).map(([id, [title, careful, specs, note]]) => [
			id,
			{ place, title, careful, specs, ...(note === undefined ? {} : { note }) },
		]),
	) as Record<K, FaultWords>;

const redirects = placed("authorization response", {
	"state-wrong": ["Wrong state", "stops", ["OAuth 2.1 §4.1.2", "RFC 6749 §10.12"]],
	"state-missing": ["No state, though the client sent one", "stops", ["OAuth 2.1 §4.1.2", "RFC 6749 §10.12"]],
	"state-repeated": ["Two different states", "stops", ["RFC 6749 §3.1"]],
	"iss-wrong": ["iss of another server", "stops", ["RFC 9207 §2.4"]],
	"iss-missing": ["No iss, though the server announces it", "stops", ["RFC 9207 §2.4"]],
	"mix-up": [
		"Mix-up with a second server",
		"stops",
		["RFC 9700 §4.4.1", "RFC 9700 §4.4.2", "RFC 9207 §2.4"],
		"Point the client at the second server of this sandbox. It sends the browser on to the first one, and waits for the code.",
	],
});

const tokenAnswers = placed("token response", {
	"token-500": ["Status 500", "stops", ["RFC 6749 §5.1"]],
	"token-slow": ["An answer after three seconds", "goes on", []],
	"token-not-json": ["A page in place of JSON", "stops", ["RFC 6749 §5.1"]],
	"token-type-case": ["token_type in other letters: bEARER", "goes on", ["RFC 6749 §5.1"]],
});

const BY_TLS =
	"In the code flow a client may rely on the TLS of the token endpoint instead. Some libraries check the signature only where they are told to.";

const idTokens = placed("ID Token", {
	"id-token-rs256": ["Wrong signature, RS256", "stops", ["OpenID Core §3.1.3.7", "RFC 7515 §5.2"], BY_TLS],
	"id-token-es256": ["Wrong signature, ES256", "stops", ["OpenID Core §3.1.3.7", "RFC 7515 §5.2"], BY_TLS],
	"id-token-hs256-key": ["HS256 with the public key as the secret", "stops", ["RFC 8725 §2.1", "RFC 8725 §3.1"]],
	"id-token-hs256-secret": [
		"HS256 with the client’s secret, which nobody agreed on",
		"stops",
		["OpenID Core §3.1.3.7", "RFC 8725 §3.1"],
		"It needs a client with a secret. A client that was told to expect HS256 may accept it.",
	],
	"id-token-none": ["alg: none, without a signature", "stops", ["OpenID Core §3.1.3.7", "RFC 8725 §3.2"]],
	"id-token-aud-wrong": ["aud of another client", "stops", ["OpenID Core §3.1.3.7"]],
	"id-token-aud-missing": ["No aud", "stops", ["OpenID Core §2", "OpenID Core §3.1.3.7"]],
	"id-token-iss": ["iss of another server", "stops", ["OpenID Core §3.1.3.7"]],
	"id-token-sub": ["No sub", "stops", ["OpenID Core §2"]],
	"id-token-iat": ["No iat", "stops", ["OpenID Core §2"]],
	"id-token-nonce-wrong": ["Wrong nonce", "stops", ["OpenID Core §3.1.3.7"]],
	"id-token-nonce-missing": ["No nonce, though the client sent one", "stops", ["OpenID Core §3.1.3.7"]],
	"id-token-at-hash": [
		"at_hash of another access token",
		"stops",
		["OpenID Core §3.1.3.8"],
		"A client need not check at_hash in the code flow. One that does keeps the two tokens together.",
	],
	"id-token-expired": ["Expired an hour ago", "stops", ["OpenID Core §3.1.3.7"]],
});

const keys = placed("keys", {
	"kid-absent": ["No kid in the ID Token, one key", "goes on", ["OpenID Core §10.1", "RFC 7515 §4.1.4"]],
	"kid-absent-several": [
		"No kid in the ID Token, two keys that fit",
		"either",
		["OpenID Core §10.1", "RFC 7515 §4.1.4"],
	],
	"key-unreadable": ["A key that cannot be read, beside the good one", "goes on", ["RFC 7517 §5"]],
	"keys-rotated": ["New keys at the next login", "goes on", ["OpenID Core §10.1.1"]],
	"keys-rotated-late": ["New keys just before the token is signed", "goes on", ["OpenID Core §10.1.1"]],
});

const others = {
	...placed("userinfo", {
		"userinfo-sub": [
			"sub of another person",
			"stops",
			["OpenID Core §5.3.2"],
			"What a client does with the answer is in no message. Here the verdict rests on whether it goes on.",
		],
	}),
	...placed("metadata", {
		"metadata-issuer": ["Metadata of another issuer", "stops", ["RFC 8414 §3.3", "OpenID Discovery §4.3"]],
		"metadata-resource": ["Resource metadata of another resource", "stops", ["RFC 9728 §3.3"]],
		"metadata-no-s256": [
			"S256 not announced, only plain",
			"either",
			["RFC 8414 §2", "RFC 9700 §2.1.1", "MCP"],
			"A client that goes on has to go on with S256. Clients of MCP have to refuse.",
		],
	}),
	...placed("API", {
		"dpop-nonce-again": [
			"A new DPoP nonce demanded by the API",
			"goes on",
			["RFC 9449 §8", "RFC 9449 §9"],
			"It needs a client with DPoP.",
		],
	}),
};

const refreshes = placed("refresh", {
	"refresh-iss": ["Refreshed ID Token with another iss", "stops", ["OpenID Core §12.2"]],
	"refresh-sub": ["Refreshed ID Token with another sub", "stops", ["OpenID Core §12.2"]],
	"refresh-aud": ["Refreshed ID Token with another aud", "stops", ["OpenID Core §12.2"]],
	"refresh-azp": ["Refreshed ID Token with another azp", "stops", ["OpenID Core §12.2"]],
	"refresh-not-rotated": [
		"Refreshed without a new refresh token",
		"goes on",
		["RFC 6749 §6"],
		"It shows when the client refreshes a second time.",
	],
	"refresh-rotated-twice": [
		"A new refresh token twice in a row",
		"goes on",
		["OAuth 2.1 §4.3.1"],
		"The refreshed token is said to live for a second only, so that the client comes back soon.",
	],
});

export const faultWords: Readonly<Record<FaultId, FaultWords>> = {
	...redirects,
	...tokenAnswers,
	...idTokens,
	...keys,
	...others,
	...refreshes,
};
