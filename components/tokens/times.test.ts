import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/crypto/json";
import { duration, lifeOf, noLifeWords, secondsOf, timeWords } from "./times";

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
	[0.25, "under 1 s"],
])("%d seconds are %s", (seconds, text) => {
	expect(duration(seconds)).toBe(text);
});

test.each([
	[undefined, ""],
	[1795165500, "09:05:00"],
	[1795165500.5, "09:05:00.500"],
	[1795165200 - 86_400, "2026-11-19 09:00:00"],
	[-1, "1969-12-31 23:59:59"],
	["1795165525", "a text, not a number: a time is a number of seconds (RFC 7519 §2)"],
	[null, "null, not a number: a time is a number of seconds (RFC 7519 §2)"],
	[1e20, "later than any calendar"],
	[-1e20, "earlier than any calendar"],
	[1795165500000, "+058856-07-12 11:20:00, perhaps meant in milliseconds: it is read in seconds (RFC 7519 §2)"],
])("%j as a time: %s", (value, words) => {
	expect(timeWords(value, 1795165200)).toBe(words);
});

test.each<[JsonObject, string]>([
	[{ exp: 2 }, "Its life cannot be drawn: iat is missing."],
	[{ iat: 1, exp: "2" }, "Its life cannot be drawn: exp is a text, not a number."],
	[{ iat: null }, "Its life cannot be drawn: iat is null, not a number, and exp is missing."],
	[{ iat: 1, exp: 1e20 }, "Its life cannot be drawn: exp is later than any calendar."],
	[{ iat: 2, exp: 2 }, "This token ends before it begins: exp is not after iat."],
])("%j has no life to draw, and it is said why", (claims, words) => {
	expect(lifeOf(claims)).toBeUndefined();
	expect(noLifeWords("access_token", claims)).toBe(words);
});

test("of a proof only its beginning counts", () => {
	expect(noLifeWords("dpop_proof", { iat: "now" })).toBe("Its life cannot be drawn: iat is a text, not a number.");
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
