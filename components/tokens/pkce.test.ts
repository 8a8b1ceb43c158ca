import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { challengeOf } from "@/lib/crypto/pkce";
import { EXAMPLE_VERIFIER } from "@/lib/inspect/seeded-verifier";
import { bitsOf, groupsOf, hexOf, lengthSentence, shortened, syntaxSentence } from "./pkce";

const groups = groupsOf(challengeOf(EXAMPLE_VERIFIER, "S256"));

describe("three become four", () => {
	test("eleven groups, the last of two octets and three letters", () => {
		expect(groups.map(({ octets }) => octets.length)).toEqual([...Array(10).fill(3), 2]);
		expect(groups.map(({ letters }) => letters).join("")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
		expect(groups[3]?.octets.map(hexOf)).toEqual(["16", "b1", "0c"]);
	});

	test("the bits of the fourth group", () => {
		expect(groups[3] && bitsOf(groups[3])).toEqual({
			bits: "000101101011000100001100",
			added: 0,
			letters: [
				{ letter: "F", number: 5 },
				{ letter: "r", number: 43 },
				{ letter: "E", number: 4 },
				{ letter: "M", number: 12 },
			],
		});
	});

	test("the last group gets two bits, and no letter for them alone", () => {
		expect(groups[10] && bitsOf(groups[10])).toMatchObject({
			added: 2,
			letters: [{ letter: "-", number: 62 }, {}, {}],
		});
	});

	test("every number is the letter's place in the list of 64", async () => {
		const list = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		await fc.assert(
			fc.property(fc.string(), (text) => {
				for (const group of groupsOf(challengeOf(text, "S256")))
					for (const { letter, number } of bitsOf(group).letters) expect(list[number]).toBe(letter);
			}),
		);
	});
});

describe("sentences", () => {
	test.each([
		[EXAMPLE_VERIFIER, "Letters, digits and - . _ ~ only. All 43 are allowed."],
		["", "0 characters, 43 too few (RFC 7636 §4.1)."],
		["a", "1 character, 42 too few (RFC 7636 §4.1)."],
		["a".repeat(140), "140 characters, 12 too many (RFC 7636 §4.1)."],
		[`${EXAMPLE_VERIFIER}+`, "Not allowed: + (RFC 7636 §4.1)."],
		["a b\tcé", "6 characters, 37 too few; not allowed: space, U+0009 and é (RFC 7636 §4.1)."],
		[`${"a".repeat(43)}!"#$%&()`, 'Not allowed: !, ", #, $, %, & and 2 more (RFC 7636 §4.1).'],
	])("%s", (verifier, sentence) => {
		expect(syntaxSentence(verifier)).toBe(sentence);
	});

	test("of the bar", () => {
		expect(lengthSentence(43)).toBe("43, the shortest allowed. This one has 43.");
		expect(lengthSentence(129)).toBe("128 is the longest allowed. This one has 129.");
	});

	test("a long text keeps its end", () => {
		expect(shortened("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")).toBe("E9Melhoa2OwvFrEM…w-cM");
		expect(shortened("short")).toBe("short");
	});
});
