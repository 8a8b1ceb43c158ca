/** Runs a table of cases for a folder of checks, and fails where a check of the folder is in no table. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Check, guard } from "../parties/guard";
import { controls, rank } from "../vocabulary/controls";
import { meanings } from "../vocabulary/controls/meanings";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { defaultSettings, type Settings, withLevel } from "../vocabulary/settings";
import { type Bench, startBench } from "./bench";
import { ERROR_TEXT } from "./text";

/** `passed`, `skipped` (does not apply), or the refusal. */
export type Expected = "passed" | "skipped" | readonly [error: string, status: number];

export type Case<I> = readonly [name: string, input: I, expected: Expected, settings?: Settings];

export interface CheckTable<S, I> {
	readonly check: Check<S>;
	readonly cases: readonly Case<I>[];
}

export interface Folder<S, I> {
	/** `import.meta.url` of the test. */
	readonly at: string;
	/** The exports of the folder's `index.ts`, among them the ordered lists. */
	readonly lists: object;
	readonly lane: "as" | "rs" | "client" | "user";
	subject(input: I, bench: Bench): S;
	readonly table: readonly CheckTable<S, I>[];
}

interface Outcome {
	readonly refusal: Refusal | undefined;
	readonly record: CheckRecord | undefined;
}

async function judge<S, I>(folder: Folder<S, I>, check: Check<S>, input: I, settings: Settings): Promise<Outcome> {
	const bench = await startBench(settings);
	const at = bench.at(folder.lane);
	const refusal = await guard([check], folder.subject(input, bench), at);
	expect(at.notebook.checks).toHaveLength(1);
	expect(at.notebook.refusal).toEqual(refusal);
	return { refusal, record: at.notebook.checks[0] };
}

const isFailure = <I>([, , expected]: Case<I>) => typeof expected !== "string";

export function testChecks<S, I>(folder: Folder<S, I>): void {
	for (const entry of folder.table) describe(entry.check.id, () => testOne(folder, entry));
	test("every check of the folder has cases, and every check is in one list", async () => {
		const files = await checksIn(fileURLToPath(new URL(".", folder.at)));
		const tested = folder.table.map(({ check }) => check.id);
		expect(files.map(({ id }) => id).sort()).toEqual([...tested].sort());
		expect(new Set(tested).size).toBe(tested.length);
		expect(listed(folder.lists).sort()).toEqual([...tested].sort());
	});
}

function testOne<S, I>(folder: Folder<S, I>, { check, cases }: CheckTable<S, I>): void {
	for (const [name, input, expected, settings = defaultSettings] of cases)
		test(name, async () => {
			const { refusal, record } = await judge(folder, check, input, settings);
			if (typeof expected === "string") {
				expect([record?.verdict, refusal]).toEqual([expected, undefined]);
				return;
			}
			expect([refusal?.error, refusal?.status]).toEqual(expected);
			expect(refusal).toMatchObject({ check: check.id });
			expect(refusal?.description).toMatch(ERROR_TEXT);
			expect(record).toMatchObject({ verdict: "failed", id: check.id });
		});

	test("has a case that passes and one that fails", () => {
		expect(cases.some(([, , expected]) => expected === "passed" || expected === "skipped")).toBe(true);
		expect(cases.some(isFailure)).toBe(true);
	});

	test(check.structural ? "cannot be switched off by name" : "is skipped by name", async () => {
		for (const [, input, expected, settings = defaultSettings] of cases.filter(isFailure)) {
			const { refusal, record } = await judge(folder, check, input, { ...settings, skippedChecks: [check.id] });
			if (check.structural) expect(refusal?.error).toBe(expected[0]);
			else expect([refusal, record?.verdict, record?.disabled]).toEqual([undefined, "skipped", true]);
			expect(record?.switchable).toBe(!check.structural);
		}
	});

	if (check.control) testControl(folder, check, cases.filter(isFailure), check.control);
}

function testControl<S, I>(
	folder: Folder<S, I>,
	check: Check<S>,
	failing: readonly Case<I>[],
	{ id, from }: NonNullable<Check<S>["control"]>,
): void {
	const below = controls[id].levels[rank(id, from) - 1] ?? "none";
	test(`runs from ${id}: ${from}, and is skipped at ${below}`, async () => {
		expect(rank(id, from)).toBeGreaterThan(0);
		for (const [, input, , settings = defaultSettings] of failing) {
			const at = (level: string) => judge(folder, check, input, withLevel(settings, id, level as never));
			expect((await at(from)).record).toMatchObject({ verdict: "failed" });
			expect((await at(below)).record).toMatchObject({
				verdict: "skipped",
				disabled: true,
				detail: `${meanings[id].name} is ${below}`,
			});
		}
	});
}

const isCheck = (value: unknown): value is Check<never> =>
	typeof value === "object" && value !== null && "id" in value && "run" in value;

/** Names of the files of a folder that hold a check. */
export const checkFilesIn = (directory: string): readonly string[] =>
	readdirSync(directory).filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== "index.ts" && name !== "subject.ts");

export async function checksIn(directory: string): Promise<readonly Check<never>[]> {
	const modules = checkFilesIn(directory).map(
		(name) => import(/* @vite-ignore */ `${directory}${name}`) as Promise<object>,
	);
	return (await Promise.all(modules)).flatMap((module) => Object.values(module).filter(isCheck));
}

const listed = (lists: object): string[] =>
	Object.values(lists).flatMap((list: unknown) =>
		Array.isArray(list) ? list.filter(isCheck).map(({ id }) => id) : [],
	);
