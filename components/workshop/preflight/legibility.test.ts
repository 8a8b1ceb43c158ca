import { expect, test } from "vitest";
import { legibility, lines, screens } from "./legibility";

test("the smallest line that is read decides: what is smaller is named, and what to do", () => {
	expect(legibility(undefined).state).toBe("untried");
	expect(legibility("A")).toMatchObject({ state: "good" });
	expect(legibility("C")).toMatchObject({
		state: "fails",
		says: "Too small from there: the longest captions, values on the stage.",
	});
	expect(legibility("none").says).toContain("captions and questions");
	expect(legibility("F").todo).toContain("Proof");
});

test("lines grow, and each screen has its own sizes", () => {
	expect(lines.map(({ size }) => size)).toEqual(lines.map(({ size }) => size).toSorted((a, b) => a - b));
	expect(screens.map(({ smallest }) => smallest)).toEqual([20, 21.3, 30, 40, 60]);
});
