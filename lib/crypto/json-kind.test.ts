import { expect, test } from "vitest";
import type { Json } from "./json";
import { jsonText, kindOf, numericDate, secondsText, textOf, textThere } from "./json-kind";

test.each<[Json | undefined, string]>([
	[undefined, "missing"],
	[null, "null"],
	["", "a text"],
	[0, "a number"],
	[false, "a boolean"],
	[[], "a list"],
	[{}, "an object"],
])("%j is %s", (value, words) => {
	expect(kindOf(value)).toBe(words);
});

test.each<[string, Json | undefined, number | string]>([
	["a second", 1795165525, 1795165525],
	["a fraction of one", 1795165525.5, 1795165525.5],
	["before 1970", -1, -1],
	["nothing", 0, 0],
	["beyond every calendar", 1e20, 1e20],
	["missing", undefined, "missing"],
	["digits in a text", "1795165525", "a text, not a number"],
	["null", null, "null, not a number"],
	["a list", [1795165525], "a list, not a number"],
	["1e400, which reads as infinite", JSON.parse("1e400"), "a number too large to count"],
])("a time: %s", (_, value, expected) => {
	expect(numericDate(value)).toEqual(typeof expected === "number" ? { seconds: expected } : { problem: expected });
});

test.each<[Json | undefined, object]>([
	["a", { text: "a" }],
	["", { problem: "empty" }],
	[undefined, { problem: "missing" }],
	[["a"], { problem: "a list, not a text" }],
	[null, { problem: "null, not a text" }],
])("%j as a text", (value, expected) => {
	expect(textThere(value)).toEqual(expected);
});

test("seconds are told to the millisecond", () => {
	expect(secondsText(1795165525.1 - 1795165500)).toBe("25.1 s");
	expect(secondsText(300)).toBe("300 s");
});

test("a member as text, whatever it is", () => {
	expect([textOf("a"), textOf(["a"]), textOf(undefined), textOf({ toString: 1 })]).toEqual([
		"a",
		'["a"]',
		"none",
		'{"toString":1}',
	]);
	expect(jsonText(JSON.parse("-1e400"))).toBe("-Infinity");
	expect(textOf(JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`))).toContain("too deeply");
});
