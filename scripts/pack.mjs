/** `npm run pack`: the site as a folder for any web server or a stick, and the same as one archive. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild, ensurePackages, root } from "./tools/setup.mjs";

await ensurePackages();
await ensureBuild();
const { archiveOf, packInto } = await import("./tools/pack.mjs");
const folder = join(root, "out", "par-avion");
await packInto(root, folder);
const archive = await archiveOf(folder, "par-avion");
writeFileSync(join(root, "out", "par-avion.zip"), archive);
const count = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
console.log(`\nout/par-avion: ${count} files. out/par-avion.zip: ${(archive.length / 1e6).toFixed(1)} MB.`);
console.log("README.txt in it says how to serve it.\n");
