import fc from "fast-check";
import { expect, test } from "vitest";
import { beyondNotice, nextSeed, placeQuery, readPlace, withPlace } from "./place";

test("a place is read as it was written", () => {
	const place = fc.record({ n: fc.integer({ min: 1, max: 999 }), seed: fc.stringMatching(/^[a-z0-9-]{1,40}$/) });
	fc.assert(
		fc.property(place, (one) => {
			expect(readPlace(placeQuery(one))).toEqual({ place: one, notice: "" });
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
	const seed = "The seed in this link cannot be read, so this is the usual shuffle.";
	expect(readPlace("?n=2&seed=%00")).toEqual({ place: { n: 2, seed: "1" }, notice: seed });
	expect(readPlace("?n=two&seed=9").place).toEqual({ n: 1, seed: "9" });
	for (const query of ["?n=0", "?n=0&seed=%00", "?n=2&seed="])
		expect(readPlace(query).notice).toMatch(/^[A-Z][^.]*\.$/);
});

test("another shuffle is another seed", () => {
	expect([nextSeed("1"), nextSeed("9"), nextSeed("class-3b")]).toEqual(["2", "10", "2"]);
});

test("a corrected address says what is shown, and keeps what else stands in it", () => {
	expect(withPlace("?n=two", { n: 1, seed: "1" })).toBe("");
	expect(withPlace("?n=99&seed=7", { n: 8, seed: "7" })).toBe("?n=8&seed=7");
	expect(withPlace("?utm=a&n=0&seed=%00", { n: 1, seed: "1" })).toBe("?utm=a");
	expect(withPlace("?n=99&utm=a", { n: 8, seed: "1" })).toBe("?n=8&utm=a");
	expect(beyondNotice(8)).toContain("8 exercises");
});
