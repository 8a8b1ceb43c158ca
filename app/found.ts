/** What the runs of all lessons show, as `npm run index` wrote it. Tests play every run again and compare. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "@/content/catalog";
import type { FoundIn } from "@/content/errors-answered";
import type { Found } from "@/lib/search/found";

export const foundInLessons = (): FoundIn =>
	new Map(
		catalog.map(({ id }) => {
			const text = readFileSync(join(process.cwd(), "docs", "index", `${id}.json`), "utf8");
			return [id, JSON.parse(text) as Found];
		}),
	);
