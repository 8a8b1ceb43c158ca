import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { questionItem, statementItem } from "@/content/learn/items";
import { lessonOf } from "@/content/lesson-of";
import { exercisesOfLesson } from "@/content/practice/exercises";
import { answered, NO_PROGRESS, type Progress } from "@/lib/progress/progress";
import { readPlace } from "../practice/place";
import { dueCards, lessonOfItem, tallyOf } from "./due";

test("an item is an exercise of the lesson that its id begins with", () => {
	for (const { id } of catalog) expect(lessonOfItem(`${id}/order`)).toBe(id);
	expect(lessonOfItem("code-pkce/riddle")).toBeUndefined();
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
	const ids = dueCards(progress, 90_000_000).map(({ id }) => id);
	expect(ids).toEqual(["code-pkce/order", "mix-up/order", "learn/pkce/prediction"]);
	expect(dueCards(progress, 1)).toEqual([]);
	expect(tallyOf(progress, "code-pkce")).toEqual({ open: 0, done: 1, missed: 1 });
});

test("what only another version asks is not counted, and every exercise and question of this one is", async () => {
	const others = [
		"learn/no-such-unit/prediction",
		"learn/statement/no-such",
		"no-such-lesson/order",
		"code-pkce/riddle",
		"x",
	];
	const missed = (ids: readonly string[]) => ids.reduce((before, id) => answered(before, id, false, 0), NO_PROGRESS);
	expect(dueCards(missed(others), 90_000_000)).toEqual([]);
	const asked = await Promise.all(
		["code-pkce", "code-interception"].map(async (lesson) => {
			const flow = await lessonOf(lesson);
			return flow ? (await exercisesOfLesson(flow, "1")).map(({ id }) => id) : [];
		}),
	);
	const ids = [...asked.flat(), questionItem("mix-up"), statementItem("three-roles")];
	expect(ids.length).toBeGreaterThan(15);
	expect(dueCards(missed(ids), 90_000_000).map(({ id }) => id)).toEqual(ids);
});

test("a card is shuffled by the day on which it is due: the same way at each look, another way at its return", () => {
	const HOUR = 3_600_000;
	const day = Date.UTC(2026, 2, 2, 9);
	const missed = answered(NO_PROGRESS, "code-pkce/order", false, day);
	const seedAt = (progress: Progress, now: number) => dueCards(progress, now)[0]?.seed;
	expect(seedAt(missed, day + 24 * HOUR)).toBe("2026-03-03");
	expect(seedAt(missed, day + 72 * HOUR)).toBe("2026-03-03");
	const again = answered(missed, "code-pkce/order", true, day + 24 * HOUR);
	expect(seedAt(again, day + 9 * 24 * HOUR)).toBe("2026-03-10");
	expect(readPlace("?seed=2026-03-10").place.seed).toBe("2026-03-10");
});
