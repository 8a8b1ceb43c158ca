import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { attack, flow, runWith } from "@/testing/lessons";
import type { Run } from "../run";
import { alignRuns, changedHops, correspondingHop } from "./align";

let runs: readonly Run[] = [];
beforeAll(async () => {
	runs = [
		await runWith(flow),
		await runWith(flow, { levels: { pkce: "off" } }),
		await runWith(flow, {}, { choices: ["right", "deny"] }),
		await runWith(attack),
		await runWith(attack, { levels: { pkce: "required" } }),
	];
});

test("a run beside itself: every hop has its own, and nothing has changed", () => {
	const [run] = runs as [Run];
	const pairs = alignRuns(run, run);
	expect(pairs).toEqual(run.hops.map(({ index }) => ({ a: index, b: index, same: true })));
	expect(changedHops(pairs)).toEqual([]);
});

test("every hop of both runs stands in exactly one pair, in order", () => {
	const two = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }));
	fc.assert(
		fc.property(two, ([i, j]) => {
			const [a, b] = [runs[i] as Run, runs[j] as Run];
			const pairs = alignRuns(a, b);
			expect(pairs.flatMap((pair) => (pair.a === undefined ? [] : [pair.a]))).toEqual(a.hops.map(({ index }) => index));
			expect(pairs.flatMap((pair) => (pair.b === undefined ? [] : [pair.b]))).toEqual(b.hops.map(({ index }) => index));
		}),
	);
});

test("a denied consent: the same until the person says no, and different from there", () => {
	const [allowed, , denied] = runs as [Run, Run, Run];
	const pairs = alignRuns(allowed, denied);
	const first = pairs.findIndex(({ same }) => !same);
	expect(pairs.slice(first).some(({ same }) => same)).toBe(false);
	expect(changedHops(pairs)[0]).toBe(pairs[first]?.b);
});

test("a hop that only one run has leads to the nearest one before it", () => {
	const [open, closed] = runs.slice(3) as [Run, Run];
	const pairs = alignRuns(open, closed);
	const alone = pairs.findIndex((pair) => pair.a !== undefined && pair.b === undefined);
	const before = pairs.slice(0, alone).findLast((pair) => pair.b !== undefined && pair.a !== undefined);
	expect(alone).toBeGreaterThan(0);
	expect(correspondingHop(pairs, pairs[alone]?.a ?? -1)).toBe(before?.b);
});
