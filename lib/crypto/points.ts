/** Whether the coordinates in a key are of a point of its curve. Runtimes disagree about when to ask, so it is asked here. */
import { fromBase64url } from "./bytes";
import { hex } from "./text-forms";

const numberIn = (octets: Uint8Array): bigint => BigInt(`0x${hex(octets) || "0"}`);

const modulo = (value: bigint, prime: bigint): bigint => ((value % prime) + prime) % prime;

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
	let [result, square] = [1n, modulo(base, prime)];
	for (let left = exponent; left > 0n; left >>= 1n) {
		if (left & 1n) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}

/** P-256 (NIST SP 800-186): y² = x³ - 3x + b. */
const P256 = {
	prime: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
	b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
};

/** @param x, @param y coordinates in base64url (RFC 7518 §6.2) */
export function isOnP256(x: string, y: string): boolean {
	const [at, up] = [x, y].map((text) => numberIn(fromBase64url(text) ?? new Uint8Array())) as [bigint, bigint];
	const { prime, b } = P256;
	return at < prime && up < prime && modulo(up * up - (at ** 3n - 3n * at + b), prime) === 0n;
}

/** Edwards25519 (RFC 8032, Ed25519): -x² + y² = 1 + d x² y². */
const ED25519 = {
	prime: 2n ** 255n - 19n,
	d: 37095705934669439343138083508754565189542113879843219016388785533085940283555n,
};

/** @param encoded y with the sign of x, in base64url, little-endian (RFC 8032, its encoding) */
export function isOnEd25519(encoded: string): boolean {
	const octets = (fromBase64url(encoded) ?? new Uint8Array()).toReversed();
	octets[0] = (octets[0] ?? 0) & 0x7f;
	const y = numberIn(octets);
	const { prime, d } = ED25519;
	const [u, v] = [y * y - 1n, d * y * y + 1n];
	// x² is u / v, which is a square where u · v is one (Euler's criterion; RFC 8032, its decoding).
	return y < prime && power(u * v, (prime - 1n) / 2n, prime) <= 1n;
}
