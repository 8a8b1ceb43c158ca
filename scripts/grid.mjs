/** `npm run grid`: plays every attack against every protection and writes docs/grid/*.json and docs/grid.md. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./tools/bundled.mjs";
import { ensurePackages, root } from "./tools/setup.mjs";

await ensurePackages();
const { playGrid, gridMarkdown } = await bundled("scripts/grid/rows.ts");
const { rows, counted } = await playGrid();
const folder = join(root, "docs", "grid");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const row of rows) writeFileSync(join(folder, `${row.id}.json`), `${JSON.stringify(row, null, "\t")}\n`);
writeFileSync(join(root, "docs", "grid.md"), `${gridMarkdown(rows)}\n`);
const total = (of) => counted.reduce((sum, one) => sum + one[of], 0);
console.log(
	`${rows.length} attacks, ${total("runs")} runs, ${total("distinct")} of them distinct: docs/grid and docs/grid.md`,
);
