/** A short name for a public key that everybody computes alike (RFC 7638). */

import type { EcPublicJwk, OkpPublicJwk, PublicJwk } from "./keys";
import { sha256 } from "./sha256";
import { base64url } from "./text-forms";

/** The members that make a key, by its kind. */
type Members =
	| Pick<PublicJwk, "e" | "kty" | "n">
	| Pick<EcPublicJwk, "crv" | "kty" | "x" | "y">
	| Pick<OkpPublicJwk, "crv" | "kty" | "x">;

/**
 * The thumbprint of a key: SHA-256 over its required members, in the order of the alphabet and without spaces
 * (RFC 7638 §3.2; for Ed25519 RFC 8037).
 */
export const thumbprintOf = (key: Members): string => base64url(sha256(JSON.stringify(requiredOf(key))));

function requiredOf(key: Members) {
	if (key.kty === "RSA") return { e: key.e, kty: key.kty, n: key.n };
	if (key.kty === "EC") return { crv: key.crv, kty: key.kty, x: key.x, y: key.y };
	return { crv: key.crv, kty: key.kty, x: key.x };
}
