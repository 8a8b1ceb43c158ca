/** What the course claims is played: its pieces, its questions, and its statements, each with a run of the other answer. */
import { describe, expect, test } from "vitest";
import { linkDefaults } from "@/lib/flow/link/place";
import { describeHop } from "@/lib/flow/read/describe";
import { stampOf } from "@/lib/flow/read/stamp";
import { sections } from "@/lib/vocabulary/sections";
import { type SpecRef, splitSpec } from "@/lib/vocabulary/specs";
import { entryOf } from "../catalog";
import { piecesOf } from "../glossary";
import { lessonOf } from "../lesson-of";
import { exercisesOfLesson } from "../practice/exercises";
import { statementIds, unitIds } from "./ids";
import { played } from "./play";
import { hopAt } from "./read-run";
import { askedIn, hopsOfPiece, wordsIn } from "./read-unit";
import { statements } from "./statements";
import { units } from "./units";

const opened = await Promise.all(units.map(async (entry) => ({ ...entry, unit: await entry.load() })));

/** Words that name something: those of three letters or digits or more, but for the smallest. */
const namesIn = (text: string): readonly string[] =>
	(text.toLowerCase().match(/\w{3,}/g) ?? []).filter(
		(word) => !/^(the|and|for|its|that|has|was|not|with|from)$/.test(word),
	);

/** Whether it names a section that was checked, or a whole document of which none is cited. */
function isChecked(spec: SpecRef): boolean {
	const { document, section } = splitSpec(spec);
	return section === undefined ? sections[document].length === 0 : sections[document].includes(section);
}

test("ids and titles are there once, and groups stand together", () => {
	expect(units.map(({ id }) => id)).toEqual(unitIds);
	for (const texts of [units.map(({ id }) => id), units.map(({ title }) => title)])
		expect(new Set(texts).size).toBe(units.length);
	const groups = units.map(({ group }) => group);
	expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
	expect(new Set(groups).size).toBeLessThanOrEqual(5);
});

describe.each(opened)("$id", ({ unit }) => {
	test("the reading has at most 120 words, and a term of the glossary", () => {
		expect(unit.reading.length).toBeGreaterThan(0);
		expect(wordsIn(unit)).toBeLessThanOrEqual(120);
		const text = unit.reading.map(([one]) => one).join(" ");
		expect(text).not.toMatch(/[—!]/);
		expect(piecesOf(text, new Set()).filter(({ id }) => id).length).toBeGreaterThan(0);
	});

	test("its piece is in the run, and so is the question, to which one answer is right", async () => {
		const { run } = await played(unit.piece);
		const hops = hopsOfPiece(run, unit.piece);
		expect(hops.length).toBeGreaterThan(2);
		expect(hops.length).toBeLessThanOrEqual(12);
		const asked = askedIn(run, unit);
		for (const { index } of [asked.before, asked.seen]) expect(hops.map((hop) => hop.index)).toContain(index);
		expect(asked.before.index).toBeGreaterThan(hops[0]?.index ?? 0);
		expect(asked.seen.index).toBeGreaterThanOrEqual(asked.before.index);
		expect(asked.answers.length).toBeGreaterThan(1);
		expect(asked.answers.filter(({ holds }) => holds)).toHaveLength(1);
	});

	test("the hop to which its answer leads says what happened", async () => {
		const { run } = await played(unit.piece);
		const { seen, answers } = askedIn(run, unit);
		const others = answers.filter(({ holds }) => !holds).flatMap(({ text }) => namesIn(text));
		const own = answers.filter(({ holds }) => holds).flatMap(({ text }) => namesIn(text));
		const said = namesIn(`${seen.note.title} ${seen.note.text} ${describeHop(run, seen.index)} ${stampOf(seen)?.code}`);
		expect(own.filter((name) => !others.includes(name) && said.includes(name))).not.toEqual([]);
	});

	test("its exercise is in the set to which its link leads", async () => {
		const { practice, exercise } = unit.tries;
		if (exercise === undefined) return;
		const flow = await lessonOf(practice);
		const set = flow ? await exercisesOfLesson(flow, "1") : [];
		expect(set.map(({ id }) => id)).toContain(`${practice}/${exercise}`);
	});

	test("what it cites is a section that was checked, and what it says of a standard is cited", () => {
		for (const [text, ...specs] of unit.reading) {
			expect(specs.filter((spec) => !isChecked(spec))).toEqual([]);
			if (/\b(RFC \d|OAuth 2\.1 \w+s\b)/.test(text)) expect(specs, text).not.toEqual([]);
		}
	});

	test("it has a statement, and a lesson to step", () => {
		expect(unit.statements.length).toBeGreaterThan(0);
		expect(unit.statements.length).toBeLessThanOrEqual(3);
		expect(unit.tries.lessons.length).toBeGreaterThan(0);
		for (const id of [unit.tries.practice, ...unit.tries.lessons]) expect(entryOf(id), id).toBeDefined();
	});

	test("what departs from the lesson is something that the lesson has", async () => {
		const { flow } = await played(unit.piece);
		const { levels = {}, variant } = unit.piece.settings ?? {};
		for (const control of Object.keys(levels)) expect(flow.controls).toContain(control);
		if (variant !== undefined) expect(linkDefaults(flow as never).variants).toContain(variant);
	});
});

describe.each(statementIds)("%s", (id) => {
	const { proof, otherwise, hop, holds, text, because, specs } = statements[id];

	test("its hop is in its run, and something was said of it", async () => {
		const { run } = await played(proof);
		expect(run.unusedEdits).toEqual([]);
		expect(hopAt(run, hop), hop).toBeDefined();
		expect(holds(run)).toBeTypeOf("boolean");
		expect(specs.length).toBeGreaterThan(0);
		expect(specs.filter((spec) => !isChecked(spec))).toEqual([]);
		expect(`${text} ${because}`).not.toMatch(/[—!]/);
	});

	test("what is seen in a run of OAuth 2.0 is not cited from the draft of 2.1 alone", async () => {
		const { run } = await played(proof);
		if (run.spec.settings.profile === "2.0") expect(specs.some((spec) => !spec.startsWith("OAuth 2.1"))).toBe(true);
	});

	test("its other run has the other answer", async () => {
		const other = (await played(otherwise)).run;
		expect(other.unusedEdits).toEqual([]);
		expect(holds(other)).toBe(!holds((await played(proof)).run));
	});
});

test("every statement is asked in one unit", () => {
	expect(opened.flatMap(({ unit }) => unit.statements).sort()).toEqual([...statementIds].sort());
	expect(Object.keys(statements).sort()).toEqual([...statementIds].sort());
});

test("some are true, and most are false, as tutorials have it", async () => {
	const truths = await Promise.all(
		statementIds.map(async (id) => statements[id].holds((await played(statements[id].proof)).run)),
	);
	expect(truths.filter(Boolean).length).toBeGreaterThan(1);
	expect(truths.filter(Boolean).length).toBeLessThan(truths.length / 2);
});
