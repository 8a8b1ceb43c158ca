import { describe, expect, test } from "vitest";
import { alignRuns } from "@/lib/flow/read/align";
import { flow, runWith } from "@/testing/lessons";
import { layoutPairs, type PairInput } from "./pair-layout";

const a = await runWith(flow, { profile: "2.0" });
const b = await runWith(flow);
const pairs = alignRuns(a, b);
const at = (cursor: number, more: Partial<PairInput> = {}) =>
	layoutPairs({ a, b, pairs, cursor, height: 480, onlyDifferences: false, ...more });

describe("the rows of two runs", () => {
	test("every pair stands in one row, in order, whatever the cursor, the height and the filter", () => {
		for (const onlyDifferences of [true, false])
			for (const height of [200, 480, 2000])
				for (let cursor = 0; cursor < pairs.length; cursor++) {
					const { rows } = at(cursor, { height, onlyDifferences });
					expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
						pairs.map((_, i) => i),
					);
					expect(
						rows.every((row, i) => i === 0 || row.top >= (rows[i - 1]?.top ?? 0) + (rows[i - 1]?.height ?? 0)),
					).toBe(true);
				}
	});

	test("the rows fit into any height that a screen gives them", () => {
		for (const height of [240, 252, 300, 396, 480])
			for (let cursor = 0; cursor < pairs.length; cursor++) {
				const { rows } = at(cursor, { height });
				const last = rows.at(-1);
				expect((last?.top ?? 0) + (last?.height ?? 0), `hop ${cursor + 1} in ${height}`).toBeLessThanOrEqual(height);
			}
	});

	test("both sides stand at the same heights", () => {
		const { rows, a: left, b: right } = at(10);
		for (const side of [left, right])
			for (const { top } of side.rows) expect(rows.some((row) => row.top === top)).toBe(true);
	});

	test("nothing ahead is told, and the current pair is never folded", () => {
		for (let cursor = 0; cursor < pairs.length; cursor++) {
			const { rows } = at(cursor, { height: 300, onlyDifferences: true });
			for (const row of rows) expect(row.kind === "ahead").toBe(row.from > cursor);
			expect(rows.find(({ from, to }) => from <= cursor && cursor <= to)).toMatchObject({ kind: "pair" });
		}
	});

	test("with only the differences, what is the same is folded", () => {
		const last = pairs.length - 1;
		const folded = at(last, { height: 2000, onlyDifferences: true }).rows.filter(({ kind }) => kind === "fold");
		expect(folded.length).toBeGreaterThan(0);
		for (const { from, to } of folded) for (let i = from; i <= to; i++) expect(pairs[i]?.same).toBe(true);
	});
});
