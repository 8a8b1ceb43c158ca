import { expect, test } from "vitest";
import { createBucket, createBuckets } from "./buckets.mjs";

/** A clock that is set by hand, in milliseconds. */
function clock() {
	let time = 0;
	return { now: () => time, pass: (more: number) => (time += more) };
}
const LIMIT = { atOnce: 3, perSecond: 2 };
const times = (count: number, take: () => boolean) => Array.from({ length: count }, take).filter(Boolean).length;

test("a bucket gives so many at once, then so many a second, and never more than it holds", () => {
	const { now, pass } = clock();
	const { take, isFull } = createBucket(LIMIT, now);
	expect(isFull()).toBe(true);
	expect(times(10, take)).toBe(3);
	pass(1000);
	expect(times(10, take)).toBe(2);
	pass(250);
	expect(times(10, take)).toBe(0);
	pass(250);
	expect(times(10, take)).toBe(1);
	pass(3_600_000);
	expect(isFull()).toBe(true);
	expect(times(10, take)).toBe(3);
});

test("a clock that is set back takes nothing away", () => {
	const { now, pass } = clock();
	const { take } = createBucket(LIMIT, now);
	pass(-3_600_000);
	expect(times(10, take)).toBe(3);
	pass(1000);
	expect(times(10, take)).toBe(2);
});

test("each address has its own", () => {
	const { take } = createBuckets(LIMIT, 10, () => 0);
	expect(times(10, () => take("a"))).toBe(3);
	expect(times(10, () => take("b"))).toBe(3);
});

test("there are never more than so many: full ones are forgotten first, then the oldest", () => {
	const { now, pass } = clock();
	const { take, size } = createBuckets(LIMIT, 10, now);
	for (let i = 0; i < 1000; i++) take(`first ${i}`);
	expect(size()).toBe(10);
	pass(3_600_000);
	expect(times(10, () => take("second"))).toBe(3);
	expect(size()).toBe(1);
	for (let i = 0; i < 9; i++) take(`third ${i}`);
	expect(take("second")).toBe(false);
	take("fourth");
	expect(take("second")).toBe(true);
	expect(size()).toBe(10);
});
