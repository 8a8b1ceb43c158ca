import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST, formatPlace, readPlace } from "./place";

test("a place goes into an address and back", () => {
	const place = { of: "dpop?v=1&seed=b", api: "rs", off: ["api.not-expired", "query"], open: "expired" };
	expect(readPlace(formatPlace(place))).toEqual({ place, left: [] });
	expect(formatPlace(FIRST)).toBe("");
	expect(readPlace("")).toEqual({ place: FIRST, left: [] });
});

test("what is unknown is left out and named", () => {
	expect(readPlace("of=%3Cscript%3E&off=a%20b&x=1&call=expired")).toEqual({
		place: { ...FIRST, open: "expired" },
		left: [
			["of", "<script>"],
			["off", "a b"],
			["x", "1"],
		],
	});
});

test("any text is read", () => {
	fc.assert(fc.property(fc.string(), (query) => void readPlace(query)));
});
