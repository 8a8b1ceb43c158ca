import { describe, expect, test } from "vitest";
import { challengeOf, isChallengeMethod, isPkceText, pkceSyntax } from "./pkce";
import { base64url } from "./text-forms";

describe("published vectors", () => {
	test("RFC 7636 Appendix B: octets, verifier, challenge", () => {
		const octets = Uint8Array.of(
			...[116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186],
			...[22, 212, 37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121],
		);
		const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
		expect(base64url(octets)).toBe(verifier);
		expect(challengeOf(verifier, "S256")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
	});

	test("OAuth 2.1, the example of §4.1", () => {
		expect(challengeOf("3641a2d12d66101249cdf7a79c000c1f8c05d2aafcf14bf146497bed", "S256")).toBe(
			"6fdkQaPm51l13DSukcAH3Mdx7_ntecHYd1vi3n0hMZY",
		);
	});
});

test("plain is the verifier itself", () => {
	expect(challengeOf("anything", "plain")).toBe("anything");
});

test.each([
	["S256", true],
	["plain", true],
	["s256", false],
	["SHA256", false],
	["", false],
	["constructor", false],
])("%j is a method: %s", (text, known) => {
	expect(isChallengeMethod(text)).toBe(known);
});

describe("syntax: 43 to 128 of A-Z a-z 0-9 - . _ ~", () => {
	test.each([
		["a".repeat(42), false],
		["a".repeat(43), true],
		["a".repeat(128), true],
		["a".repeat(129), false],
		["AZaz09-._~".repeat(5), true],
		[`${"a".repeat(43)}=`, false],
		[`${"a".repeat(43)}+`, false],
		[`${"a".repeat(43)} `, false],
		[`${"a".repeat(42)}\n`, false],
		[`${"a".repeat(43)}\u00fc`, false],
		["", false],
	])("%j: %s", (text, fits) => {
		expect(isPkceText(text)).toBe(fits);
	});

	test("what is wrong is named, each character once", () => {
		expect(pkceSyntax("a=b=\u{1F600}")).toEqual({ length: 5, lengthOk: false, strays: ["=", "\u{1F600}"] });
	});
});
