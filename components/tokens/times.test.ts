import { expect, test } from "vitest";
import { duration, lifeOf, secondsOf, timeNear } from "./times";

test.each([
	[0, "0 s"],
	[59, "59 s"],
	[60, "1 min"],
	[298, "4 min 58 s"],
	[-298, "4 min 58 s"],
	[3600, "1 h"],
	[3605, "1 h"],
	[90_000, "1 d 1 h"],
	[2.5, "2 s"],
])("%d seconds are %s", (seconds, text) => {
	expect(duration(seconds)).toBe(text);
});

test("a day is named only where it is another one", () => {
	expect(timeNear(1795165500, 1795165200)).toBe("09:05:00");
	expect(timeNear(1795165500, 0)).toBe("2026-11-20 09:05:00");
	expect(timeNear(253402300800, 0)).toBe("+010000-01-01 00:00:00");
});

test("what is no time is none", () => {
	for (const value of ["1", null, Number.NaN, 1e300, [], undefined]) expect(secondsOf(value)).toBeUndefined();
	expect(secondsOf(8.64e12)).toBe(8.64e12);
});

test("a life has both ends, in order", () => {
	expect(lifeOf({ iat: 1, exp: 2 })).toEqual({ made: 1, expires: 2 });
	for (const claims of [{ exp: 2 }, { iat: 1 }, { iat: 2, exp: 2 }, { iat: "1", exp: 2 }])
		expect(lifeOf(claims)).toBeUndefined();
});
