import { createHmac, sign } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type ClientKey, clientKeys, signatureOf, signedBy } from "../testing/client-keys";
import {
	rfc7515A2Jws,
	rfc7515A2Key,
	rfc7515A3Jws,
	rfc7515A3Key,
	rfc8037Jws,
	rfc8037Key,
	rfc9449Key,
	rfc9449Proofs,
} from "../testing/vectors";
import { fromBase64url, utf8 } from "./bytes";
import { type ClientJwk, publicJwk } from "./keys";
import { base64url } from "./text-forms";
import { algorithmsFor, SIGNATURE_ALGORITHMS, verifySignature } from "./verify";

const { RS256: rsa, ES256: ec, Ed25519: ed } = clientKeys;

/** A page over plain http has no `crypto.subtle`; an older browser has it, and does not know Ed25519. */
const runtimes = {
	WebCrypto: () => {},
	"pure JavaScript": () => vi.stubGlobal("crypto", {}),
	"WebCrypto without these curves": () => {
		const { subtle } = globalThis.crypto;
		const known: (...all: never[]) => Promise<CryptoKey> = subtle.importKey.bind(subtle);
		const importKey = (...all: never[]) =>
			JSON.stringify(all[2]).includes("RSA")
				? known(...all)
				: Promise.reject(new DOMException("unknown", "NotSupportedError"));
		vi.stubGlobal("crypto", { subtle: { importKey, verify: subtle.verify.bind(subtle) } });
	},
} as const;

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What each runtime says; all have to say the same. */
async function verdictOf(jws: string, key: ClientJwk): Promise<boolean | object> {
	const said: Record<string, boolean> = {};
	for (const [name, enter] of Object.entries(runtimes)) {
		enter();
		said[name] = await verifySignature(jws, key);
		vi.unstubAllGlobals();
	}
	const [one] = Object.values(said);
	return new Set(Object.values(said)).size === 1 ? (one ?? false) : said;
}

test("the list has no algorithm without a key of its own, and none that shares a secret", () => {
	expect(SIGNATURE_ALGORITHMS).toEqual(["RS256", "ES256", "Ed25519", "EdDSA"]);
});

describe("published signatures", () => {
	const cases: readonly (readonly [string, string, ClientJwk])[] = [
		["RFC 7515 A.2", rfc7515A2Jws, publicJwk(rfc7515A2Key)],
		["RFC 7515 A.3", rfc7515A3Jws, rfc7515A3Key],
		["RFC 8037 A.4", rfc8037Jws, rfc8037Key],
		...rfc9449Proofs.map((proof, i) => [`RFC 9449, proof ${i + 1}`, proof, rfc9449Key] as const),
	];

	test.each(cases)("%s fits its key, and no other", async (_, jws, key) => {
		expect(await verdictOf(jws, key)).toBe(true);
		for (const { jwk } of Object.values(clientKeys)) expect(await verdictOf(jws, jwk)).toBe(false);
	});
});

describe.each(Object.values(clientKeys))("$alg", (key: ClientKey) => {
	const jws = signedBy(key, { typ: "dpop+jwt" }, { sub: "ada" });
	const [head = "", payload = "", tail = ""] = jws.split(".");
	const octets = fromBase64url(tail) ?? new Uint8Array();
	const tailOf = (change: (copy: number[]) => readonly number[]) =>
		`${head}.${payload}.${base64url(Uint8Array.from(change([...octets])))}`;
	const named = (alg: unknown) => signedBy(key, { alg: alg as string }, { sub: "ada" });

	const cases: readonly (readonly [what: string, jws: string, valid: boolean])[] = [
		["a good one", jws, true],
		["another good one", signedBy(key, {}, { sub: "\u2603".repeat(400) }), true],
		["no text", "", false],
		["two segments", `${head}.${payload}`, false],
		["four segments", `${jws}.x`, false],
		["four segments, the last empty", `${jws}.`, false],
		["no signature", `${head}.${payload}.`, false],
		["another payload", `${head}.${base64url(utf8("{}"))}.${tail}`, false],
		["one bit of the signature", tailOf((o) => o.with(9, (o[9] ?? 0) ^ 1)), false],
		["one bit of its second half", tailOf((o) => o.with(40, (o[40] ?? 0) ^ 1)), false],
		["an octet more", tailOf((o) => [0, ...o]), false],
		["an octet less", tailOf((o) => o.slice(1)), false],
		["zeros", tailOf((o) => o.map(() => 0)), false],
		["ones", tailOf((o) => o.map(() => 255)), false],
		["padding", `${jws}==`, false],
		["alg none, signed all the same", named("none"), false],
		["alg none, without a signature", `${base64url(utf8('{"alg":"none"}'))}.${payload}.`, false],
		["alg HS256, signed all the same", named("HS256"), false],
		["alg in lower case", named(key.alg.toLowerCase()), false],
		["alg in a list", named([key.alg]), false],
		["no alg", named(undefined), false],
		// What is critical says nothing about who signed: another check judges that.
		["a critical extension that nobody knows", signedBy(key, { crit: ["x"], x: 1 }, {}), true],
	];

	test.each(cases)("%s", async (_, text, valid) => {
		expect(await verdictOf(text, key.jwk)).toBe(valid);
	});

	test("the name of an algorithm for another kind of key is refused, though the signature is good (RFC 8725 §3.1)", async () => {
		for (const alg of SIGNATURE_ALGORITHMS)
			expect([alg, await verdictOf(named(alg), key.jwk)]).toEqual([alg, algorithmsFor(key.jwk).includes(alg)]);
	});

	test("the public key is no shared secret", async () => {
		const input = `${base64url(utf8('{"alg":"HS256"}'))}.${payload}`;
		const secret = createHmac("sha256", JSON.stringify(key.jwk)).update(input).digest();
		expect(await verdictOf(`${input}.${base64url(new Uint8Array(secret))}`, key.jwk)).toBe(false);
	});
});

