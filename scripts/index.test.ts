/** What can be looked up is there for every lesson, and for what is played freely to show a no. `testing/lesson.ts` and `content/found.test.ts` play them. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { playedToFind } from "@/content/refusing/runs";

test("docs/index has a file for each lesson, and no other; if not, run npm run index", () => {
	const files = readdirSync(new URL("../docs/index", import.meta.url)).sort();
	const ids = [...catalog.map(({ id }) => id), ...playedToFind];
	expect(files).toEqual(ids.map((id) => `${id}.json`).sort());
});
