import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rfc7515A1Jws } from "../testing/vectors";
import { textIn, utf8 } from "./bytes";
import { decodeJwt } from "./jwt";
import { demonstrationKey, publicJwk } from "./keys";
import { verifyCompact } from "./rs256";
import { signJwt } from "./sign-jwt";
import { base64url } from "./text-forms";

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
		[`${segment([])}.${segment({})}.`, "it is a list"],
		[`${segment({})}.${segment("text")}.`, "it is a text"],
		[`${segment({})}.${segment(null)}.`, "it is null"],
		[`${segment({})}..`, "it is empty"],
		[`${segment({})}.${base64url(utf8("{"))}.`, "it is not JSON"],
		[`${segment({})}.${base64url(Uint8Array.of(123, 255, 125))}.`, "it is not UTF-8"],
		[`${segment({})}==.${segment({})}.`, "no padding (RFC 7515 §2)"],
		[`${segment({})}.${segment({})}.a+b/`, "base64 and not of base64url"],
		[`${segment({})}.${segment({})}.a`, "no octets have that many characters"],
		[`${segment({})}.${segment({})}.a b`, "a character that base64url has not"],
	])("%j is none: the %s", (text, problem) => {
		expect(problemOf(text)).toContain(problem);
	});

	test("of members with one name the last counts (RFC 7519 §4)", () => {
		const payload = base64url(utf8('{"sub":"ada","sub":"eve"}'));
		expect(decodeJwt(`${segment({})}.${payload}.`)).toMatchObject({ claims: { sub: "eve" } });
	});

	test("a byte order mark is passed over, and stays in the text (RFC 8259 §8.1)", () => {
		const marked = base64url(utf8('\ufeff{"sub":"ada"}'));
		expect(decodeJwt(`${marked}.${marked}.`)).toMatchObject({ header: { sub: "ada" }, claims: { sub: "ada" } });
		expect(textIn(marked)).toBe('\ufeff{"sub":"ada"}');
		expect(textIn("a")).toBeUndefined();
		expect(textIn(base64url(Uint8Array.of(255)))).toBeUndefined();
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
