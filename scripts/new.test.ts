/** A new lesson compiles, is listed, and its proof names each thing that is still to write. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnyAttack, AnyFlow } from "@/lib/flow/define";
import { proveAttack, proveFlow } from "@/lib/flow/proof/proof";
import { unwrittenProse } from "@/lib/flow/proof/unwritten";
import { catalogWith, lessonFiles, problemOf } from "./new/lesson.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Not under content: tests that read the catalogue run at the same time. */
const PROBE = join(ROOT, "test-results", "new-lesson");
const ID = "probe-lesson";
const catalog = readFileSync(join(ROOT, "content", "catalog.ts"), "utf8");

beforeAll(() => {
	for (const kind of ["attack", "flow"]) {
		mkdirSync(join(PROBE, kind), { recursive: true });
		for (const [name, text] of lessonFiles(kind, ID)) writeFileSync(join(PROBE, kind, name), text);
	}
	writeFileSync(join(PROBE, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["*/*.ts"] }));
});
afterAll(() => rmSync(PROBE, { recursive: true, force: true }));

const made = (kind: string): Promise<{ readonly attack: AnyAttack; readonly flow: AnyFlow }> =>
	import(join(PROBE, kind, "flow.ts"));

describe("a new attack", () => {
	test("fails its proof, with a sentence for each thing", async () => {
		const wrong = await proveAttack((await made("attack")).attack);
		for (const sentence of [
			"story[0] is still to write: who Ada is, and what there is.",
			"claims.goal is still to write: what the attacker is to reach, as in: make the attacker read Ada's photos",
			"hints[2] is still to write: nearly the answer.",
			"notes.stolen.text is still to write: what the attacker has in the end, and what Ada has noticed.",
			"with pkce: required it was stopped by token.verifier-fits, and no claim says so: write it in claims.stoppedBy",
			"no scenario walks signingIn -WRONG_PASSWORD",
		])
			expect(wrong).toContain(sentence);
	});

	test("lands: the proof does not say that it ends elsewhere", async () => {
		const wrong = await proveAttack((await made("attack")).attack);
		expect(wrong.filter((sentence) => sentence.startsWith('"everything at its weakest"'))).toEqual([]);
	});
});

test("a new flow fails its proof, with a sentence for each thing", async () => {
	const wrong = await proveFlow((await made("flow")).flow);
	expect(wrong).toContain("notes.notDone.text is still to write: how the run ended.");
	expect(wrong).toContain("no scenario walks doing -NOT_DONE");
	expect(wrong.filter((sentence) => sentence.includes(" ends in "))).toEqual([]);
});

describe("the prose of a new lesson", () => {
	test.each([
		[
			"attack",
			4,
			'lesson.mdx: "What stops it" is still to write: each protection that stops it, and how, with its clause.',
		],
		["flow", 5, 'lesson.mdx: "When to use it" is still to write: who should use it.'],
	])("%s: each section is named until it is written", (kind, count, sentence) => {
		const wrong = unwrittenProse(readFileSync(join(PROBE, kind, "lesson.mdx"), "utf8"));
		expect(wrong).toHaveLength(count);
		expect(wrong).toContain(sentence);
	});

	test("a section with nothing in it is named, one that is written is not", () => {
		expect(unwrittenProse("## Why it works\n\n\n## What stops it\n\nPKCE does.\n")).toEqual([
			'lesson.mdx: nothing stands under "Why it works"',
		]);
	});
});

test("both compile", () => {
	const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
	const { stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", PROBE], { cwd: ROOT, encoding: "utf8" });
	expect(stdout).toBe("");
}, 120_000);

describe("the catalogue", () => {
	test("has one line more, among its kind, with a number that none had", () => {
		const numbers = (text: string) => [...text.matchAll(/\bnumber: (\d+)/g)].map(([, number]) => Number(number));
		const added = catalogWith(catalog, "flow", ID);
		expect(numbers(added).length).toBe(numbers(catalog).length + 1);
		expect(new Set(numbers(added)).size).toBe(numbers(added).length);
		expect(added.indexOf(`id: "${ID}"`)).toBeLessThan(added.indexOf('kind: "attack", title'));
	});
});

test.each([
	["attac", "probe", /^Say what it is/],
	["attack", undefined, /^Give it an id/],
	["attack", "Code Injection", /^Give it an id/],
	["flow", "../etc", /^Give it an id/],
	["attack", "mix-up", /^There is a lesson mix-up already/],
])("%s %s: one sentence, and nothing is made", (kind, id, sentence) => {
	expect(problemOf(kind, id, catalog)).toMatch(sentence);
});

test("a lesson that can be made has no problem", () => {
	expect(problemOf("attack", ID, catalog)).toBeUndefined();
});
