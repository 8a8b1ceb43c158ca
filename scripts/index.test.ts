/** What can be looked up is there for every lesson, and for no other. `testing/lesson.ts` plays them. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";

test("docs/index has a file for each lesson, and no other; if not, run npm run index", () => {
	const files = readdirSync(new URL("../docs/index", import.meta.url)).sort();
	expect(files).toEqual(catalog.map(({ id }) => `${id}.json`).sort());
});
