/**
 * What a key or a message acts on must be what the screen shows. A ref that an ordinary effect keeps fresh is late by a
 * moment: a key pressed in it acted on the counts of before.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, sourcesIn } from "./imports";

const LATE = /useEffect\(\(\) => \{\n(?:\t+\w+\.current = [^\n]+\n)+\t+\}\);/;

test("a ref that holds what was rendered last is written in a layout effect", () => {
	const late = sourcesIn(["app", "components"]).filter((path) => LATE.test(readFileSync(join(ROOT, path), "utf8")));
	expect(late).toEqual([]);
	expect(LATE.test("\tuseEffect(() => {\n\t\tnow.current = session;\n\t});\n")).toBe(true);
});
