import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checksIn, movesIn, partsMarkdown, statesIn } from "./parts/markdown.mjs";

test("docs/parts.md is what the sources say; if not, run npm run parts", () => {
	const written = readFileSync(fileURLToPath(new URL("../docs/parts.md", import.meta.url)), "utf8");
	expect(written).toBe(partsMarkdown());
	expect(written.match(/^\| `/gm)?.length).toBeGreaterThan(150);
});

test("a move is found with its events and its sentence", () => {
	expect(
		movesIn(
			'export const steal: Move<"A" | "B"> = {\n\tphase: "use",\n\ttext: "It is \\"taken\\".",\n\tevents: {},\n};\n',
		),
	).toEqual([{ name: "steal", events: ["A", "B"], sentence: 'It is \\"taken\\".' }]);
});

test("a check is found with its control", () => {
	expect(
		checksIn(
			'export const one = {\n\tid: "a.b",\n\ttitle: "It holds",\n\tcontrol: { id: "pkce", from: "optional" },\n};',
		),
	).toEqual([{ id: "a.b", title: "It holds", control: "pkce: optional" }]);
	expect(checksIn("export const other = 1;")).toEqual([]);
});

test("a state is found with its events, and an end is none", () => {
	const text = '\tasking: { on: { ASKED: "done", LOST: "lost" } },\n\tdone: { type: "final", tags: "succeeded" },\n';
	expect(statesIn(text)).toEqual([{ state: "asking", arrows: ["ASKED (done)", "LOST (lost)"] }]);
	expect(partsMarkdown()).toContain("| `callingApi` | SERVED (done), API_REFUSED (apiRefused) |");
});
