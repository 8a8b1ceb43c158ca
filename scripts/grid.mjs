/** `npm run grid`: plays every attack against every protection and writes docs/grid/*.json and docs/grid.md. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./tools/bundled.mjs";
import { ensurePackages, root } from "./tools/setup.mjs";

await ensurePackages();
const { gridRows, gridMarkdown } = await bundled("scripts/grid/rows.ts");
const rows = await gridRows();
const folder = join(root, "docs", "grid");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const row of rows) writeFileSync(join(folder, `${row.id}.json`), `${JSON.stringify(row, null, "\t")}\n`);
writeFileSync(join(root, "docs", "grid.md"), `${gridMarkdown(rows)}\n`);
const runs = rows.reduce((sum, { cells, combinations }) => sum + cells.length + combinations, 0);
console.log(`${rows.length} attacks, ${runs} runs: docs/grid and docs/grid.md`);
