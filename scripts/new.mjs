/** `npm run new attack <id>` and `npm run new flow <id>`: a lesson that compiles and is listed, and whose proof says what is still to write. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogWith, lessonFiles, problemOf } from "./new/lesson.mjs";
import { root } from "./tools/setup.mjs";

const [kind, id] = process.argv.slice(2);
const catalogPath = join(root, "content", "catalog.ts");
const catalog = readFileSync(catalogPath, "utf8");
const problem = problemOf(kind, id, catalog);
if (problem !== undefined) {
	console.error(problem);
	process.exit(1);
}
const folder = join("content", `${kind}s`, id);
if (existsSync(join(root, folder))) {
	console.error(`${folder} is there already. Nothing was changed.`);
	process.exit(1);
}
mkdirSync(join(root, folder), { recursive: true });
for (const [name, text] of lessonFiles(kind, id)) writeFileSync(join(root, folder, name), text);
writeFileSync(catalogPath, catalogWith(catalog, kind, id));
console.log(`${folder} is made, and listed in content/catalog.ts.

See what is still to write:   npx vitest run content/${kind}s.test.ts -t ${id}
See what does not compile:    npx tsc --noEmit
See it:                       npm run dev, then http://localhost:3000/${kind}s/${id}
When it is proved:            ${kind === "attack" ? "npm run grid, " : ""}npm run index, npm run parts, count it in README.md, and add the line that
                              content/numbers.test.ts prints: from then on call-out codes lead there.
                              content/catalog.test.ts reads its prose and its line in the catalogue`);
