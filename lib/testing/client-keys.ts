/** Keys of clients that are no demonstration keys: of every kind that the servers take, made by Node with each run. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { utf8 } from "../crypto/bytes";
import type { JsonObject } from "../crypto/json";
import type { ClientJwk } from "../crypto/keys";
import { base64url } from "../crypto/text-forms";

export interface ClientKey {
	readonly alg: "RS256" | "ES256" | "Ed25519";
	readonly jwk: ClientJwk;
	readonly privateKey: KeyObject;
}

function made(alg: ClientKey["alg"], { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }) {
	return {
		alg,
		jwk: { kid: `key-${alg}`, ...publicKey.export({ format: "jwk" }) } as unknown as ClientJwk,
		privateKey,
	};
}

export const clientKeys: Readonly<Record<ClientKey["alg"], ClientKey>> = {
	RS256: made("RS256", generateKeyPairSync("rsa", { modulusLength: 2048 })),
	ES256: made("ES256", generateKeyPairSync("ec", { namedCurve: "P-256" })),
	Ed25519: made("Ed25519", generateKeyPairSync("ed25519")),
};

/** The public half as it stands in a proof. */
export const publicHalfOf = ({ jwk: { kid: _, ...half } }: ClientKey): JsonObject => half as unknown as JsonObject;

/** Public and private half. */
export const wholeOf = ({ privateKey }: ClientKey): JsonObject =>
	privateKey.export({ format: "jwk" }) as unknown as JsonObject;

/** The signature of a key over any text, whatever the text says of its algorithm. */
export function signatureOf({ alg, privateKey }: ClientKey, input: string): Uint8Array {
	const key = alg === "ES256" ? { key: privateKey, dsaEncoding: "ieee-p1363" as const } : privateKey;
	return new Uint8Array(sign(alg === "Ed25519" ? null : "sha256", utf8(input), key));
}

/** A compact JWS of a client; the header may lie about the algorithm. */
export function signedBy(key: ClientKey, header: JsonObject, claims: JsonObject): string {
	const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));
	const input = `${segment({ alg: key.alg, ...header })}.${segment(claims)}`;
	return `${input}.${base64url(signatureOf(key, input))}`;
}
