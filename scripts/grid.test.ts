/** The grid in docs is whole: one row for each attack, and a table of just these. `content/attacks.test.ts` plays them. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { type GridRow, gridMarkdown } from "@/lib/flow/proof/grid";

const docs = new URL("../docs/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, docs), "utf8");
const attacks = catalog.filter(({ kind }) => kind === "attack").map(({ id }) => id);

test("docs/grid has a row for each attack, and no other; if not, run npm run grid", () => {
	expect(readdirSync(new URL("grid", docs)).sort()).toEqual(attacks.map((id) => `${id}.json`).sort());
});

test("docs/grid.md is the table of these rows, in the order of the catalogue; if not, run npm run grid", () => {
	const rows = attacks.map((id) => JSON.parse(read(`grid/${id}.json`)) as GridRow);
	expect(`${gridMarkdown(rows)}\n`).toBe(read("grid.md"));
});
