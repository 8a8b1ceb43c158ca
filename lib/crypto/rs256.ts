/**
 * RS256 (RFC 7518 §3.3) over octets, by the runtime where it has `crypto.subtle` (jose imports the keys), and by
 * a pure JavaScript implementation where it has not (a page opened over plain http). Both give the same octets:
 * RSASSA-PKCS1-v1_5 is deterministic.
 */
import { importJWK } from "jose";
import { fromBase64url, utf8 } from "./bytes";
import { objectIn } from "./jwt";
import type { PublicJwk, RsaKey } from "./keys";
import { base64url, hex } from "./text-forms";

type WebKey = Awaited<ReturnType<typeof importJWK>>;

/** Signs octets with the key that it was made of: RSASSA-PKCS1-v1_5 with SHA-256, and so always the same octets. */
export type Signer = (octets: Uint8Array) => Promise<Uint8Array>;

/**
 * Imported keys, so that each is parsed once. State that outlives a call, as that of `guard.ts`; it holds nothing but a
 * faster form of its argument. A private key is known by its object, and goes with it; a public one by its text.
 */
const toSign = new WeakMap<RsaKey, Promise<Signer>>();
const toVerify = new Map<string, Promise<WebKey>>();

/** Keys of strangers come here as well, in proofs: a server that runs for long must not keep them all. */
const MAX_KNOWN = 100;

const importKey = (key: RsaKey | PublicJwk): Promise<WebKey> => importJWK({ ...key }, "RS256");

function signerOf(key: RsaKey): Promise<Signer> {
	const known = toSign.get(key) ?? webSigner(key);
	toSign.set(key, known);
	return known;
}

async function webSigner(key: RsaKey): Promise<Signer> {
	const known = await importKey(key);
	if (!("algorithm" in known)) throw new Error("A key that is no CryptoKey was imported");
	return async (octets) => new Uint8Array(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", known, octets as BufferSource));
}

/** From now on this key object signs by another implementation: for a server, whose runtime has a quicker one. */
export const signWith = (key: RsaKey, signer: Signer): void => void toSign.set(key, Promise.resolve(signer));

function verifyingKey(key: PublicJwk): Promise<WebKey> {
	const id = `${key.n} ${key.e}`;
	const known = toVerify.get(id) ?? importKey(key);
	if (!toVerify.has(id) && toVerify.size >= MAX_KNOWN) {
		const [oldest = ""] = toVerify.keys();
		toVerify.delete(oldest);
	}
	toVerify.set(id, known);
	return known;
}

export const hasWebCrypto = () => globalThis.crypto?.subtle !== undefined;

const pure = async () => (await import("micro-rsa-dsa-dh/rsa.js")).PKCS1_SHA256;

const bigOf = (text: string) => BigInt(`0x${hex(fromBase64url(text) ?? new Uint8Array(1)) || "0"}`);

/**
 * What was signed and verified before, where somebody plays thousands of runs that are nearly the same. RSASSA-PKCS1-v1_5
 * is deterministic, so that this, too, is only a faster form of its argument.
 */
let remembered: Map<string, Promise<string | boolean>> | undefined;

/** From now on nothing is signed or verified twice in this thread. For the grid of attacks: one run makes no signature twice. */
export function rememberSignatures(): void {
	remembered ??= new Map();
}

function once<T extends string | boolean>(id: () => string, make: () => Promise<T>): Promise<T> {
	if (!remembered) return make();
	const key = id();
	const made = (remembered.get(key) as Promise<T> | undefined) ?? make();
	remembered.set(key, made);
	return made;
}

/**
 * Signs a protected header and a payload.
 * @returns the compact JWS (RFC 7515 §3.1). The members of `protectedHeader` keep their order.
 */
export const signCompact = (
	protectedHeader: { readonly alg: "RS256" },
	payload: string,
	key: RsaKey,
): Promise<string> => signTyped(JSON.stringify(protectedHeader), payload, key);

/**
 * The same for a header as somebody wrote it: every letter is signed, whatever it says. Whether an extension in `crit` is
 * understood, and whether the algorithm is this one, is a matter of whoever verifies.
 */
export const signTyped = (header: string, payload: string, key: RsaKey): Promise<string> =>
	once(
		() => `${header} ${payload} ${key.n} ${key.d}`,
		() => sign(`${base64url(utf8(header))}.${base64url(utf8(payload))}`, key),
	);

/** Octets in, as the parts of the JWS; the same with the signature out. */
async function sign(input: string, key: RsaKey): Promise<string> {
	const signature = hasWebCrypto() ? await signNatively(input, key) : await signPurely(input, key);
	return `${input}.${base64url(signature)}`;
}

const signNatively = async (input: string, key: RsaKey): Promise<Uint8Array> => (await signerOf(key))(utf8(input));

const signPurely = async (input: string, key: RsaKey): Promise<Uint8Array> =>
	(await pure()).sign({ n: bigOf(key.n), d: bigOf(key.d) }, utf8(input));

/**
 * Whether the signature of a compact JWS fits the key, and nothing else about it. Text that is no JWS does not fit.
 * Extensions that its header calls critical are no matter of the signature: see `critical.ts`.
 */
export const verifyCompact = (jws: string, key: PublicJwk): Promise<boolean> =>
	once(
		() => `${jws} ${key.n} ${key.e}`,
		() => verify(jws, key),
	);

async function verify(jws: string, key: PublicJwk): Promise<boolean> {
	const [head = "", payload = "", tail = "", ...more] = jws.split(".");
	const signature = fromBase64url(tail);
	if (!signature || !fromBase64url(payload) || !names(head, ["RS256"]) || more.length > 0 || !isLongEnough(key))
		return false;
	const signed = utf8(`${head}.${payload}`);
	if (hasWebCrypto()) {
		const known = await verifyingKey(key).catch(() => undefined);
		// A key that cannot be imported, or is for another use, fits nothing.
		if (!known || !("algorithm" in known)) return false;
		return crypto.subtle.verify("RSASSA-PKCS1-v1_5", known, signature, signed).catch(() => false);
	}
	// Outside: that the code cannot be fetched says nothing about the signature.
	const rsa = await pure();
	try {
		return rsa.verify({ n: bigOf(key.n), e: bigOf(key.e) }, signed, signature);
	} catch {
		return false;
	}
}

/** Keys for RS256 have 2048 bits at least (RFC 7518 §3.3). */
const isLongEnough = ({ n }: PublicJwk): boolean => (fromBase64url(n)?.length ?? 0) >= 256;

/**
 * Whether a protected header names one of these algorithms. Asked before any way verifies, so that all refuse the same
 * texts.
 */
export function names(segment: string, algorithms: readonly string[]): boolean {
	const header = objectIn(segment);
	return !("problem" in header) && typeof header.object.alg === "string" && algorithms.includes(header.object.alg);
}
