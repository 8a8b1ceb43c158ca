/**
 * ES256 (RFC 7518 §3.4) and Ed25519 (RFC 8037), to verify what clients sign; nobody here signs with them. By jose where
 * the runtime has `crypto.subtle` and knows the curve, and else in pure JavaScript, which is fetched only then: no
 * lesson needs it.
 */
import { importJWK } from "jose";
import { fromBase64url, utf8 } from "./bytes";
import type { EcPublicJwk, OkpPublicJwk } from "./keys";
import { hasWebCrypto, names } from "./rs256";

type CurveJwk = EcPublicJwk | OkpPublicJwk;
type Octets = Uint8Array<ArrayBuffer>;

/** Both have signatures of 64 octets (RFC 7518 §3.4, RFC 8037). */
const SIGNATURE_LENGTH = 64;

/**
 * Whether the signature of a compact JWS fits the key, and nothing else about it. Text that is no JWS does not fit.
 * @param algorithms the names under which this key may be used
 */
export async function verifyOnCurve(jws: string, key: CurveJwk, algorithms: readonly string[]): Promise<boolean> {
	const [head = "", payload = "", tail = "", ...more] = jws.split(".");
	const signature = fromBase64url(tail);
	if (signature?.length !== SIGNATURE_LENGTH || !fromBase64url(payload) || more.length > 0) return false;
	if (!names(head, algorithms)) return false;
	const signed = utf8(`${head}.${payload}`);
	const known = hasWebCrypto() ? await webKey(key) : undefined;
	if (!known || !("algorithm" in known)) return verifyPure(key, signature, signed);
	return crypto.subtle.verify(BY_CURVE[key.kty], known, signature, signed).catch(() => false);
}

/** As WebCrypto calls them. Its octets of ECDSA are r and s, as those of JOSE. */
const BY_CURVE = { EC: { name: "ECDSA", hash: "SHA-256" }, OKP: { name: "Ed25519" } } as const;

/** `undefined` where the runtime does not know the curve, or the key is no point of it: the other way then decides. */
const webKey = (key: CurveJwk) =>
	importJWK(
		key.kty === "EC" ? { kty: "EC", crv: key.crv, x: key.x, y: key.y } : { kty: "OKP", crv: key.crv, x: key.x },
		key.kty === "EC" ? "ES256" : "Ed25519",
	).catch(() => undefined);

/** Rejects where the code cannot be fetched, which says nothing about the signature. */
async function verifyPure(key: CurveJwk, signature: Octets, input: Uint8Array): Promise<boolean> {
	const x = fromBase64url(key.x) ?? [];
	if (key.kty === "OKP") {
		const { ed25519 } = await import("@noble/curves/ed25519.js");
		return fits(() => ed25519.verify(signature, input, Uint8Array.from(x), { zip215: false }));
	}
	const { p256 } = await import("@noble/curves/nist.js");
	const point = Uint8Array.from([4, ...x, ...(fromBase64url(key.y) ?? [])]);
	// JOSE does not ask for the smaller of the two values of s, which other protocols do.
	return fits(() => p256.verify(signature, input, point, { lowS: false }));
}

/** A key or a signature that is none of the curve throws there. */
function fits(verify: () => boolean): boolean {
	try {
		return verify();
	} catch {
		return false;
	}
}
