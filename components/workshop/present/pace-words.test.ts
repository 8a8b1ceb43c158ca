import { expect, test } from "vitest";
import { givenWords, paceWords } from "./pace-words";

test.each([
	[0, "on time"],
	[2, "2 min behind"],
	[-4, "4 min ahead"],
] as const)("%i minutes late", (late, words) => {
	expect(paceWords(late)).toBe(words);
});

test("more minutes say where they come from", () => {
	const taken = [{ name: "Questions", minutes: 2 }];
	expect(givenWords({ minutes: [], taken, later: 0 })).toBe("Questions now 2 min.");
	expect(givenWords({ minutes: [], taken, later: 1 })).toBe("Questions now 2 min. The end is 1 min later.");
});
