import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, fromBase64url, fromUtf8, utf8 } from "./bytes";
import { sameText } from "./same-text";
import { base64, base64url, hasStrayBits, hex } from "./text-forms";

describe("base64 (RFC 4648 §10)", () => {
	test.each([
		["", ""],
		["f", "Zg=="],
		["fo", "Zm8="],
		["foo", "Zm9v"],
		["foob", "Zm9vYg=="],
		["fooba", "Zm9vYmE="],
		["foobar", "Zm9vYmFy"],
	])("%j is %j", (text, encoded) => {
		expect(base64(utf8(text))).toBe(encoded);
		expect(base64url(utf8(text))).toBe(encoded.replace(/=+$/, ""));
		expect(fromUtf8(fromBase64(encoded) ?? utf8("none"))).toBe(text);
	});

	test("base64url has its own alphabet (RFC 7515 Appendix C)", () => {
		const octets = Uint8Array.of(3, 236, 255, 224, 193);
		expect(base64(octets)).toBe("A+z/4ME=");
		expect(base64url(octets)).toBe("A-z_4ME");
		expect(fromBase64url("A-z_4ME")).toEqual(octets);
	});

	test.each(["A+z/", "Zg==", "Z", "Zm9vY", "Zm 9v", "Zm9v\n", "\u00fc", "."])("%j is not base64url", (text) => {
		expect(fromBase64url(text)).toBeUndefined();
	});

	test("text that is not base64 has no octets", () => {
		expect(fromBase64("*")).toBeUndefined();
		expect(fromBase64("Z")).toBeUndefined();
	});

	test("octets come back from their text", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
				expect(fromBase64url(base64url(octets))).toEqual(octets);
				expect(fromBase64(base64(octets))).toEqual(octets);
				expect(base64url(octets)).toBe(Buffer.from(octets).toString("base64url"));
			}),
			{ seed: 4, numRuns: 300 },
		);
	});
});

describe("text", () => {
	test("hex writes two digits for each octet", () => {
		expect(hex(Uint8Array.of(0, 10, 255))).toBe("000aff");
	});

	test("octets that are not UTF-8 throw", () => {
		expect(fromUtf8(Uint8Array.of(226, 152, 131))).toBe("\u2603");
		expect(fromUtf8(Uint8Array.of(239, 187, 191, 65))).toBe("\ufeffA");
		expect(() => fromUtf8(Uint8Array.of(255))).toThrow(TypeError);
	});
});

describe("sameText", () => {
	test.each([
		["", "", true],
		["a", "a", true],
		["abc", "abd", false],
		["abc", "ABC", false],
		["abc", "ab", false],
		["ab", "abc", false],
		["", "a", false],
		["a", "", false],
		["abab", "ab", false],
		["\u0000", "", false],
		["\u2603", "\u2603", true],
	])("%j and %j: %s", (a, b, same) => {
		expect(sameText(a, b)).toBe(same);
	});

	test("agrees with === on any two texts", () => {
		const text = fc.string({ unit: "binary", maxLength: 6 });
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(sameText(a, b)).toBe(a === b);
				expect(sameText(a, a)).toBe(true);
				expect(sameText(a + b, a)).toBe(b === "");
			}),
			{ seed: 5, numRuns: 1000 },
		);
	});
});

test.each([
	["", false],
	["AA", false],
	["AB", true],
	["AQ", false],
	["AAA", false],
	["AAB", true],
	["AAE", false],
	["AAAB", false],
])("%s has bits that belong to no octet: %s", (text, has) => {
	expect(hasStrayBits(text)).toBe(has);
	const octets = fromBase64url(text);
	expect(octets !== undefined && base64url(octets) !== text).toBe(has);
});
