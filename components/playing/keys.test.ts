import { describe, expect, test } from "vitest";
import { actionOf, answerOf, keyActions, keyOf } from "./keys";

const press = (key: string, code = "", shiftKey = false) => ({ key, code, shiftKey });

describe("keys by their place, where the layout writes no Latin letters", () => {
	test.each([
		["т", "KeyT", "t"],
		["т", "KeyN", "n"],
		["Т", "KeyN", "n"],
		["и", "KeyB", "b"],
		["ю", "Period", "."],
		["ν", "KeyN", "n"],
		["ㅜ", "KeyN", "n"],
		["ن", "KeyK", "k"],
		["١", "Digit1", "1"],
	])("%s on %s is %s", (key, code, name) => {
		expect(keyOf(press(key, code))).toBe(name);
	});

	test.each([
		["a", "KeyQ", "a"],
		["A", "KeyQ", "a"],
		["é", "Digit2", "é"],
		["ß", "Minus", "ß"],
		["ş", "Semicolon", "ş"],
		["?", "Digit7", "?"],
		["ArrowRight", "Numpad6", "ArrowRight"],
		["Dead", "KeyN", "Dead"],
	])("a Latin layout keeps what it writes: %s on %s", (key, code, name) => {
		expect(keyOf(press(key, code))).toBe(name);
	});
});

test("every key has its action, in capitals, too, and Shift turns Space around", () => {
	for (const [key, action] of Object.entries(keyActions)) {
		expect(actionOf(press(key))).toBe(action);
		if (/^[a-z]$/.test(key)) expect(actionOf(press(key.toUpperCase(), "", true))).toBe(action);
	}
	expect(actionOf(press(" ", "Space", true))).toBe("back");
	expect(actionOf(press("т", "KeyN"))).toBe("next");
	expect(actionOf(press("constructor"))).toBeUndefined();
	expect(actionOf(press("x", "KeyN"))).toBeUndefined();
});

test("A, B, C and 1, 2, 3 answer, as many as there are answers", () => {
	expect(["a", "B", "c", "1", "2", "3"].map((key) => answerOf(press(key), 3))).toEqual([0, 1, 2, 0, 1, 2]);
	expect(["d", "4", "0", "PageDown", " ", "n"].map((key) => answerOf(press(key), 3))).toEqual(Array(6).fill(undefined));
	expect(answerOf(press("ф", "KeyA"), 3)).toBe(0);
	expect(answerOf(press("a"), 0)).toBeUndefined();
});