describe("a curve", () => {
	const input = (alg: string) => `${base64url(utf8(JSON.stringify({ alg })))}.${base64url(utf8("{}"))}`;
	const withTail = (text: string, octets: Uint8Array) => `${text}.${base64url(octets)}`;

	test("Ed25519 has two names", async () => {
		for (const alg of ["Ed25519", "EdDSA"]) {
			const text = input(alg);
			expect(await verdictOf(withTail(text, signatureOf(ed, text)), ed.jwk)).toBe(true);
		}
	});

	test("the octets of ES256 are r and s, not DER (RFC 7518 §3.4)", async () => {
		const text = input("ES256");
		const der = new Uint8Array(sign("sha256", utf8(text), ec.privateKey));
		expect(await verdictOf(withTail(text, der), ec.jwk)).toBe(false);
	});

	test("both values of s are good in JOSE", async () => {
		const order = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
		const text = input("ES256");
		const octets = signatureOf(ec, text);
		const s = BigInt(`0x${Buffer.from(octets.slice(32)).toString("hex")}`);
		const other = Buffer.from((order - s).toString(16).padStart(64, "0"), "hex");
		expect(await verdictOf(withTail(text, octets), ec.jwk)).toBe(true);
		expect(await verdictOf(withTail(text, Uint8Array.from([...octets.slice(0, 32), ...other])), ec.jwk)).toBe(true);
	});

	test("what is no point of it fits nothing", async () => {
		const { x } = rfc7515A3Key;
		expect(await verdictOf(rfc7515A3Jws, { ...rfc7515A3Key, y: x })).toBe(false);
		expect(await verdictOf(rfc7515A3Jws, { ...rfc7515A3Key, x: "", y: "" })).toBe(false);
		expect(await verdictOf(rfc8037Jws, { ...rfc8037Key, x: base64url(new Uint8Array(32).fill(255)) })).toBe(false);
	});
});

test.each([
	["micro-rsa-dsa-dh/rsa.js", rsa],
	["@noble/curves/ed25519.js", ed],
	["@noble/curves/nist.js", ec],
])("where %s cannot be fetched nobody says that the signature is wrong", async (file, key) => {
	vi.resetModules();
	vi.doMock(file, () => {
		throw new Error("offline");
	});
	vi.stubGlobal("crypto", {});
	const fresh = await import("./verify");
	await expect(fresh.verifySignature(signedBy(key, {}, {}), key.jwk)).rejects.toThrow();
	vi.doUnmock(file);
});

describe("the algorithms of a key", () => {
	test.each<[string, Parameters<typeof algorithmsFor>[0], readonly string[]]>([
		["RSA", rsa.jwk, ["RS256"]],
		["P-256", ec.jwk, ["ES256"]],
		["Ed25519", ed.jwk, ["Ed25519", "EdDSA"]],
		["that says its own", { ...ec.jwk, alg: "ES256" }, ["ES256"]],
		["Ed25519 under its older name", { ...ed.jwk, alg: "EdDSA" }, ["Ed25519", "EdDSA"]],
		["that says another", { ...rsa.jwk, alg: "PS256" }, []],
		["P-384", { kty: "EC", crv: "P-384" }, []],
		["EC without a curve", { kty: "EC" }, []],
		["Ed448", { kty: "OKP", crv: "Ed448" }, []],
		["a shared secret", { kty: "oct" }, []],
		["nothing", {}, []],
		["a name of every object", { kty: "constructor" }, []],
	])("%s", (_, key, algorithms) => {
		expect(algorithmsFor(key)).toEqual(algorithms);
	});
});
