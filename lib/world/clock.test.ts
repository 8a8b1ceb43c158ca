import { expect, test } from "vitest";
import { CLOCK_START, timeNear } from "./clock";

test.each<[string, number, number, string]>([
	["the same day", CLOCK_START + 300, CLOCK_START, "09:05:00"],
	["the next day, although earlier on the dial", CLOCK_START + 82_800, CLOCK_START, "2026-11-21 08:00:00"],
	["a fraction of a second", CLOCK_START + 0.5, CLOCK_START, "09:00:00.500"],
	["before 1970", -1, CLOCK_START, "1969-12-31 23:59:59"],
	["a year with five digits", 253402300800, 0, "+010000-01-01 00:00:00"],
	["beside a time that no calendar has", 0, 1e20, "1970-01-01 00:00:00"],
	["beyond every calendar", 1e20, 0, "100000000000000000000"],
	["the last moment", 8.64e12, 8.64e12, "00:00:00"],
])("%s", (_, seconds, other, text) => {
	expect(timeNear(seconds, other)).toBe(text);
});
