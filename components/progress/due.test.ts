import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { answered, NO_PROGRESS } from "@/lib/progress/progress";
import { dueCards, lessonOfItem, tallyOf } from "./due";

test("an item is an exercise of the lesson that its id begins with", () => {
	for (const { id } of catalog) expect(lessonOfItem(`${id}/order`)).toBe(id);
	expect(lessonOfItem("code-pkce")).toBeUndefined();
	expect(lessonOfItem("no-such-lesson/order")).toBeUndefined();
});

test("exercises come before questions of the course, and a set counts its own", () => {
	const answers = [
		["learn/pkce/prediction", false],
		["code-pkce/order", false],
		["code-pkce/rack-7-client", true],
		["mix-up/order", false],
	] as const;
	const progress = answers.reduce((before, [id, right]) => answered(before, id, right, 0), NO_PROGRESS);
	expect(dueCards(progress, 90_000_000)).toEqual(["code-pkce/order", "mix-up/order", "learn/pkce/prediction"]);
	expect(dueCards(progress, 1)).toEqual([]);
	expect(tallyOf(progress, "code-pkce")).toEqual({ open: 0, done: 1, missed: 1 });
});
