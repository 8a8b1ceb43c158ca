import { describe, expect, test } from "vitest";
import { entryOf } from "@/content/catalog";
import { computeRun } from "@/lib/flow/read/compute";
import { layoutStage } from "./layout";
import { pagesOf } from "./PaperStage";

const lesson = await entryOf("mcp-agent")?.load();
if (!lesson) throw new Error("no mcp-agent");
const run = await computeRun(lesson, { settings: lesson.defaults, choices: [], edits: [] });

describe("a run on paper", () => {
	test.each([0, 20, run.hops.length - 1])(
		"at hop %i: every hop once, in order, in pages that are no higher than one",
		(cursor) => {
			const height = Number.POSITIVE_INFINITY;
			const pages = pagesOf(layoutStage({ hops: run.hops, cursor, height, open: new Set() }), 400);
			expect(pages.flatMap(({ rows }) => rows.map(({ from }) => from))).toEqual(run.hops.map(({ index }) => index));
			for (const page of pages) {
				expect(page.height).toBeLessThanOrEqual(400);
				expect(page.rows[0]?.top).toBe(0);
				for (const { top, height: own } of [...page.rows, ...page.brackets]) {
					expect(top).toBeGreaterThanOrEqual(0);
					expect(top + own).toBeLessThanOrEqual(page.height);
				}
			}
			expect(pages.length).toBeGreaterThan(1);
		},
	);
});
