import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rfc7515A1Jws } from "../testing/vectors";
import { base64url, utf8 } from "./bytes";
import { decodeJwt } from "./jwt";
import { demonstrationKey, publicJwk } from "./keys";
import { verifyCompact } from "./rs256";
import { signJwt } from "./sign-jwt";

const segment = (value: unknown) => base64url(utf8(JSON.stringify(value)));
const problemOf = (text: string) => {
	const decoded = decodeJwt(text);
	return "problem" in decoded ? decoded.problem : "none";
};

describe("taking a token apart", () => {
	test("RFC 7515 A.1: header and claims", () => {
		expect(decodeJwt(rfc7515A1Jws)).toEqual({
			header: { typ: "JWT", alg: "HS256" },
			claims: { iss: "joe", exp: 1300819380, "http://example.com/is_root": true },
			segments: rfc7515A1Jws.split("."),
			signatureLength: 32,
		});
	});

	test("RFC 7519 §6.1: an unsecured header and an empty signature", () => {
		const decoded = decodeJwt(`eyJhbGciOiJub25lIn0.${segment({ iss: "joe" })}.`);
		expect(decoded).toMatchObject({ header: { alg: "none" }, signatureLength: 0 });
	});

	test.each([
		["", "three segments"],
		["a", "three segments"],
		["a.b", "three segments"],
		["a.b.c.d", "three segments"],
		[`!.${segment({})}.`, "first segment"],
		[`${segment([])}.${segment({})}.`, "first segment"],
		[`${segment({})}=.${segment({})}.`, "first segment"],
		[`${segment({})}.${segment("text")}.`, "second segment"],
		[`${segment({})}.${segment(null)}.`, "second segment"],
		[`${segment({})}.${base64url(Uint8Array.of(123, 255, 125))}.`, "second segment"],
		[`${segment({})}.${base64url(utf8("{"))}.`, "second segment"],
		[`${segment({})}.${segment({})}.a`, "third segment"],
		[`${segment({})}.${segment({})}.a+b=`, "third segment"],
	])("%j is none: the %s", (text, problem) => {
		expect(problemOf(text)).toContain(problem);
	});

	test("any text gets a plain sentence, never an exception", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(problemOf(text)).toMatch(/^[A-Z].*\.$/s);
			}),
			{ seed: 6, numRuns: 300 },
		);
	});
});

describe("signing", () => {
	test("the header names alg, typ and kid, in this order, and the claims stay as given", async () => {
		const token = await signJwt("at+jwt", { sub: "ada", n: 1 }, demonstrationKey);
		const decoded = decodeJwt(token);
		expect(decoded).toMatchObject({ claims: { sub: "ada", n: 1 }, signatureLength: 256 });
		expect("header" in decoded && JSON.stringify(decoded.header)).toBe(
			'{"alg":"RS256","typ":"at+jwt","kid":"as-demo-1"}',
		);
		expect(await verifyCompact(token, publicJwk(demonstrationKey))).toBe(true);
	});

	test("the public half has no private member", () => {
		expect(Object.keys(publicJwk(demonstrationKey)).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
	});
});
