import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { behind, clockText, giveMore, leftOf, sumOf } from "./pace";
import type { Plan } from "./plan";

const plan: Plan = {
	title: "t",
	blocks: [
		{ name: "a", minutes: 10 },
		{ name: "b", minutes: 10 },
		{ name: "c", minutes: 4 },
		{ name: "d", minutes: 3 },
	],
};
const minutes = [10, 10, 4, 3];
const at = (block: number, blockBegan: number, now: number) => ({
	began: 0,
	block,
	blockBegan: blockBegan * 60,
	now: now * 60,
});

describe("the pace", () => {
	it.each([
		["on time at the start of a block", at(1, 10, 12), 0],
		["a block that began late", at(1, 12, 13), 2],
		["a block that began early", at(2, 16, 17), -4],
		["a block that lasts too long", at(0, 0, 13), 3],
	] as const)("%s", (_, clock, late) => {
		expect(behind(minutes, clock)).toBe(late);
	});
	it("counts down, and not below nothing", () => {
		expect(leftOf(minutes, at(1, 10, 12))).toBe(8 * 60);
		expect(leftOf(minutes, at(1, 10, 40))).toBe(0);
	});
	it("never gets better by waiting", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (now, more) => {
				expect(behind(minutes, at(1, 10, now + more))).toBeGreaterThanOrEqual(behind(minutes, at(1, 10, now)));
			}),
		);
	});
});

describe("three more minutes", () => {
	it("come from the last blocks, and it says from which", () => {
		const taken = [
			{ name: "d", minutes: 2 },
			{ name: "c", minutes: 2 },
		];
		expect(giveMore(plan, minutes, 0)).toEqual({ minutes: [13, 10, 2, 2], taken, later: 0 });
	});
	it("move the end where nothing is left to take", () => {
		expect(giveMore(plan, minutes, 3)).toEqual({ minutes: [10, 10, 4, 6], taken: [], later: 3 });
		expect(giveMore(plan, [10, 10, 2, 2], 1).later).toBe(3);
	});
	it("keep the whole, but for what the end moves, and two minutes for every block that has them", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }),
				fc.nat(3),
				(list, block) => {
					const given = giveMore(plan, list, block);
					expect(sumOf(given.minutes)).toBe(sumOf(list) + given.later);
					for (const [i, one] of given.minutes.entries()) expect(one).toBeGreaterThanOrEqual(Math.min(2, list[i] ?? 0));
				},
			),
		);
	});
});

it("writes seconds as a clock does", () => {
	expect([0, 59.9, 61, 2650, 3725].map(clockText)).toEqual(["00:00", "00:59", "01:01", "44:10", "1:02:05"]);
});
