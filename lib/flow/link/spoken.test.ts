import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hear, SPOKEN, spell } from "./spoken";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const anyNumber = fc.nat({ max: SPOKEN - 1 });

test("what is said is heard", () => {
	expect(SPOKEN).toBe(2 ** 35);
	fc.assert(
		fc.property(anyNumber, (number) => {
			expect(spell(number)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
			expect(hear(spell(number))).toBe(number);
		}),
	);
	for (const number of [0, SPOKEN - 1]) expect(hear(spell(number))).toBe(number);
});

test("is read as people write", () => {
	fc.assert(
		fc.property(anyNumber, (number) => {
			const code = spell(number);
			expect(hear(code.toLowerCase().replace("-", "  "))).toBe(number);
			expect(hear(code.replace("-", "").replaceAll("0", "o").replaceAll("1", "l"))).toBe(number);
		}),
	);
});

describe("what was misheard is never taken for another number", () => {
	const texts = anyNumber.map((number) => spell(number).replace("-", ""));

	test("one wrong character", () => {
		fc.assert(
			fc.property(texts, fc.nat({ max: 7 }), fc.constantFrom(...ALPHABET), (right, place, other) => {
				fc.pre(right[place] !== other);
				expect(hear(right.slice(0, place) + other + right.slice(place + 1))).toBeUndefined();
			}),
			{ numRuns: 2000 },
		);
	});

	test("two characters swapped, neighbours or not", () => {
		fc.assert(
			fc.property(texts, (right) => {
				for (let i = 0; i < 8; i++)
					for (let j = i + 1; j < 8; j++) {
						const heard = [...right];
						[heard[i], heard[j]] = [heard[j] ?? "", heard[i] ?? ""];
						if (heard.join("") !== right) expect(hear(heard.join(""))).toBeUndefined();
					}
			}),
		);
	});

	test("one left out, or one too many", () => {
		fc.assert(
			fc.property(texts, fc.nat({ max: 7 }), (right, place) => {
				expect(hear(right.slice(0, place) + right.slice(place + 1))).toBeUndefined();
				expect(hear(`${right.slice(0, place)}7${right.slice(place)}`)).toBeUndefined();
			}),
		);
	});
});

test("a code of six characters is known as one of before", () => {
	for (const typed of ["0Z0-006", "0z0 006"]) expect(hear(typed)).toBe("earlier");
	expect(hear("0Z0-007")).toBeUndefined();
});

test("what is no code is none", () => {
	fc.assert(fc.property(fc.string(), (typed) => void hear(typed)));
	for (const typed of ["", "-", "0", "00", "!!!!-!!!!", "ÅÅÅÅ-ÅÅÅÅ", "000000000"]) expect(hear(typed)).toBeUndefined();
});
