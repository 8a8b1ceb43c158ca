import { expect, test } from "vitest";
import { waitAfter } from "./waits";

test("each attempt in vain makes it longer, up to five seconds", () => {
	expect([0, 1, 2, 3, 4, 5, 2000].map((failures) => waitAfter("lost", failures))).toEqual([
		500, 1000, 2000, 4000, 5000, 5000, 5000,
	]);
});

test("where there is no relay it is a minute", () => {
	expect(waitAfter("none", 3)).toBe(60_000);
});

test("names take from half of it to all of it, and differ", () => {
	const waits = Array.from({ length: 200 }, (_, i) => waitAfter("lost", 0, `m5Zk${i}Qx-_`));
	expect(Math.min(...waits)).toBeGreaterThan(250);
	expect(Math.min(...waits)).toBeLessThan(275);
	expect(Math.max(...waits)).toBeLessThanOrEqual(500);
	expect(Math.max(...waits)).toBeGreaterThan(475);
	expect(new Set(waits).size).toBeGreaterThan(100);
});
