import { describe, expect, test } from "vitest";
import type { Value } from "../vocabulary/values";
import { enterValue, MOST_VALUES, valueWith } from "./register";

const code = (text: string) => ({ kind: "code", maker: "as", text, heldAtStart: [], isPublic: false }) as const;

const enteredAll = (texts: readonly string[]) => {
	const world = { values: [] as Value[] };
	for (const text of texts) enterValue(world, code(text));
	return world;
};

/** Few values are looked at one by one, many are looked up. */
const MANY = Array.from({ length: 200 }, (_, i) => `filler-${i}`);

describe.each([
	["few", [], 0],
	["many", MANY, 200],
] as const)("the register with %s values", (_, before, count) => {
	const entered = (...texts: string[]) => enteredAll([...before, ...texts]);
	const id = (n: number) => (n + count === 1 ? "code" : `code.${n + count}`);

	test("numbers values of a kind, and knows a text again", () => {
		const world = entered("a", "b", "a");
		expect(world.values.slice(count).map((value) => [value.id, value.text])).toEqual([
			[id(1), "a"],
			[id(2), "b"],
		]);
		expect(enterValue(world, { ...code("a"), kind: "state" }).id).toBe("state");
		expect(valueWith(world, "a")?.kind).toBe("code");
		expect(valueWith(world, "c")).toBeUndefined();
	});

	test("a copy of the list goes its own way", () => {
		const first = entered("a");
		const second = { values: [...first.values] };
		enterValue(second, code("b"));
		expect(valueWith(first, "b")).toBeUndefined();
		expect(enterValue(first, code("c")).id).toBe(id(2));
	});

	test("a list that has become another is read anew, and no id is given twice", () => {
		const world = entered("a", "b");
		world.values = world.values.filter(({ text }) => text !== "a");
		expect(enterValue(world, code("c")).id).toBe(id(3));
		world.values.length = 0;
		expect(valueWith(world, "b")).toBeUndefined();
	});
});

test("is bounded: what was there from the start stays, the oldest go, ids go on", () => {
	const world = { values: [] as Value[] };
	enterValue(world, { ...code("at the start"), heldAtStart: ["as"] });
	for (let i = 0; i < MOST_VALUES; i++) enterValue(world, code(`${i}`));
	expect(world.values.length).toBeLessThan(MOST_VALUES);
	expect(valueWith(world, "at the start")?.id).toBe("code");
	expect(valueWith(world, "0")).toBeUndefined();
	expect(valueWith(world, `${MOST_VALUES - 1}`)).toBeDefined();
	expect(enterValue(world, code("new")).id).toBe(`code.${MOST_VALUES + 2}`);
	expect(new Set(world.values.map(({ id }) => id)).size).toBe(world.values.length);
});
