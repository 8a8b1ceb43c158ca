/** The catalogue is the directory, and every lesson is what its entry says, with prose of one kind. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAttack } from "@/lib/flow/define";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
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

	test("is what its entry says", () => {
		expect([lesson.id, lesson.kind, lesson.title]).toEqual([entry.id, entry.kind, entry.title]);
		expect(isAttack(lesson)).toBe(entry.kind === "attack");
		expect(lesson.controls.every(isControlId)).toBe(true);
		expect(entry.summary, "what an index says of it is still to write").not.toMatch(/^To write\b/);
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
		expect(new Set(lesson.scenarios.map(({ name }) => name)).size).toBe(lesson.scenarios.length);
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
