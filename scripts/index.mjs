/** `npm run index`: plays every scenario of every lesson, and what shows a no besides, and writes what can be looked up in them to docs/index/*.json. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./tools/bundled.mjs";
import { ensurePackages, root } from "./tools/setup.mjs";

await ensurePackages();
const { playScenarios } = await bundled("scripts/index/found.ts");
const found = await playScenarios();
const folder = join(root, "docs", "index");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [id, one] of found) writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(one, null, "\t")}\n`);
const refusals = [...found.values()].reduce((sum, one) => sum + one.refusals.length, 0);
console.log(`${found.size} lessons, ${refusals} refusals: docs/index`);
