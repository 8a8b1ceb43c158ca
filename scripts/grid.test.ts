import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gridMarkdown, gridRows } from "./grid/rows";

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");

test("the grid in docs is what the engine says today; if not, run npm run grid", async () => {
	const rows = await gridRows();
	expect(`${gridMarkdown(rows)}\n`).toBe(read("grid.md"));
	expect(rows).toEqual(JSON.parse(read("grid.json")));
});
