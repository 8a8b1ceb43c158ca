import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { rfc7515A2Jws, rfc7515A2Key, rfc7515Payload } from "../testing/vectors";
import { fromBase64url, utf8 } from "./bytes";
import { clientDemonstrationKey, demonstrationKey, publicJwk } from "./keys";
import { signCompact, verifyCompact } from "./rs256";
import { base64url } from "./text-forms";

/** The two ways: by WebCrypto, and in pure JavaScript as on a page that is not a secure context. */
const runtimes = ["WebCrypto", "pure JavaScript"] as const;
type Runtime = (typeof runtimes)[number];

/** A page over plain http still has `crypto`, but not `crypto.subtle`. */
const enter = (runtime: Runtime) => {
	vi.unstubAllGlobals();
	if (runtime === "pure JavaScript") vi.stubGlobal("crypto", {});
};

afterEach(() => {
	vi.unstubAllGlobals();
});

const ownKey = createPrivateKey({ key: { ...rfc7515A2Key }, format: "jwk" });

/** A JWS that Node signs properly, whatever its header says. */
const signedWith = (header: string, payload = rfc7515Payload, key = ownKey) => {
	const input = `${base64url(utf8(header))}.${base64url(utf8(payload))}`;
	return `${input}.${sign("sha256", utf8(input), key).toString("base64url")}`;
};

describe.each(runtimes)("RS256 by %s", (runtime) => {
	test("RFC 7515 A.2: the same octets", async () => {
		enter(runtime);
		expect(await signCompact({ alg: "RS256" }, rfc7515Payload, rfc7515A2Key)).toBe(rfc7515A2Jws);
	});

	test("RFC 7515 A.2: the signature verifies with its key and with no other", async () => {
		enter(runtime);
		expect(await verifyCompact(rfc7515A2Jws, publicJwk(rfc7515A2Key))).toBe(true);
		expect(await verifyCompact(rfc7515A2Jws, publicJwk(demonstrationKey))).toBe(false);
	});
});

test.each([
	["", demonstrationKey],
	['{"sub":"ada"}', demonstrationKey],
	["\u2603".repeat(400), rfc7515A2Key],
])("both ways sign %j with the same octets", async (payload, key) => {
	const signed: string[] = [];
	for (const runtime of runtimes) {
		enter(runtime);
		signed.push(await signCompact({ alg: "RS256" }, payload, key));
	}
	expect(signed[1]).toBe(signed[0]);
});

describe("both ways judge alike", () => {
	const [head = "", payload = "", tail = ""] = rfc7515A2Jws.split(".");
	const octets = fromBase64url(tail) ?? new Uint8Array();
	const tailOf = (change: (copy: number[]) => readonly number[]) =>
		`${head}.${payload}.${base64url(Uint8Array.from(change([...octets])))}`;

	const cases: readonly (readonly [what: string, jws: string, valid: boolean])[] = [
		["a good one", rfc7515A2Jws, true],
		["a good one with typ", signedWith('{"alg":"RS256","typ":"at+jwt"}'), true],
		["no text", "", false],
		["two segments", `${head}.${payload}`, false],
		["four segments", `${rfc7515A2Jws}.x`, false],
		["four segments, the last empty", `${rfc7515A2Jws}.`, false],
		["no signature", `${head}.${payload}.`, false],
		["another payload", `${head}.${base64url(utf8("{}"))}.${tail}`, false],
		["another header", `${base64url(utf8('{"alg":"RS256" }'))}.${payload}.${tail}`, false],
		["one bit of the signature", tailOf((o) => o.with(9, (o[9] ?? 0) ^ 1)), false],
		["a signature with an octet more", tailOf((o) => [0, ...o]), false],
		["a signature with an octet less", tailOf((o) => o.slice(1)), false],
		["a signature of zeros", tailOf((o) => o.map(() => 0)), false],
		["padding", `${rfc7515A2Jws}==`, false],
		["a space in the signature", `${head}.${payload}.${tail.slice(0, 8)} ${tail.slice(8)}`, false],
		["alg none, signed all the same", signedWith('{"alg":"none"}'), false],
		["alg HS256, signed all the same", signedWith('{"alg":"HS256"}'), false],
		["alg in lower case", signedWith('{"alg":"rs256"}'), false],
		["alg in a list", signedWith('{"alg":["RS256"]}'), false],
		["no alg", signedWith("{}"), false],
		["a header that is a list", signedWith('["RS256"]'), false],
		["a header that is no JSON", signedWith("RS256"), false],
		// What is critical says nothing about who signed: another check judges that.
		["a critical extension that nobody knows", signedWith('{"alg":"RS256","crit":["x"],"x":1}'), true],
		["a payload that is said to stand as it is", signedWith('{"alg":"RS256","crit":["b64"],"b64":false}'), true],
		["a list of extensions that is none", signedWith('{"alg":"RS256","crit":[]}'), true],
	];

	test.each(cases)("%s", async (_, jws, valid) => {
		const verdicts: Partial<Record<Runtime, boolean>> = {};
		for (const runtime of runtimes) {
			enter(runtime);
			verdicts[runtime] = await verifyCompact(jws, publicJwk(rfc7515A2Key));
		}
		expect(verdicts).toEqual({ WebCrypto: valid, "pure JavaScript": valid });
	});
});

test.each(runtimes)("a key that is too short fits nothing, by %s", async (runtime) => {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
	const { n = "", e = "" } = publicKey.export({ format: "jwk" });
	enter(runtime);
	const jws = signedWith('{"alg":"RS256"}', "{}", privateKey);
	expect(await verifyCompact(jws, { ...publicJwk(demonstrationKey), n, e })).toBe(false);
});

test("where signatures are remembered, the same one is made and verified once, and a wrong one stays wrong", async () => {
	vi.resetModules();
	const fresh = await import("./rs256");
	const subtle = { sign: vi.spyOn(crypto.subtle, "sign"), verify: vi.spyOn(crypto.subtle, "verify") };
	const sign = (payload: string) => fresh.signCompact({ alg: "RS256" }, payload, demonstrationKey);
	const first = await sign("{}");
	fresh.rememberSignatures();
	expect(new Set([first, await sign("{}"), await sign("{}")]).size).toBe(1);
	expect(await sign('{"a":1}')).not.toBe(first);
	expect(subtle.sign).toHaveBeenCalledTimes(3);
	const key = publicJwk(demonstrationKey);
	expect([await fresh.verifyCompact(first, key), await fresh.verifyCompact(first, key)]).toEqual([true, true]);
	expect(await fresh.verifyCompact(first, { ...key, n: publicJwk(clientDemonstrationKey).n })).toBe(false);
	expect(subtle.verify).toHaveBeenCalledTimes(2);
	vi.restoreAllMocks();
});
