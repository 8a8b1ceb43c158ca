import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, endOf, lengthOf, percentDecoded, percentEncoded, shortened, wellFormed } from "./text";

const anyText = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
const whole = fc.string({ unit: "binary", maxLength: 20 });

test("half of a character becomes U+FFFD, and everything else stays", () => {
	expect(wellFormed("a\ud83d\ude00b")).toBe("a\u{1F600}b");
	expect(wellFormed("\ude00\ud83d")).toBe("\ufffd\ufffd");
	fc.assert(
		fc.property(anyText, (text) => {
			expect(new TextDecoder().decode(new TextEncoder().encode(wellFormed(text)))).toBe(wellFormed(text));
			expect(wellFormed(text)).toHaveLength(text.length);
		}),
	);
	fc.assert(
		fc.property(whole, (text) => {
			expect(wellFormed(text)).toBe(text);
		}),
	);
});

test("counts and cuts by code points", () => {
	expect(lengthOf("a\u{1F600}")).toBe(2);
	expect([cut("a\u{1F600}b", 2), cut("a\u{1F600}", 2), cut("", 0)]).toEqual(["a\u{1F600}…", "a\u{1F600}", ""]);
	expect([endOf("a\u{1F600}b", 2), endOf("b", 4)]).toEqual(["\u{1F600}b", "b"]);
	expect(shortened(`${"\u{1F600}".repeat(20)}end`, 26, 3, 4)).toBe(`${"\u{1F600}".repeat(3)}…\u{1F600}end`);
	fc.assert(
		fc.property(whole, fc.nat(20), (text, most) => {
			for (const part of [cut(text, most), endOf(text, most), shortened(text, most, most, 1)])
				expect(wellFormed(part)).toBe(part);
			expect(lengthOf(cut(text, most))).toBe(Math.min(lengthOf(text), most + 1));
		}),
	);
});

test("any text can be percent-encoded, and what cannot be decoded is said", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(percentDecoded(percentEncoded(text))).toBe(wellFormed(text));
		}),
	);
	for (const broken of ["%", "%E0%A4%A", "%ff"]) expect(percentDecoded(broken)).toBeUndefined();
});
