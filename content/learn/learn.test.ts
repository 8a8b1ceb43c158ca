/** What the course claims is played: its pieces, its questions, and its statements, each with a run of the other answer. */
import { describe, expect, test } from "vitest";
import { linkDefaults } from "@/lib/flow/link/place";
import { entryOf } from "../catalog";
import { piecesOf } from "../glossary";
import { played } from "./play";
import { hopAt } from "./read-run";
import { askedIn, hopsOfPiece, wordsIn } from "./read-unit";
import { type StatementId, statementIds, statements } from "./statements";
import { units } from "./units";

const opened = await Promise.all(units.map(async (entry) => ({ ...entry, unit: await entry.load() })));

test("ids and titles are there once, and groups stand together", () => {
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
		expect(hops.map(({ index }) => index)).toContain(asked.hop.index);
		expect(asked.hop.index).toBeGreaterThan(hops[0]?.index ?? 0);
		expect(asked.answers.length).toBeGreaterThan(1);
		expect(asked.answers.filter(({ holds }) => holds)).toHaveLength(1);
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
		expect(`${text} ${because}`).not.toMatch(/[—!]/);
	});

	test("what is seen in a run of OAuth 2.0 is not cited from the draft of 2.1 alone", async () => {
		const { run } = await played(proof);
		if (run.spec.settings.profile === "2.0") expect(specs.some((spec) => !spec.startsWith("OAuth 2.1"))).toBe(true);
	});

	test("where there is a run of the other answer, it has it", async () => {
		if (!otherwise) return;
		const { run } = await played(otherwise);
		expect(holds(run)).toBe(!holds((await played(proof)).run));
	});
});

/** No run of ours has the other answer: no party takes such a spelling, keeps such a key, or has such a rule. */
const ONE_WAY: readonly StatementId[] = [
	"method-sha256",
	"token-for-ever",
	"storage-in-21",
	"nonce-required",
	"scope-403-bare",
];

test("but for a few, every statement has a run of the other answer, and every one is asked in one unit", () => {
	expect(statementIds.filter((id) => !statements[id].otherwise).sort()).toEqual([...ONE_WAY].sort());
	expect(opened.flatMap(({ unit }) => unit.statements).sort()).toEqual([...statementIds].sort());
});

test("some are true, and most are false, as tutorials have it", async () => {
	const truths = await Promise.all(
		statementIds.map(async (id) => statements[id].holds((await played(statements[id].proof)).run)),
	);
	expect(truths.filter(Boolean).length).toBeGreaterThan(1);
	expect(truths.filter(Boolean).length).toBeLessThan(truths.length / 2);
});
