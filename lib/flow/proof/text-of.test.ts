import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "./text-of";

test("data that JSON takes for the same is told apart", () => {
	const all = [
		{},
		{ a: undefined },
		{ a: null },
		{ a: "null" },
		{ a: 0 },
		{ a: -0 },
		{ a: "0" },
		{ a: Number.NaN },
		[undefined],
		[null],
		[],
		[[]],
		["a", "b"],
		["as1:b"],
		{ a: 1, b: 2 },
		{ b: 2, a: 1 },
	];
	expect(new Set(all.map(textOf)).size).toBe(all.length);
});

test("one text for equal data, and another for any other", () => {
	// JSON has one zero only.
	const data = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
	fc.assert(
		fc.property(data, data, (one, other) => {
			expect(textOf(structuredClone(one))).toBe(textOf(one));
			expect(textOf(one) === textOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
		}),
	);
});

test.each([[() => 1], [new Map()], [new Date(0)], [Symbol("a")], [1n]])("%s is no plain data", (value) => {
	expect(() => textOf({ a: [value] })).toThrow(/no plain data/);
});
