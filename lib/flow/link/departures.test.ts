import fc from "fast-check";
import { expect, test } from "vitest";
import { digitsAt, rankOf } from "./departures";

const movedIn = (digits: readonly number[]) => digits.filter((digit) => digit > 0).length;
const anyRadices = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 7 });
const sizeOf = (radices: readonly number[]) => radices.reduce((all, radix) => all * radix, 1);

test("every state has one number, and every number up to the last one state", () => {
	fc.assert(
		fc.property(anyRadices, (radices) => {
			const size = sizeOf(radices);
			const states = Array.from({ length: Math.min(size, 300) }, (_, rank) => digitsAt(rank, radices) ?? []);
			expect(states.map((digits) => rankOf(digits, radices))).toEqual(states.map((_, rank) => rank));
			for (const digits of states)
				expect(digits.every((digit, i) => digit >= 0 && digit < (radices[i] ?? 0))).toBe(true);
			expect(rankOf(digitsAt(size - 1, radices) ?? [], radices)).toBe(size - 1);
			expect(digitsAt(size, radices)).toBeUndefined();
		}),
	);
});

test("what has less moved comes first", () => {
	const radices = [2, 3, 1, 4];
	const all = Array.from({ length: sizeOf(radices) }, (_, rank) => movedIn(digitsAt(rank, radices) ?? []));
	expect(all).toEqual([...all].sort((a, b) => a - b));
	expect(all.filter((moved) => moved === 1)).toHaveLength(1 + 2 + 3);
	expect(digitsAt(0, radices)).toEqual([0, 0, 0, 0]);
});
