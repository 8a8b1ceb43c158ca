/** What is tested of every lesson, by its runs: each scenario is played once for all of it. */
import { expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import type { PlayScenario } from "@/lib/flow/proof/once";
import { proveWords } from "@/lib/flow/proof/words-proof";
import { carriesNo } from "@/lib/flow/read/labels";
import type { Hop, Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";

/** Begins with a capital or with a name from the wire, and ends. */
const SENTENCES = /^([A-Z`\d]|[a-z]+(_[a-z]+)* ).*[.?]$/s;

/** Keys under which the words of a hop may stand, the most telling first. */
function keysOf({ message }: Hop): readonly string[] {
	const key = `${message.note}.${message.kind}`;
	return carriesNo(message) ? [`${key}.refused`, key] : [key];
}

/** The tests of one lesson; they stand in the `describe` that this is called in. */
export function testWords(lesson: AnyFlow, play: PlayScenario): void {
	const runs = (): Promise<readonly Run[]> => Promise.all(lesson.scenarios.map(play));
	const hops = async (): Promise<readonly Hop[]> => (await runs()).flatMap((run) => run.hops);

	test("every sentence holds, at every level of every control, in every scenario and after every omission", async () => {
		expect(await proveWords(lesson, play)).toEqual([]);
	});

	test("every word for a hop is told in some scenario", async () => {
		const keys = Object.keys(lesson.messages);
		const told = new Set((await hops()).flatMap((hop) => keysOf(hop).find((key) => keys.includes(key)) ?? []));
		expect(keys.filter((key) => !told.has(key) && !lesson.borrowed?.includes(key))).toEqual([]);
	});

	test("the words of every hop are whole: titles without a full stop, sentences with one", async () => {
		for (const { note } of await hops()) {
			expect(note.title).toMatch(/^[A-Z`].*[^.]$/);
			for (const text of [note.text, note.why, note.mistake ?? "X.", note.modelled ?? "X."])
				expect(text).toMatch(SENTENCES);
			for (const text of [note.title, note.text, note.why, note.mistake ?? ""])
				expect(text).not.toMatch(/undefined|\b(\w+) \1\b(?! \1)|\s{2}|—|!$/i);
			expect(note.specs.length).toBeGreaterThan(0);
		}
	});

	test("a form that a browser posts says where it comes from, and nothing else that it navigates to does", async () => {
		const browsers = lesson.lanes.flatMap(({ id, role }) => (role === "browser" ? [id] : []));
		for (const { message } of await hops()) {
			if (message.kind !== "request" || message.original || !browsers.includes(message.from)) continue;
			const { method, headers } = message.request;
			if (method !== "OPTIONS")
				expect([method, header(headers, "origin") === undefined]).toEqual([method, method === "GET"]);
		}
	});

	test("no sentence speaks of a verifier that nobody made", async () => {
		for (const run of await runs()) {
			if (run.values.some(({ kind }) => kind === "code_verifier")) continue;
			for (const { note } of run.hops)
				expect(`${note.title} ${note.text}`).not.toMatch(/its verifier|the verifier fits/);
		}
	});

	test("every question is about hops that exist, and one answer is what happened; after an edit it may be none", async () => {
		for (const key of Object.keys(lesson.predictions)) expect(Object.keys(lesson.messages)).toContain(key);
		for (const { spec, hops } of await runs())
			for (const { prediction } of hops) {
				const right = prediction?.answers.filter(({ holds }) => holds).length ?? 1;
				expect(right, prediction?.question).toBeLessThanOrEqual(1);
				if (spec.edits.length === 0) expect(right, prediction?.question).toBe(1);
			}
	});
}
