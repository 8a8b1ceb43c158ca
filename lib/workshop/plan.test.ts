import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planText, readPlan } from "./plan";

const knows = (path: string) => path === "/flows/code-pkce";

const mistakesOf = (value: unknown) => {
	const read = readPlan(typeof value === "string" ? value : JSON.stringify(value), knows);
	return "mistakes" in read ? read.mistakes : [];
};

const GOOD = {
	title: "Half an hour",
	blocks: [
		{ name: "Begin", minutes: 5, questions: [{ text: "Who?", answers: ["a", "b", "c"], right: "B" }] },
		{ name: "Show", minutes: 20, at: "/flows/code-pkce?v=1&hop=4", note: "Slowly." },
		{ name: "End", minutes: 5, again: "Begin" },
	],
};

it("reads a plan, and writes it as a file that reads the same", () => {
	const read = readPlan(JSON.stringify(GOOD), knows);
	expect(read).toEqual({ plan: GOOD });
	if ("plan" in read) expect(readPlan(planText(read.plan), knows)).toEqual(read);
});

describe("says each mistake in a sentence", () => {
	const [begin, show, end] = GOOD.blocks;
	const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
		[
			"no JSON",
			'{\n"title": "a",\n"blocks": [\n}',
			[
				"Line 4 is not JSON yet: a value is missing.",
				"Line 4 is not JSON yet: a bracket ] is missing.",
				"Line 4 is not JSON yet: a brace } is missing.",
			],
		],
		["a list", [], ["The plan is no object in braces.", "The plan has no title.", "The plan has no blocks."]],
		["no title", { blocks: [show] }, ["The plan has no title."]],
		[
			"a name that is mistyped",
			{ title: "a", blocks: [{ name: "b", minuets: 3 }] },
			[
				"Block 1, “b”, has “minuets”, which means nothing here.",
				"Block 1, “b”, needs minutes: a whole number from 1 to 240.",
			],
		],
		[
			"half a minute",
			{ title: "a", blocks: [{ name: "b", minutes: 0.5 }] },
			["Block 1, “b”, needs minutes: a whole number from 1 to 240."],
		],
		["two of one name", { title: "a", blocks: [show, show] }, ["Block 2, “Show”, has the name of an earlier block."]],
		[
			"another site",
			{ title: "a", blocks: [{ name: "b", minutes: 1, at: "https://example.org/" }] },
			["Block 1, “b”, has a place that is none: “at” begins with /flows/ or /attacks/ and the name of a lesson."],
		],
		[
			"no lesson",
			{ title: "a", blocks: [{ name: "b", minutes: 1, at: "/flows/nothing" }] },
			["Block 1, “b”, shows /flows/nothing, and there is no such lesson."],
		],
		[
			"nothing to ask again",
			{ title: "a", blocks: [end, begin] },
			["Block 1, “End”, asks again what “Begin” asked: there is no earlier block of that name with questions."],
		],
		[
			"one answer",
			{ title: "a", blocks: [{ name: "b", minutes: 1, questions: [{ text: "q", answers: ["x"] }] }] },
			["Block 1, “b”, question 1, needs two to 5 answers, each a text."],
		],
		[
			"a letter too far",
			{ title: "a", blocks: [{ name: "b", minutes: 1, questions: [{ text: "q", answers: ["x", "y"], right: "C" }] }] },
			["Block 1, “b”, question 1, has “C” for the right answer. Its answers are A, B."],
		],
	];
	it.each(cases)("%s", (_, value, sentences) => {
		expect(mistakesOf(value)).toEqual(sentences);
	});
	it("of whatever else stands in a file, without ever failing itself", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				for (const sentence of mistakesOf(value))
					expect(sentence).toMatch(/^(The plan|Block \d+|Line \d+ is not JSON).*\.$/s);
			}),
		);
		fc.assert(fc.property(fc.string(), (text) => void mistakesOf(text)));
	});
});
