/** No two files and no two folders import each other, neither directly nor by way of others. */
import { expect, test } from "vitest";
import { circlesIn } from "./circles";
import { edgesAmong, isTest, sourcesIn } from "./imports";

const files = sourcesIn(["lib", "content", "components", "app", "testing", "door"]).filter((path) => !isTest(path));

test("there is no circle", () => {
	const edges = edgesAmong(files);
	expect(circlesIn(edges)).toEqual([]);
	expect(edges.length).toBeGreaterThan(1000);
});

const read = (sources: Readonly<Record<string, string>>) =>
	circlesIn(edgesAmong(Object.keys(sources), (path) => sources[path] ?? ""));

test("two files that import each other are seen, if only for a type", () => {
	expect(read({ "lib/a.ts": 'import type { B } from "./b";', "lib/b.ts": 'export { a } from "@/lib/a";' })).toEqual([
		"In lib, a.ts, b.ts import each other: lib/a.ts imports lib/b.ts; lib/b.ts imports lib/a.ts.",
	]);
});

test("two folders that import each other are seen, if by way of a third, and if one waits until it is needed", () => {
	expect(
		read({
			"lib/x/a.ts": 'import "../y/b";',
			"lib/y/b.ts": 'import { c } from "../z";',
			"lib/y/free.ts": "",
			"lib/z/index.ts": 'const later = () => import("../x/free");',
			"lib/x/free.ts": 'import { free } from "../y/free";',
		}),
	).toEqual([
		"In lib, x, y, z import each other: lib/x/a.ts imports lib/y/b.ts; lib/y/b.ts imports lib/z/index.ts; lib/z/index.ts imports lib/x/free.ts.",
	]);
});

test("a row of imports is no circle", () => {
	expect(read({ "lib/a.ts": 'import "./b";', "lib/b.ts": 'import "./c/d";', "lib/c/d.ts": "" })).toEqual([]);
});
