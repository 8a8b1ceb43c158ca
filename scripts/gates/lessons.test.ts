/** A lesson knows the flow that it is a difference of, and no other. */
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { edgesAmong, isTest, sourcesIn } from "./imports";
import { idleVariants, strayImports } from "./lessons";

const edges = edgesAmong(sourcesIn(["content"]).filter((path) => !isTest(path)));

test("no lesson imports another but the one that the catalogue names", () => {
	expect(strayImports(edges, catalog)).toEqual([]);
	expect(edges.length).toBeGreaterThan(100);
});

test("what is said to be a variant of a flow is one", () => {
	expect(idleVariants(edges, catalog)).toEqual([]);
});

const entries = [
	{ id: "code", kind: "flow" },
	{ id: "device", kind: "flow" },
	{ id: "par", kind: "flow", varies: "code" },
	{ id: "mix-up", kind: "attack", against: "code" },
	{ id: "theft", kind: "attack", against: "code" },
] as const;
const stray = (from: string, to: string) => strayImports([{ from: `content/${from}`, to: `content/${to}` }], entries);

test.each([
	["its own files", "flows/code/flow.ts", "flows/code/words.ts"],
	["words", "flows/code/flow.ts", "words/code-front.ts"],
	["moves", "attacks/mix-up/flow.ts", "moves/stolen-code.ts"],
	["the flow that it attacks", "attacks/mix-up/flow.ts", "flows/code/flow.ts"],
	["the flow that it varies", "flows/par/flow.ts", "flows/code/flow.ts"],
	["words, for a move", "moves/stolen-code.ts", "words/code-front.ts"],
	["every flow, for free play", "free/grants.ts", "flows/device/flow.ts"],
	["every lesson, for the catalogue", "catalog.ts", "attacks/mix-up/flow.ts"],
])("may import %s", (_, from, to) => {
	expect(stray(from, to)).toEqual([]);
});

const OTHERS = "what it shares with others belongs in content/words or content/moves.";

test.each([
	[
		"an attack, another",
		"attacks/mix-up/flow.ts",
		"attacks/theft/words.ts",
		`mix-up is a difference of code alone: ${OTHERS}`,
	],
	[
		"an attack, a flow that it does not attack",
		"attacks/mix-up/flow.ts",
		"flows/device/flow.ts",
		`mix-up is a difference of code alone: ${OTHERS}`,
	],
	["a flow, another", "flows/device/flow.ts", "flows/code/notes.ts", `device is a difference of no flow: ${OTHERS}`],
	["a flow, free play", "flows/code/flow.ts", "free/grants.ts", `code is a difference of no flow: ${OTHERS}`],
	["a flow, its variant", "flows/code/flow.ts", "flows/par/flow.ts", `code is a difference of no flow: ${OTHERS}`],
	[
		"a flow, an attack on it",
		"flows/code/flow.ts",
		"attacks/mix-up/words.ts",
		`code is a difference of no flow: ${OTHERS}`,
	],
	["a lesson, the catalogue", "flows/par/flow.ts", "catalog.ts", `par is a difference of code alone: ${OTHERS}`],
	[
		"words, a lesson",
		"words/scopes.ts",
		"flows/code/notes.ts",
		"Words and moves are for any lesson, so they know none.",
	],
	[
		"a move, the catalogue",
		"moves/stolen-code.ts",
		"catalog.ts",
		"Words and moves are for any lesson, so they know none.",
	],
	[
		"the glossary, a lesson",
		"glossary.ts",
		"flows/code/notes.ts",
		"Of what stands in content itself, only the catalogue knows the lessons.",
	],
	[
		"a folder that is no lesson",
		"flows/new/flow.ts",
		"flows/code/flow.ts",
		"There is no such lesson in content/catalog.ts.",
	],
])("%s: refused, with what to do", (_, from, to, problem) => {
	expect(stray(from, to)).toEqual([`content/${from} imports content/${to}. ${problem}`]);
});

test("a variant that takes nothing from its flow is named", () => {
	expect(idleVariants([], entries)).toEqual(["The catalogue says that par varies code, but it imports nothing of it."]);
	expect(idleVariants([{ from: "content/flows/par/flow.ts", to: "content/flows/code/flow.ts" }], entries)).toEqual([]);
});
