/** A key pair for a client that signs what it says of itself, made in this page: the server gets the public half only. */
import type { JsonObject } from "@/lib/crypto/json";

export interface KeyPair {
	/** Both as JSON Web Keys (RFC 7517). */
	readonly privateKey: JsonObject;
	readonly publicKey: JsonObject;
}

/** @throws where the page is no secure context, and the browser makes no keys */
export async function makeKeyPair(): Promise<KeyPair> {
	const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
	const kid = crypto.randomUUID().slice(0, 8);
	const jwkOf = async (key: CryptoKey): Promise<JsonObject> => {
		const { key_ops: _, ext: __, ...jwk } = await crypto.subtle.exportKey("jwk", key);
		return { ...(jwk as JsonObject), kid, alg: "ES256", use: "sig" };
	};
	return { privateKey: await jwkOf(pair.privateKey), publicKey: await jwkOf(pair.publicKey) };
}
