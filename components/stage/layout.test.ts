import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Hop } from "@/lib/flow/run";
import { type Phase, phases } from "@/lib/vocabulary/lanes";
import { layoutStage, ROW } from "./layout";

/** Hops of the given phases; only what the layout reads is filled in. */
const hopsOf = (list: readonly Phase[]): readonly Hop[] =>
	list.map(
		(phase, index) => ({ index, number: String(index + 1), phase, message: { kind: "request" } }) as unknown as Hop,
	);

const runs = fc.array(fc.tuple(fc.constantFrom(...phases), fc.integer({ min: 1, max: 40 })), {
	minLength: 1,
	maxLength: 12,
});
const none: ReadonlySet<string> = new Set();

describe("the rows of the stage", () => {
	test("show every hop exactly once, in order, and the current one by itself", () => {
		fc.assert(
			fc.property(runs, fc.nat(), fc.integer({ min: 120, max: 900 }), (segments, n, height) => {
				const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
				const cursor = n % hops.length;
				const { rows } = layoutStage({ hops, cursor, height, open: none });
				expect(rows[0]?.from).toBe(0);
				expect(rows.at(-1)?.to).toBe(hops.length - 1);
				for (const [i, row] of rows.entries()) {
					expect(row.to).toBeGreaterThanOrEqual(row.from);
					if (i > 0) expect(row.from).toBe((rows[i - 1]?.to ?? 0) + 1);
					expect(row.top).toBeGreaterThanOrEqual((rows[i - 1]?.top ?? 0) + (rows[i - 1]?.height ?? 0));
				}
				const current = rows.filter((row) => row.from <= cursor && cursor <= row.to);
				expect(current).toHaveLength(1);
				expect(current[0]).toMatchObject({ kind: "hop", from: cursor, to: cursor });
			}),
		);
	});

	test("never draw a hop that has not been sent", () => {
		fc.assert(
			fc.property(runs, fc.nat(), fc.integer({ min: 120, max: 900 }), (segments, n, height) => {
				const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
				const cursor = n % hops.length;
				for (const row of layoutStage({ hops, cursor, height, open: none }).rows)
					expect(row.kind === "hop" || row.kind === "fold").toBe(row.to <= cursor);
			}),
		);
	});

	test("at the end of a run the hop that decided it keeps its row, on a low screen too", () => {
		fc.assert(
			fc.property(runs, fc.nat(), (segments, n) => {
				const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
				const cursor = hops.length - 1;
				const kept = n % hops.length;
				const { rows, height } = layoutStage({ hops, cursor, height: 212, open: none, kept });
				expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
					hops.map(({ index }) => index),
				);
				expect(rows.find(({ from, to }) => from <= kept && kept <= to)).toMatchObject({
					kind: "hop",
					from: kept,
					to: kept,
				});
				expect(height).toBeLessThanOrEqual(212);
			}),
		);
	});

	test("fit a desktop, whatever the length of the run", () => {
		fc.assert(
			fc.property(runs, fc.nat(), (segments, n) => {
				const hops = hopsOf(segments.flatMap(([phase, count]) => Array.from({ length: count }, () => phase)));
				const { height } = layoutStage({ hops, cursor: n % hops.length, height: 440, open: none });
				expect(height).toBeLessThanOrEqual(440);
			}),
		);
	});

	test("fold no more than they must: a short run stays whole", () => {
		const hops = hopsOf(["prepare", "ask", "ask", "use"]);
		const { rows, height } = layoutStage({ hops, cursor: 3, height: 400, open: none });
		expect(rows.map((row) => row.kind)).toEqual(["hop", "hop", "hop", "hop"]);
		expect(height).toBe(3 * ROW.past + ROW.current + 3 * ROW.gap);
	});

	test("keep open what was opened by hand", () => {
		const hops = hopsOf([...Array.from({ length: 20 }, () => "consent" as const), "redeem"]);
		const folded = layoutStage({ hops, cursor: 20, height: 300, open: none });
		expect(folded.rows[0]?.kind).toBe("fold");
		const opened = layoutStage({ hops, cursor: 20, height: 300, open: new Set([folded.rows[0]?.id ?? ""]) });
		expect(opened.rows.every((row) => row.kind === "hop")).toBe(true);
	});
});
