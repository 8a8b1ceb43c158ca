/** `npm run grid`: plays every attack against every protection and writes docs/grid.json and docs/grid.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./tools/bundled.mjs";
import { ensurePackages, root } from "./tools/setup.mjs";

await ensurePackages();
const { gridRows, gridMarkdown } = await bundled("scripts/grid/rows.ts");
const rows = await gridRows();
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(join(root, "docs", "grid.json"), `${JSON.stringify(rows, null, "\t")}\n`);
writeFileSync(join(root, "docs", "grid.md"), `${gridMarkdown(rows)}\n`);
const runs = rows.reduce((sum, { cells, combinations }) => sum + cells.length + combinations, 0);
console.log(`${rows.length} attacks, ${runs} runs: docs/grid.json and docs/grid.md`);
