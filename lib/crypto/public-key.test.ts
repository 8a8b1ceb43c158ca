import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clientKeys } from "../testing/client-keys";
import { fromBase64url } from "./bytes";
import type { Json } from "./json";
import { keyProblem, privateMembers, publicKeyIn } from "./public-key";
import { base64url } from "./text-forms";

const { RS256: rsa, ES256: ec, Ed25519: ed } = clientKeys;
const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({ format: "jwk" });
const nearly = generateKeyPairSync("rsa", { modulusLength: 2040 }).publicKey.export({ format: "jwk" });
const bytes = (text: string) => base64url(Uint8Array.from(text.match(/../g) ?? [], (one) => Number.parseInt(one, 16)));
const withSign = (x: string) => {
	const octets = fromBase64url(x) ?? new Uint8Array(32);
	octets[31] = (octets[31] ?? 0) | 0x80;
	return base64url(octets);
};

test.each([
	["RSA", rsa.jwk, ["alg", "e", "kid", "kty", "n", "use"]],
	["P-256", ec.jwk, ["crv", "kid", "kty", "x", "y"]],
	["Ed25519", ed.jwk, ["crv", "kid", "kty", "x"]],
])("%s is read, and nothing but what verifying needs", (_, jwk, members) => {
	const key = publicKeyIn({ ...jwk, x5c: ["x"], ext: true, key_ops: ["verify"] } as unknown as Json);
	expect(Object.keys(key ?? {}).sort()).toEqual(members);
	expect(key).toMatchObject({ kty: jwk.kty });
});

describe("what is no key that can be used", () => {
	const KIND = "is of no kind that is supported";
	const BAD = "is malformed";
	const OFF = "is no point of its curve";
	const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "jwk" });
	const MANY = "is one with which one signature fits many texts";
	const order = (text: string): Json => ({ kty: "OKP", crv: "Ed25519", x: bytes(text) });

	test.each<[string, Json | undefined, string]>([
		["nothing", undefined, "is missing"],
		["a text", "RSA", "is missing"],
		["a list", [{ ...rsa.jwk }], "is missing"],
		["null", null, "is missing"],
		["an empty object", {}, KIND],
		["a shared secret", { kty: "oct", k: "AAAA" }, KIND],
		["another curve", { ...ec.jwk, crv: "P-384" }, KIND],
		["secp256k1", { ...ec.jwk, crv: "secp256k1" }, KIND],
		["a key for agreement", { ...ed.jwk, crv: "X25519" }, KIND],
		["kty as a list", { ...ec.jwk, kty: ["EC"] }, KIND],
		["an algorithm of another kind", { ...ec.jwk, alg: "RS256" }, "is for an algorithm of another kind"],
		["an algorithm that is no text", { ...rsa.jwk, alg: 1 }, "is for an algorithm of another kind"],
		["for encryption", { ...rsa.jwk, use: "enc" }, "is not for signatures"],
		["1024 bits", { ...short } as Json, "has fewer than 2048 bits"],
		["2040 bits", { ...nearly } as Json, "has fewer than 2048 bits"],
		["RSA without n", { kty: "RSA", e: "AQAB" }, BAD],
		["RSA with an even exponent", { ...rsa.jwk, e: "AQAA" }, BAD],
		["RSA with a leading zero", { ...rsa.jwk, n: `AA${"A".repeat(340)}` }, BAD],
		["EC without y", { kty: "EC", crv: "P-256", x: ec.jwk.kty === "EC" ? ec.jwk.x : "" }, BAD],
		["a short coordinate", { ...ec.jwk, x: "AAAA" }, BAD],
		["a coordinate that is no base64url", { ...ed.jwk, x: `${"A".repeat(42)}=` }, BAD],
		["a coordinate that is no text", { ...ed.jwk, x: 1 }, BAD],
		["x of one key with y of another", { ...ec.jwk, x: other.x ?? "" } as Json, OFF],
		["no point of P-256", { ...ec.jwk, y: ec.jwk.kty === "EC" ? ec.jwk.x : "" }, OFF],
		["a coordinate of P-256 over its prime", { ...ec.jwk, x: bytes("ff".repeat(32)) }, OFF],
		["no point of Ed25519", order(`02${"00".repeat(31)}`), OFF],
		["order 4", order("00".repeat(32)), MANY],
		["order 1", order(`01${"00".repeat(31)}`), MANY],
		["order 1 with the sign", { kty: "OKP", crv: "Ed25519", x: withSign(bytes(`01${"00".repeat(31)}`)) }, MANY],
		["order 8", order("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), MANY],
		["order 2", order(`ec${"ff".repeat(30)}7f`), MANY],
	])("%s", (_, jwk, problem) => {
		expect(keyProblem(jwk)).toBe(problem);
		expect(publicKeyIn(jwk)).toBeUndefined();
	});
});

test("every key that the runtime makes is a point of its curve", () => {
	for (let i = 0; i < 50; i++) {
		const made = [generateKeyPairSync("ec", { namedCurve: "P-256" }), generateKeyPairSync("ed25519")];
		for (const { publicKey } of made)
			expect(keyProblem({ ...publicKey.export({ format: "jwk" }) } as Json)).toBeUndefined();
	}
});

test("what another implementation takes for no point of Ed25519 is none here either", async () => {
	const { ed25519 } = await import("@noble/curves/ed25519.js");
	const isPoint = (octets: Uint8Array): boolean => {
		try {
			ed25519.Point.fromBytes(octets);
			return true;
		} catch {
			return false;
		}
	};
	for (let i = 0; i < 200; i++) {
		const octets = Uint8Array.from(randomBytes(32));
		const jwk: Json = { kty: "OKP", crv: "Ed25519", x: base64url(octets) };
		expect(keyProblem(jwk) === undefined).toBe(isPoint(octets));
	}
});

test("private members are named, whatever the kind", () => {
	for (const { privateKey, jwk } of Object.values(clientKeys)) {
		expect(privateMembers({ ...jwk } as unknown as Json)).toEqual([]);
		expect(privateMembers({ ...privateKey.export({ format: "jwk" }) } as unknown as Json)).toContain("d");
	}
	expect(privateMembers({ kty: "oct", k: "x" })).toEqual(["k"]);
	expect(privateMembers("d")).toEqual([]);
});
