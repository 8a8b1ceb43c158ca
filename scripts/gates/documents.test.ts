/** No source sends its reader to a document that is not in the repository. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missingDocuments } from "./documents";
import { ROOT } from "./imports";

const FOLDERS = ["app", "components", "content", "docs", "door", "e2e", "lib", "scripts", "testing"];
const files = [
	...readdirSync(ROOT).filter((name) => /\.(md|m?tsx?|mjs)$/.test(name)),
	...FOLDERS.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
			.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
			.filter((name) => /\.(mdx?|tsx?|mjs|css)$/.test(name) && !name.split("/").includes(".next")),
	),
];
const exists = (path: string) => files.some((file) => file === path || file.endsWith(`/${path}`));
/** This gate names what it looks for, and what it must find. */
const GATE = /^scripts\/gates\/documents(\.test)?\.ts$/;

test("every document that is named can be read", () => {
	const missing = files
		.filter((file) => !GATE.test(file))
		.flatMap((file) =>
			missingDocuments(readFileSync(join(ROOT, file), "utf8"), exists).map((name) => `${file} names ${name}.`),
		);
	expect(missing).toEqual([]);
	expect(files.length).toBeGreaterThan(500);
});

test.each([
	["/** A session cookie as PROTOCOL asks. */", ["PROTOCOL"]],
	["// The order is that of PROTOCOL F1.5, and ARCHITECTURE §5.2 says why.", ["PROTOCOL F1.5", "ARCHITECTURE §5.2"]],
	["see docs/NOTES.md and README.md", ["docs/NOTES.md"]],
	["[how](../docs/how.md)", ["../docs/how.md"]],
	["`content/nothing.test.ts` plays it", ["content/nothing.test.ts"]],
	["as RFC 6749 §4.1 has it; the protocol's own design", []],
])("%s", (text, missing) => {
	expect(missingDocuments(text, (path) => path === "README.md")).toEqual(missing);
});
