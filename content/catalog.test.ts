/** The catalogue is the directory, and every lesson's words fit its machine and its runs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAttack } from "@/lib/flow/define";
import { runScenario } from "@/lib/flow/proof/proof";
import { carriesNo } from "@/lib/flow/read/labels";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Hop, Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { isControlId } from "@/lib/vocabulary/controls";
import type { Lane } from "@/lib/vocabulary/lanes";
import { below21 } from "@/lib/vocabulary/settings";
import { catalog, entryOf } from "./catalog";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const folders = (kind: string) =>
	readdirSync(join(HERE, kind), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const folderOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => join(HERE, `${kind}s`, id);

/** How the third line of a story names a role. */
const spokenRoles: Readonly<Record<string, RegExp>> = {
	browser: /^You are Ada\b/,
	client: /\b(the client|clients)\b/,
	as: /\bauthorization server\b/,
	rs: /\bresource servers?\b/,
	attacker: /\battacker\b/,
};

/** Begins with a capital or with a name from the wire, and ends. */
const SENTENCES = /^([A-Z`\d]|[a-z]+(_[a-z]+)* ).*[.?]$/s;

/** Keys under which the words of a hop may stand, the most telling first. */
function keysOf({ message }: Hop): readonly string[] {
	const key = `${message.note}.${message.kind}`;
	return carriesNo(message) ? [`${key}.refused`, key] : [key];
}

test.each(["flow", "attack"] as const)("every %s in the directory is in the catalogue, and the reverse", (kind) => {
	const listed = catalog.filter((entry) => entry.kind === kind).map(({ id }) => id);
	expect([...listed].sort()).toEqual([...folders(`${kind}s`)].sort());
	expect(listed.length).toBeGreaterThan(0);
});

test("no id twice, every attack names its flow, every lesson has a path", () => {
	expect(new Set(catalog.map(({ id }) => id)).size).toBe(catalog.length);
	for (const entry of catalog) {
		expect(pathOfLesson(entry)).toBe(`/${entry.kind}s/${entry.id}`);
		expect(entryOf(entry.against ?? entry.id)?.id).toBe(entry.against ?? entry.id);
		expect(entry.against === undefined).toBe(entry.kind === "flow");
		if (entry.varies !== undefined) expect([entry.kind, entryOf(entry.varies)?.kind]).toEqual(["flow", "flow"]);
	}
});

describe.each(catalog.map((entry) => [entry.id, entry] as const))("%s", async (_, entry) => {
	const lesson = await entry.load();
	const runs = new Map<string, Run>();
	for (const scenario of lesson.scenarios) runs.set(scenario.name, await runScenario(lesson, scenario));
	const hops = [...runs.values()].flatMap((run) => run.hops);

	test("is what its entry says", () => {
		expect([lesson.id, lesson.kind, lesson.title]).toEqual([entry.id, entry.kind, entry.title]);
		expect(isAttack(lesson)).toBe(entry.kind === "attack");
		expect(lesson.controls.every(isControlId)).toBe(true);
	});

	test("three lines say who is there, what is wanted, and who plays which role", () => {
		for (const line of lesson.story) expect(line).toMatch(/^[A-Z].{30,200}\.$/);
		const roles = new Set(lesson.lanes.map(({ role }) => role));
		for (const [role, words] of Object.entries(spokenRoles))
			expect(words.test(lesson.story[2]), `${role} in "${lesson.story[2]}"`).toBe(roles.has(role as Lane["role"]));
	});

	test("begins as OAuth 2.1 where it says so", () => {
		const { defaults, controls } = lesson;
		if (defaults.profile === "2.1") expect(below21(defaults, controls)).toEqual([]);
	});

	test("scenarios have names of their own", () => {
		expect(runs.size).toBe(lesson.scenarios.length);
	});

	test("every word for a hop is told in some scenario", () => {
		const keys = Object.keys(lesson.messages);
		const told = new Set(hops.flatMap((hop) => keysOf(hop).find((key) => keys.includes(key)) ?? []));
		expect(keys.filter((key) => !told.has(key) && !lesson.borrowed?.includes(key))).toEqual([]);
	});

	test("the words of every hop are whole: titles without a full stop, sentences with one", () => {
		for (const { note } of hops) {
			expect(note.title).toMatch(/^[A-Z`].*[^.]$/);
			for (const text of [note.text, note.why, note.mistake ?? "X.", note.modelled ?? "X."])
				expect(text).toMatch(SENTENCES);
			for (const text of [note.title, note.text, note.why, note.mistake ?? ""])
				expect(text).not.toMatch(/undefined|\b(\w+) \1\b(?! \1)|\s{2}|—|!$/i);
			expect(note.specs.length).toBeGreaterThan(0);
		}
	});

	test("a form that a browser posts says where it comes from, and nothing else that it navigates to does", () => {
		const browsers = lesson.lanes.flatMap(({ id, role }) => (role === "browser" ? [id] : []));
		for (const { message } of hops) {
			if (message.kind !== "request" || message.original || !browsers.includes(message.from)) continue;
			const { method, headers } = message.request;
			if (method !== "OPTIONS")
				expect([method, header(headers, "origin") === undefined]).toEqual([method, method === "GET"]);
		}
	});

	test("no sentence speaks of a verifier that nobody made", () => {
		for (const run of runs.values()) {
			if (run.values.some(({ kind }) => kind === "code_verifier")) continue;
			for (const { note } of run.hops)
				expect(`${note.title} ${note.text}`).not.toMatch(/its verifier|the verifier fits/);
		}
	});

	test("every question is about hops that exist, and one answer is what happened; after an edit it may be none", () => {
		for (const key of Object.keys(lesson.predictions)) expect(Object.keys(lesson.messages)).toContain(key);
		for (const { spec, hops } of runs.values())
			for (const { prediction } of hops) {
				const right = prediction?.answers.filter(({ holds }) => holds).length ?? 1;
				expect(right, prediction?.question).toBeLessThanOrEqual(1);
				if (spec.edits.length === 0) expect(right, prediction?.question).toBe(1);
			}
	});

	describe("prose", () => {
		const prose = readFileSync(join(folderOf(entry), "lesson.mdx"), "utf8");
		const withoutCode = prose.replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "");

		test("uses only the components of lessons, and no code of its own", () => {
			const used = [...withoutCode.matchAll(/<\/?([A-Za-z]\w*)/g)].map((match) => match[1] ?? "");
			expect(used.filter((name) => !["Spec", "Trap"].includes(name))).toEqual([]);
			expect(withoutCode).not.toMatch(/^(import|export)\b|[{}]/m);
		});

		test("says why, what goes wrong or what stops it, and what is modelled", () => {
			const headings = [...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
			const required =
				entry.kind === "flow"
					? ["Why it exists", "When to use it", "When not", "What goes wrong", "What is modelled here"]
					: ["Why it works", "What stops it", "What does not", "What is modelled here"];
			expect(headings).toEqual(required);
			expect(prose).not.toMatch(/^# /m);
		});

		test("leads nowhere outside", () => {
			const targets = [...withoutCode.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? "");
			expect(targets.filter((target) => !/^[/#]/.test(target))).toEqual([]);
		});
	});
});
