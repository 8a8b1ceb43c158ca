import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { computeRun } from "@/lib/flow/read/compute";
import type { RunSpec } from "@/lib/flow/run";
import { flow, runWith } from "@/testing/lessons";
import { layoutPairs } from "../stage/pair-layout";
import { besideEachOther, twinView } from "./twin-view";

const original = await runWith(flow);
const tokenRequest = original.hops.find(({ message }) => message.note === "token" && message.kind === "request");
if (tokenRequest?.message.kind !== "request") throw new Error("no token request");
const withoutVerifier: RunSpec = {
	...original.spec,
	edits: [{ exchange: tokenRequest.message.exchange, ops: [{ op: "remove", part: "form", index: 2 }] }],
};
const branch = await computeRun(flow, withoutVerifier);
const edited = tokenRequest.index;

const viewAt = (cursor: number, showOriginal = false) => {
	const view = twinView({ original, branch, cursor, showOriginal }, edited);
	if (!view) throw new Error("no branch");
	return view;
};

describe("an edited run beside its original", () => {
	test("hops that only one run has stand beside those of the other that came in their place", () => {
		expect(
			besideEachOther([
				{ a: 0, b: 0, same: true },
				{ a: 1, same: false },
				{ a: 2, same: false },
				{ b: 1, same: false },
			]),
		).toEqual([
			{ a: 0, b: 0, same: true },
			{ a: 1, b: 1, same: false },
			{ a: 2, same: false },
		]);
	});

	test("every hop of both stands in one row, in its order", () => {
		const { pairs } = viewAt(0);
		const of = (side: "a" | "b") => pairs.flatMap((pair) => pair[side] ?? []);
		expect(of("a")).toEqual(original.hops.map(({ index }) => index));
		expect(of("b")).toEqual(branch.hops.map(({ index }) => index));
	});

	test("the first decision that differs is told once it is reached, with what both saw", () => {
		expect(viewAt(edited).decision).toBeUndefined();
		const { decision } = viewAt(edited + 1);
		expect(decision?.before).toMatchObject({ verdict: "passed" });
		expect(decision?.after).toMatchObject({ verdict: "failed", id: decision?.before?.id });
		expect(decision?.before?.compared?.left.text).not.toBe(decision?.after?.compared?.left.text);
	});

	test("the cause is the message that was edited, once it is reached", () => {
		expect(viewAt(edited - 1).cause).toBeUndefined();
		expect(viewAt(edited).cause?.b?.index).toBe(edited);
	});

	test("rows stand at the same height, the branch begins at its edit, below the story, and nothing current folds", () => {
		for (let cursor = 0; cursor < branch.hops.length; cursor++)
			for (const lead of [undefined, 0, 180])
				for (const height of [260, 420, 900]) {
					const view = viewAt(cursor);
					const layout = layoutPairs({
						a: original,
						b: branch,
						pairs: view.pairs,
						cursor: view.at,
						framed: view.decision?.row,
						height,
						split: { at: view.edited, lead },
					});
					const at = `hop ${cursor} in ${height} with ${lead}`;
					for (const row of layout.b.rows) {
						const there = layout.rows.find(({ top }) => top === row.top + layout.start);
						expect(there, at).toBeDefined();
						expect(there?.from, at).toBeGreaterThanOrEqual(view.edited);
					}
					expect(layout.start, at).toBeGreaterThanOrEqual(lead ?? 0);
					const open = layout.rows.filter(({ kind }) => kind === "pair").map(({ from }) => from);
					expect(open, at).toContain(view.at);
					if (view.decision) expect(open, at).toContain(view.decision.row);
				}
	});
});

test("in every lesson an edit of its first request can be shown beside the original", async () => {
	for (const entry of catalog) {
		const lesson = await entry.load();
		const spec: RunSpec = { settings: lesson.defaults, choices: [], edits: [] };
		const before = await computeRun(lesson, spec);
		const request = before.hops.find(({ message }) => message.kind === "request");
		if (request?.message.kind !== "request") continue;
		const after = await computeRun(lesson, {
			...spec,
			edits: [{ exchange: request.message.exchange, ops: [{ op: "target", value: "https://nobody.example/x" }] }],
		});
		const view = twinView(
			{ original: before, branch: after, cursor: after.hops.length - 1, showOriginal: false },
			request.index,
		);
		expect(view?.pairs[view.at]?.b, entry.id).toBe(after.hops.length - 1);
	}
}, 60_000);
