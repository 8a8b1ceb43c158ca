import { expect, test } from "vitest";
import { catalog } from "./catalog";
import { type Advice, FIRST_QUESTION, type QuestionId, questions } from "./which-flow";

/** Every way through the questions, as the ids of the questions asked and what it ends at. */
function ways(
	question: QuestionId,
	asked: readonly QuestionId[] = [],
): { asked: readonly QuestionId[]; end: Advice }[] {
	const now = [...asked, question];
	return questions[question].answers.flatMap(({ to }) =>
		typeof to === "string" ? ways(to, now) : [{ asked: now, end: to }],
	);
}

const all = ways(FIRST_QUESTION);

test("no way asks more than five questions, or one twice", () => {
	for (const { asked } of all) {
		expect(asked.length).toBeLessThanOrEqual(5);
		expect(new Set(asked).size).toBe(asked.length);
	}
});

test("every question can be reached, and one way ends outside OAuth", () => {
	expect(new Set(all.flatMap(({ asked }) => asked)).size).toBe(Object.keys(questions).length);
	expect(all.filter(({ end }) => end.flows.length === 0).length).toBeGreaterThan(0);
});

test("it names flows of the catalogue, and none that is withdrawn", () => {
	for (const { end } of all)
		for (const { id } of end.flows) {
			const entry = catalog.find((one) => one.id === id);
			expect([id, entry?.kind]).toEqual([id, "flow"]);
			expect(entry?.group).not.toBe("withdrawn");
		}
});

test("every flow that is not withdrawn is an answer to some way", () => {
	const named = new Set(all.flatMap(({ end }) => end.flows.map(({ id }) => id)));
	const wanted = catalog.filter(({ kind, group }) => kind === "flow" && group !== "withdrawn").map(({ id }) => id);
	expect(wanted.filter((id) => !named.has(id))).toEqual([]);
});

test("a command-line tool is sent to the loopback redirect, or to a second device", () => {
	const ends = all.filter(({ asked }) => asked.includes("terminal")).map(({ end }) => end);
	expect(ends.map(({ flows }) => flows.map(({ id }) => id))).toEqual([["code-pkce"], ["device"]]);
	expect(ends[0]?.specs).toContain("OAuth 2.1 §8.4.2");
});

test("each end says why, and names its source", () => {
	for (const { end } of all) {
		expect(end.reason).toMatch(/^[A-Z].*\.$/);
		expect(end.specs.length).toBeGreaterThan(0);
	}
});
