/** `npm run parts`: writes docs/parts.md, the moves and the checks that a lesson can be made of and can name. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsMarkdown } from "./parts/markdown.mjs";
import { root } from "./tools/setup.mjs";

writeFileSync(join(root, "docs", "parts.md"), partsMarkdown());
console.log("docs/parts.md");
