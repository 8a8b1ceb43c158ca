import { expect, test } from "vitest";
import { answered, finishedUnit, NO_PROGRESS, type Progress } from "@/lib/progress/progress";
import { comesBack, dateOf } from "../progress/dates";
import { progressAsText } from "./as-text";
import { isEmpty, summaryOf, unitName } from "./summary";

const DAY = 86_400_000;
/** 2026-03-02 12:00 UTC: the same day in most time zones. */
const MONDAY = Date.UTC(2026, 2, 2, 12);

const progress = [
	(p: Progress) => answered(p, "mix-up/order", true, MONDAY),
	(p: Progress) => answered(p, "code-pkce/order", false, MONDAY),
	(p: Progress) => answered(p, "code-pkce/rack-3-user", true, MONDAY + DAY),
	(p: Progress) => answered(p, "learn/pkce/prediction", false, MONDAY),
	(p: Progress) => answered(p, "of-another-program", false, MONDAY),
	(p: Progress) => finishedUnit(p, "state-iss", MONDAY + DAY),
	(p: Progress) => finishedUnit(p, "pkce", MONDAY),
].reduce((before, next) => next(before), NO_PROGRESS as Progress);

test("sets are counted in the order of the catalogue, units in that in which they were finished", () => {
	expect(summaryOf(progress)).toEqual({
		units: [
			{ id: "pkce", at: MONDAY },
			{ id: "state-iss", at: MONDAY + DAY },
		],
		sets: [
			{
				lesson: { id: "code-pkce", title: "Authorization code + PKCE" },
				done: 1,
				missed: 1,
				due: MONDAY + DAY,
				at: MONDAY + DAY,
			},
			{ lesson: { id: "mix-up", title: "Mix-up" }, done: 1, missed: 0, at: MONDAY },
		],
		questions: { done: 0, missed: 1 },
	});
	expect(isEmpty(progress)).toBe(false);
	expect(isEmpty(NO_PROGRESS)).toBe(true);
});

test("what comes back is due from its day on", () => {
	expect(comesBack(MONDAY + DAY, MONDAY)).toBe(`comes back ${dateOf(MONDAY + DAY)}`);
	expect(comesBack(MONDAY, MONDAY)).toBe("due");
});

test("a unit that this version has not goes by its id", () => {
	expect(unitName("pkce", { pkce: "PKCE: a secret for each request" })).toBe("PKCE: a secret for each request");
	expect(unitName("old-unit", {})).toBe("Old unit");
});

test("as text, it says no more than what is kept", () => {
	expect(progressAsText(progress, MONDAY, { pkce: "PKCE" })).toBe(
		`Par Avion: what was done in one browser, until Mon 2 Mar 2026

Units finished: 2
- PKCE, Mon 2 Mar 2026
- State iss, Tue 3 Mar 2026
Questions of the course: 0 answered rightly, 1 missed so far
Sets of practice: 2
- Authorization code + PKCE: 1 answered rightly, 1 missed so far, comes back Tue 3 Mar 2026
- Mix-up: 1 answered rightly, 0 missed so far
`,
	);
});
