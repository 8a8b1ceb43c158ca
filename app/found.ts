/** What the runs of all lessons show, as `npm run index` wrote it. Tests play every run again and compare. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CodesOf, type FoundIn, lookedIn } from "@/content/errors-answered";
import type { Found } from "@/lib/search/found";
import type { CheckId } from "@/lib/vocabulary/check-ids";

export const foundInLessons = (): FoundIn =>
	new Map(
		lookedIn.flatMap(({ id }) => {
			const file = join(process.cwd(), "docs", "index", `${id}.json`);
			// A lesson that is being written has none yet.
			return existsSync(file) ? [[id, JSON.parse(readFileSync(file, "utf8")) as Found] as const] : [];
		}),
	);

const PARTIES = join(process.cwd(), "lib", "parties");

/** The codes that a check can answer with, as far as they stand in its file: what no run shows is known from there. */
export const codesInSource = (): CodesOf =>
	new Map(
		readdirSync(PARTIES, { recursive: true, encoding: "utf8" })
			.filter((name) => /\bchecks\b.*(?<!\.test)\.ts$/.test(name))
			.flatMap((name) => {
				const source = readFileSync(join(PARTIES, name), "utf8");
				const id = /^\tid: "([a-z.-]+)",$/m.exec(source)?.[1];
				const codes = [...source.matchAll(/\bfail\(\s*"([^"]*)"/g)].map(([, code = ""]) => code);
				return id === undefined ? [] : [[id as CheckId, codes] as const];
			}),
	);
