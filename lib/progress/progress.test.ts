import { expect, test } from "vitest";
import {
	answered,
	dueItems,
	finishedUnit,
	forgotten,
	lastRight,
	NO_PROGRESS,
	type Progress,
	standingOf,
} from "./progress";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-03-02 09:00 UTC, a Monday. */
const MONDAY = Date.UTC(2026, 2, 2, 9);
const ID = "code-pkce/order";

/** Answers at these hours after Monday morning. */
const after = (...answers: readonly (readonly [hours: number, right: boolean])[]): Progress =>
	answers.reduce(
		(progress, [hours, right]) => answered(progress, ID, right, MONDAY + hours * HOUR),
		NO_PROGRESS as Progress,
	);
const isDue = (progress: Progress, hours: number) => dueItems(progress, MONDAY + hours * HOUR).includes(ID);

test("an item that was missed comes back after one day, and after seven more, and then no more", () => {
	const missed = after([0, false]);
	expect(isDue(missed, 23.9)).toBe(false);
	expect(isDue(missed, 24)).toBe(true);
	const once = after([0, false], [30, true]);
	expect(isDue(once, 31)).toBe(false);
	expect(isDue(once, 30 + 7 * 24 - 0.1)).toBe(false);
	expect(isDue(once, 30 + 7 * 24)).toBe(true);
	const twice = after([0, false], [30, true], [30 + 7 * 24, true]);
	expect(isDue(twice, 10_000)).toBe(false);
	expect(twice.items[ID]).toMatchObject({ wrong: 1, right: 2, returns: 2 });
});

test("one that is missed when it comes back begins again", () => {
	const again = after([0, false], [24, true], [24 + 7 * 24, false]);
	expect(isDue(again, 24 + 7 * 24 + 23)).toBe(false);
	expect(isDue(again, 24 + 7 * 24 + 24)).toBe(true);
	expect(again.items[ID]?.returns).toBe(0);
});

test("a right answer before its day is practice, and does not put it off", () => {
	const practised = after([0, false], [0.1, true], [5, true]);
	expect(isDue(practised, 24)).toBe(true);
	expect(standingOf(practised, ID)).toBe("done");
});

test("what was right at once does not come back", () => {
	expect(isDue(after([0, true], [1, true]), 10_000)).toBe(false);
});

test("what has waited longest comes first", () => {
	const both = answered(answered(NO_PROGRESS, "b", false, MONDAY), "a", false, MONDAY + HOUR);
	expect(dueItems(both, MONDAY + 2 * DAY)).toEqual(["b", "a"]);
});

test.each([
	["wrong at once", [[0, false]], false],
	["right at once", [[0, true]], true],
	[
		"right on the same day",
		[
			[0, false],
			[1, true],
		],
		true,
	],
	[
		"right on its day",
		[
			[0, false],
			[24, true],
		],
		true,
	],
	[
		"wrong on its day",
		[
			[0, false],
			[24, false],
		],
		false,
	],
	[
		"wrong after a right one",
		[
			[0, true],
			[1, false],
		],
		false,
	],
	[
		"right to the end",
		[
			[0, false],
			[24, true],
			[192, true],
		],
		true,
	],
	[
		"wrong again at the end",
		[
			[0, false],
			[24, true],
			[192, false],
		],
		false,
	],
] as const)("whether the last answer was right: %s", (_, answers, right) => {
	const item = after(...answers).items[ID];
	expect(item && lastRight(item)).toBe(right);
});

test("what is known of an item", () => {
	expect(standingOf(NO_PROGRESS, ID)).toBe("open");
	expect(standingOf(after([0, false]), ID)).toBe("missed");
	expect(standingOf(forgotten(after([0, false]), ID), ID)).toBe("open");
});

test("a unit was finished when it was finished first", () => {
	const twice = finishedUnit(finishedUnit(NO_PROGRESS, "pkce", MONDAY), "pkce", MONDAY + DAY);
	expect(twice.units).toEqual({ pkce: MONDAY });
});
