/** A style sheet is about one thing: where it grows past this, it is about two. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, sourcesIn } from "./imports";

const LIMIT = 250;

test(`no style sheet has more than ${LIMIT} lines`, () => {
	const sheets = sourcesIn(["app", "components"]).filter((path) => path.endsWith(".css"));
	const lengths = sheets.map((path) => ({
		path,
		lines: readFileSync(join(ROOT, path), "utf8").split("\n").length - 1,
	}));
	const long = lengths.filter(({ lines }) => lines > LIMIT);
	expect(long.map(({ path, lines }) => `${path} has ${lines} lines.`)).toEqual([]);
	expect(sheets.length).toBeGreaterThan(20);
});
