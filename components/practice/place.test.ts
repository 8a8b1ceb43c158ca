import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSeed, placeQuery, readPlace } from "./place";

test("a place is read as it was written", () => {
	const place = fc.record({ n: fc.integer({ min: 1, max: 999 }), seed: fc.stringMatching(/^[a-z0-9-]{1,40}$/) });
	fc.assert(
		fc.property(place, (one) => {
			expect(readPlace(placeQuery(one))).toEqual({ place: one, notices: [] });
		}),
	);
	expect(placeQuery({ n: 1, seed: "1" })).toBe("");
});

test("any text gives a place, and a notice for what it cannot mean", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (n, seed) => {
			const { place } = readPlace(`?${new URLSearchParams({ n, seed })}`);
			expect(placeQuery(place).length).toBeLessThan(60);
		}),
	);
	expect(readPlace("?n=0&seed=%00").notices).toHaveLength(2);
});

test("another shuffle is another seed", () => {
	expect([nextSeed("1"), nextSeed("9"), nextSeed("class-3b")]).toEqual(["2", "10", "2"]);
});
