/** Values that somebody made. Colour, racks and "follow this value" all come from this register. */
import type { LaneId } from "./lanes";

export const valueKinds = {
	code_verifier: { name: "verifier", wire: "code_verifier" },
	code: { name: "code", wire: "code" },
	access_token: { name: "access token", short: "token", wire: "access_token" },
	refresh_token: { name: "refresh token", short: "refresh", wire: "refresh_token" },
	state: { name: "state", wire: "state" },
	id_token: { name: "ID Token", wire: "id_token" },
	nonce: { name: "nonce", wire: "nonce" },
	code_challenge: { name: "challenge", wire: "code_challenge" },
	client_secret: { name: "secret", wire: "client_secret" },
	client_id: { name: "client_id", wire: "client_id" },
	session: { name: "session cookie", wire: "Cookie" },
	transaction: { name: "transaction cookie", wire: "Cookie" },
	csrf: { name: "form token", wire: "csrf" },
	interaction: { name: "request ticket", wire: "request" },
	password: { name: "password", wire: "password" },
	client_assertion: { name: "assertion", wire: "client_assertion" },
	device_code: { name: "device code", short: "device", wire: "device_code" },
	user_code: { name: "user code", wire: "user_code" },
	request_uri: { name: "request URI", short: "request", wire: "request_uri" },
	dpop_key: { name: "private key", short: "key", wire: "key" },
	dpop_proof: { name: "proof", wire: "DPoP" },
	dpop_nonce: { name: "DPoP nonce", wire: "DPoP-Nonce" },
} as const satisfies Record<string, { readonly name: string; readonly short?: string; readonly wire: string }>;

export type ValueKind = keyof typeof valueKinds;

/** What a chip says where there is little room. */
export function shortNameOf(kind: ValueKind): string {
	const { name, short }: { readonly name: string; readonly short?: string } = valueKinds[kind];
	return short ?? name;
}

/** Kinds that the racks show, the most telling first. The plumbing of the login pages is left out. */
export const rackKinds: readonly ValueKind[] = [
	"code_verifier",
	"access_token",
	"refresh_token",
	"id_token",
	"code",
	"code_challenge",
	"state",
	"nonce",
	"client_secret",
	"password",
	"client_assertion",
	"device_code",
	"user_code",
	"request_uri",
	"dpop_key",
	"dpop_proof",
	"dpop_nonce",
];

/** That a person and her server know her password says nothing; that a client was given it does. */
export const showsInRack = (value: Pick<Value, "kind" | "heldAtStart">, lane: LaneId): boolean =>
	value.kind !== "password" || !value.heldAtStart.includes(lane);

export interface Value {
	/** Unique in its run: `code`, `code.2`, … */
	readonly id: string;
	readonly kind: ValueKind;
	readonly maker: LaneId;
	readonly text: string;
	/** Lanes that have it before the first hop, such as a registered secret. */
	readonly heldAtStart: readonly LaneId[];
	/** Known to everybody, such as a client_id: it is coloured, but holding it means nothing. */
	readonly isPublic: boolean;
	/** The value it was computed from: a challenge from its verifier. */
	readonly from?: string;
}

/** The last four characters, which is how a value is named on the stage. */
export const tailOf = (text: string): string => text.slice(-4);
