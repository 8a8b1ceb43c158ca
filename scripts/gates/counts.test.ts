/** README counts what there is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { inWords, wrongCounts } from "./counts";
import { ROOT } from "./imports";

const count = (kind: "flow" | "attack") => catalog.filter((entry) => entry.kind === kind).length;

test("README counts the lessons as the catalogue does", () => {
	const readme = readFileSync(join(ROOT, "README.md"), "utf8");
	expect(wrongCounts(readme, { flows: count("flow"), attacks: count("attack") })).toEqual([]);
});

test.each([
	[4, "four"],
	[13, "thirteen"],
	[20, "twenty"],
	[34, "thirty-four"],
	[90, "ninety"],
])("%s is %s", (number, words) => {
	expect(inWords(number)).toBe(words);
});

test("a wrong count and a missing one are named", () => {
	expect(wrongCounts("**Four attacks** and more", { attacks: 4 })).toEqual([]);
	expect(wrongCounts("**Four attacks** and more", { attacks: 21 })).toEqual([
		'It says "Four attacks", and the catalogue has 21: write **Twenty-one attacks**.',
	]);
	expect(wrongCounts("Four attacks", { attacks: 4 })).toEqual([
		"It says nothing, and the catalogue has 4: write **Four attacks**.",
	]);
});
