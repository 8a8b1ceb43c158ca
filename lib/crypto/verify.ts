/**
 * What a client signs, verified with its own key, by algorithm. The list is fixed: `none` and shared secrets are not in
 * it, and an algorithm works with one kind of key only (RFC 8725 §3.1). Clients choose, and most choose a curve.
 */
import { verifyOnCurve } from "./curves";
import type { Json } from "./json";
import type { ClientJwk } from "./keys";
import { verifyCompact } from "./rs256";

/** By `kty`, and by `crv` where the kind has curves: the names under which such a key signs. */
const byKind: Readonly<Record<string, readonly string[]>> = {
	RSA: ["RS256"],
	"EC P-256": ["ES256"],
	// The second name is deprecated, and meant the same with such a key (RFC 9864).
	"OKP Ed25519": ["Ed25519", "EdDSA"],
};

/** Every algorithm that a client may sign with, as metadata and challenges publish them. */
export const SIGNATURE_ALGORITHMS: readonly string[] = Object.values(byKind).flat();

/** Every kind of key that a client may have. */
export const KEY_KINDS: readonly string[] = Object.keys(byKind);

/** `RSA`, `EC P-256`; for any JSON object that is to be a key. */
export const kindOf = (jwk: { readonly kty?: Json; readonly crv?: Json }): string =>
	[jwk.kty, jwk.kty === "RSA" ? undefined : jwk.crv].filter((one) => typeof one === "string").join(" ");

/** The algorithms that a key may be used with: those of its kind, and of these only its own, where it names one. */
export function algorithmsFor(key: {
	readonly kty?: Json;
	readonly crv?: Json;
	readonly alg?: Json;
}): readonly string[] {
	const kind = kindOf(key);
	const all = Object.hasOwn(byKind, kind) ? (byKind[kind] ?? []) : [];
	return key.alg === undefined || (typeof key.alg === "string" && all.includes(key.alg)) ? all : [];
}

/** Whether the signature of a compact JWS fits the key, with an algorithm that fits it, too. */
export function verifySignature(jws: string, key: ClientJwk): Promise<boolean> {
	const algorithms = algorithmsFor(key);
	return key.kty === "RSA" ? verifyCompact(jws, key) : verifyOnCurve(jws, key, algorithms);
}
