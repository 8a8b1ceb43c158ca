import { expect, test } from "vitest";
import { asText, type Check, countOf } from "./check";

const check = (state: Check["state"], todo?: string): Check => ({
	name: "Clicker",
	state,
	says: "Something was found.",
	...(todo ? { todo } : {}),
});

test("states are counted in words, and those that nothing is in are left out", () => {
	expect(countOf([check("good"), check("untried"), check("good"), check("fails")])).toBe(
		"2 good, 1 fails, 1 not tried.",
	);
	expect(countOf([check("fails"), check("fails"), check("asking")])).toBe("2 fail, 1 asking.");
});

test("the report as text says the state, what was found, and what to do where something is to be done", () => {
	expect(asText([check("good"), check("fails", "Do this.")], "http://localhost:3000/").split("\n")).toEqual([
		"Par Avion, preflight of http://localhost:3000/",
		"1 good, 1 fails.",
		"",
		"Good: Clicker. Something was found.",
		"Fails: Clicker. Something was found.",
		"  What to do: Do this.",
		"",
	]);
});
