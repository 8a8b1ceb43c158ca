/** What is tested of every lesson, by its runs: each scenario is played once for all of it. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CatalogEntry } from "@/content/catalog";
import { foundInLesson } from "@/content/refusing/runs";
import type { AnyFlow } from "@/lib/flow/define";
import type { PlayScenario } from "@/lib/flow/proof/once";
import { TO_WRITE, unwrittenProse } from "@/lib/flow/proof/unwritten";
import { proveWords } from "@/lib/flow/proof/words-proof";
import { carriesNo } from "@/lib/flow/read/labels";
import type { Hop, Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";

/** Begins with a capital or with a name from the wire, and ends. */
const SENTENCES = /^([A-Z`\d]|[a-z]+(_[a-z]+)* ).*[.?]$/s;

/** A hole, a word twice, two spaces, a dash, or an exclamation mark at the end. */
const SLIPS = /undefined|\b(\w+) \1\b(?! \1)|\s{2}|—|!$/i;

/** Keys under which the words of a hop may stand, the most telling first. */
function keysOf({ message }: Hop): readonly string[] {
	const key = `${message.note}.${message.kind}`;
	return carriesNo(message) ? [`${key}.refused`, key] : [key];
}

/** What is wrong with the words of one hop as they are told, a sentence for each. */
function flawsOf({ title, text, why, mistake, modelled, specs }: Hop["note"]): readonly string[] {
	const sentences = [text, why, mistake, modelled].filter((one) => one !== undefined);
	const all = [title, ...sentences];
	return [
		...(/^[A-Z`].*[^.]$/.test(title) ? [] : [`the title "${title}" begins with a capital and has no full stop`]),
		...sentences.filter((one) => !SENTENCES.test(one)).map((one) => `"${one}" has to be a sentence, with a full stop`),
		...all.filter((one) => one.startsWith(TO_WRITE)).map((one) => `still to write: ${one.slice(TO_WRITE.length)}`),
		...all.filter((one) => SLIPS.test(one)).map((one) => `"${one}" has a slip: ${SLIPS.exec(one)?.[0]}`),
		...(specs.length > 0 ? [] : ["specs is empty: name the section"]),
	];
}

/** What is left to write beside the definition of a lesson: its prose, and its line in the catalogue. */
export function unwrittenBeside({ kind, id, summary }: Pick<CatalogEntry, "kind" | "id" | "summary">): string[] {
	const prose = readFileSync(new URL(`../content/${kind}s/${id}/lesson.mdx`, import.meta.url), "utf8");
	const isLeft = summary.trim() === "" || summary.startsWith(TO_WRITE);
	const left = isLeft ? [`content/catalog.ts: the summary of ${id} is still to write: one line for an index`] : [];
	return [...unwrittenProse(prose), ...left];
}

/** What can be looked up in a lesson, as docs/index has it. It stands in the `describe` that this is called in. */
export function testFound(lesson: AnyFlow, play: PlayScenario): void {
	test("its entries in docs/index are what its runs show today; if not, run npm run index", async () => {
		const file = new URL(`../docs/index/${lesson.id}.json`, import.meta.url);
		if (!existsSync(file))
			throw new Error(`docs/index/${lesson.id}.json is not written yet: when the lesson is proved, npm run index`);
		expect(await foundInLesson(lesson, play)).toEqual(JSON.parse(readFileSync(file, "utf8")));
	});
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
		const idle = keys.filter((key) => !told.has(key) && !lesson.borrowed?.includes(key));
		expect(
			idle.map((key) => `no scenario tells the words "${key}": add one that does, or leave the words out`),
		).toEqual([]);
	});

	test("the words of every hop are whole: titles without a full stop, sentences with one", async () => {
		const wrong = (await hops()).flatMap(({ message, note }) =>
			flawsOf(note).map((flaw) => `the words of "${message.note}.${message.kind}": ${flaw}`),
		);
		expect([...new Set(wrong)]).toEqual([]);
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
		const astray = Object.keys(lesson.predictions).filter((key) => !Object.hasOwn(lesson.messages, key));
		expect(astray.map((key) => `predictions has "${key}", and no hop has words of that key`)).toEqual([]);
		for (const { spec, hops } of await runs())
			for (const { prediction } of hops) {
				const right = prediction?.answers.filter(({ holds }) => holds).length ?? 1;
				expect(right, prediction?.question).toBeLessThanOrEqual(1);
				if (spec.edits.length === 0) expect(right, prediction?.question).toBe(1);
			}
	});
}
