import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkFilesIn, checksIn } from "../testing/checks";
import { ERROR_TEXT } from "../testing/text";
import { checkIds } from "../vocabulary/check-ids";

const here = fileURLToPath(new URL(".", import.meta.url));

const DEFINES_A_CHECK = /: Check<\w+> = \{/;
const holdsChecks = (path: string) =>
	checkFilesIn(path).some((name) => DEFINES_A_CHECK.test(readFileSync(path + name, "utf8")));

/** Folders named `checks`, and those below them, that hold check files. */
const folders = readdirSync(here, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => `${entry.parentPath}/${entry.name}/`)
	.filter((path) => /\/checks\//.test(path) && holdsChecks(path));

test("there are folders to look at", () => {
	expect(folders.map((path) => path.slice(here.length)).sort()).toEqual(
		expect.arrayContaining([
			"as/checks/authorize/",
			"as/checks/form/",
			"as/checks/token/",
			"client/checks/",
			"bearer/checks/",
		]),
	);
});

test.each(folders.map((path) => path.slice(here.length)))("%s has a table that covers it", (path) => {
	const tests = readdirSync(here + path).filter((name) => name.endsWith(".test.ts"));
	const texts = tests.map((name) => readFileSync(here + path + name, "utf8"));
	expect(texts.filter((text) => /^testChecks</m.test(text) && text.includes("at: import.meta.url"))).toHaveLength(1);
});

test("every name of the list belongs to exactly one check", async () => {
	const checks = (await Promise.all(folders.map(checksIn))).flat();
	expect(checks.map(({ id }) => id).sort()).toEqual([...checkIds].sort());
});

test("outside those folders nobody defines a check", () => {
	const files = readdirSync(here, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
		.map((entry) => `${entry.parentPath}/${entry.name}`);
	expect(files.length).toBeGreaterThan(50);
	const strays = files.filter((file) => !/\/checks\//.test(file) && DEFINES_A_CHECK.test(readFileSync(file, "utf8")));
	expect(strays).toEqual([]);
});

test("every description that stands in the code keeps to the characters of OAuth 2.1 Appendix A.8", () => {
	const texts = readdirSync(here, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.flatMap((name) => [
			...readFileSync(here + name, "utf8").matchAll(/(?:fail\(\s*[^,]+,\s*|description: )(["'`])(.*?)\1/g),
		])
		.map(([, , text = ""]) => text);
	expect(texts.length).toBeGreaterThan(55);
	expect(texts.filter((text) => !ERROR_TEXT.test(text))).toEqual([]);
});
