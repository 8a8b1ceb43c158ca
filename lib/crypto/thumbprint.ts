/** A short name for a public key that everybody computes alike (RFC 7638). */
import { base64url } from "./bytes";
import type { PublicJwk } from "./keys";
import { sha256 } from "./sha256";

/** The thumbprint of an RSA key: SHA-256 over its required members, in the order of the alphabet and without spaces (RFC 7638 §3.2). */
export const thumbprintOf = ({ e, kty, n }: Pick<PublicJwk, "e" | "kty" | "n">): string =>
	base64url(sha256(JSON.stringify({ e, kty, n })));
