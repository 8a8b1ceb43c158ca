/** A public key that somebody sends, read from JSON: only what a signature can be verified with is one. */
import { fromBase64url } from "./bytes";
import type { Json, JsonObject } from "./json";
import type { ClientJwk } from "./keys";
import { isOnEd25519, isOnP256 } from "./points";
import { hex } from "./text-forms";
import { algorithmsFor, KEY_KINDS, kindOf } from "./verify";

/** Members of a private or secret key, of any kind (RFC 7518 §6.3.2). */
const PRIVATE = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/** The members of a key that nobody else may see. */
export const privateMembers = (jwk: Json | undefined): readonly string[] =>
	isObject(jwk) ? Object.keys(jwk).filter((name) => PRIVATE.includes(name)) : [];

/**
 * The public half of a key: RSA with 2048 bits at least (RFC 7518 §3.3), P-256, or Ed25519; meant for signatures, and
 * for an algorithm of its kind, where it says so. `undefined` for every other.
 */
export function publicKeyIn(jwk: Json | undefined): ClientJwk | undefined {
	if (!isObject(jwk) || keyProblem(jwk) !== undefined) return undefined;
	const { kty, n, e, x, y } = jwk as Readonly<Record<string, string>>;
	if (kty === "RSA") return { kid: "", kty, alg: "RS256", use: "sig", n: n ?? "", e: e ?? "" };
	if (kty === "EC") return { kid: "", kty, crv: "P-256", x: x ?? "", y: y ?? "" };
	return { kid: "", kty: "OKP", crv: "Ed25519", x: x ?? "" };
}

/** Why a key cannot be used to verify a signature, as the end of a sentence about it; `undefined` where it can. */
export function keyProblem(jwk: Json | undefined): string | undefined {
	if (!isObject(jwk)) return "is missing";
	if (!KEY_KINDS.includes(kindOf(jwk))) return "is of no kind that is supported";
	if (algorithmsFor(jwk).length === 0) return "is for an algorithm of another kind";
	if (jwk.use !== undefined && jwk.use !== "sig") return "is not for signatures";
	if (jwk.kty === "RSA") return rsaProblem(jwk);
	return jwk.kty === "EC" ? p256Problem(jwk) : ed25519Problem(jwk);
}

const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === "object" && value !== null && !Array.isArray(value);

function rsaProblem({ n, e }: JsonObject): string | undefined {
	const modulus = typeof n === "string" ? fromBase64url(n) : undefined;
	const exponent = typeof e === "string" ? fromBase64url(e) : undefined;
	const isOdd = exponent !== undefined && exponent.length <= 4 && (exponent.at(-1) ?? 0) % 2 === 1;
	if (!modulus || modulus.length === 0 || modulus[0] === 0 || modulus.length > 512 || !isOdd) return "is malformed";
	const isLong = modulus.length > 256 || (modulus.length === 256 && (modulus[0] ?? 0) >= 128);
	return isLong ? undefined : "has fewer than 2048 bits";
}

/** Coordinates have the whole length of the curve, leading zeros included (RFC 7518 §6.2). */
const isCoordinate = (value: Json | undefined): value is string =>
	typeof value === "string" && fromBase64url(value)?.length === 32;

const OFF = "is no point of its curve";

function p256Problem({ x, y }: JsonObject): string | undefined {
	if (!isCoordinate(x) || !isCoordinate(y)) return "is malformed";
	return isOnP256(x, y) ? undefined : OFF;
}

function ed25519Problem({ x }: JsonObject): string | undefined {
	if (!isCoordinate(x)) return "is malformed";
	if (hasSmallOrder(x)) return "is one with which one signature fits many texts";
	return isOnEd25519(x) ? undefined : OFF;
}

/** Encodings of the points of Ed25519 whose order is 1, 2, 4 or 8, without the bit of the sign. */
const SMALL_ORDER: readonly string[] = [
	"00".repeat(32),
	`01${"00".repeat(31)}`,
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
	`ec${"ff".repeat(30)}7f`,
	`ed${"ff".repeat(30)}7f`,
	`ee${"ff".repeat(30)}7f`,
];

/** With such a key one signature fits many messages. Runtimes disagree about it, so it is asked here. */
function hasSmallOrder(x: string): boolean {
	const octets = fromBase64url(x) ?? new Uint8Array(32);
	octets[31] = (octets[31] ?? 0) & 0x7f;
	return SMALL_ORDER.includes(hex(octets));
}
