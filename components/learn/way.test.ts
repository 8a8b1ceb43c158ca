import { expect, test } from "vitest";
import { unitAfterPress } from "./way";

test("a press leads to the next unit, and at an end to none", () => {
	expect(unitAfterPress(3, 1, 22, undefined, 0)).toBe(4);
	expect(unitAfterPress(3, -1, 22, undefined, 0)).toBe(2);
	expect(unitAfterPress(22, 1, 22, undefined, 0)).toBeUndefined();
	expect(unitAfterPress(1, -1, 22, undefined, 0)).toBeUndefined();
});

test("presses that are faster than pages add up", () => {
	expect(unitAfterPress(3, 1, 22, { number: 4, at: 100 }, 180)).toBe(5);
	expect(unitAfterPress(3, -1, 22, { number: 5, at: 100 }, 180)).toBe(4);
	expect(unitAfterPress(3, 1, 5, { number: 5, at: 100 }, 180)).toBeUndefined();
});

test("where a page has not come for two seconds, a press counts from the screen", () => {
	expect(unitAfterPress(3, 1, 22, { number: 4, at: 100 }, 2100)).toBe(4);
});
