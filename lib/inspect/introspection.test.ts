import { describe, expect, test } from "vitest";
import { flow as codePkce, introspection as flow } from "@/testing/lessons";
import { computeRun } from "../flow/read/compute";
import type { LevelOf } from "../vocabulary/controls";
import { defaultSettings, withLevel } from "../vocabulary/settings";
import { introspectionsOf } from "./introspection";

const runWith = (format: LevelOf<"tokenFormat">) =>
	computeRun(flow, { settings: withLevel(defaultSettings, "tokenFormat", format), choices: [], edits: [] });

describe.each(["jwt", "opaque"] as const)("a token of the lesson's run: %s", async (format) => {
	const run = await runWith(format);
	const token = run.values.find(({ kind }) => kind === "access_token")?.text ?? "";

	test("was asked about twice: active before its end, and nothing but inactive after it", () => {
		const [before, after, ...more] = introspectionsOf(run, token);
		expect(more).toEqual([]);
		expect(before).toMatchObject({
			active: true,
			caller: { role: "rs" },
			said: { sub: "ada", client_id: "photo-print" },
		});
		expect(after).toMatchObject({ active: false, said: { active: false } });
		expect(Object.keys(after?.said ?? {})).toEqual(["active"]);
		expect(after?.clock ?? 0).toBeGreaterThan(before?.clock ?? 0);
		const labels = [before, after].map((one) => run.hops.find(({ number }) => number === one?.hop)?.label);
		expect(labels).toEqual(["200 active: true", "200 active: false"]);
	});

	test("of another text nothing is known, though the same endpoint answered", () => {
		expect(introspectionsOf(run, `${token}x`)).toEqual([]);
	});
});

test("in a run where nobody asks there is nothing", async () => {
	const run = await computeRun(codePkce, { settings: defaultSettings, choices: [], edits: [] });
	const token = run.values.find(({ kind }) => kind === "access_token")?.text ?? "";
	expect(introspectionsOf(run, token)).toEqual([]);
});
