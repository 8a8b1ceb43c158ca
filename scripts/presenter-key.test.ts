/** The presenter's key is hard to guess, easy to type, and the same after a restart. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newKey, presenterKey } from "./tools/presenter-key.mjs";

const FORM = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

let root = "";
const file = () => join(root, "node_modules", ".cache", "par-avion", "presenter-key");
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "key-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("a key is four groups of letters and digits that are not taken for one another, and all of them occur", () => {
	const keys = Array.from({ length: 200 }, () => newKey());
	for (const key of keys) expect(key).toMatch(FORM);
	expect(new Set(keys).size).toBe(200);
	expect(new Set(keys.join("").replaceAll("-", "")).size).toBe(32);
});

test("it is made once, and only its owner can read it", () => {
	const { key } = presenterKey(root, undefined);
	expect(key).toMatch(FORM);
	expect(presenterKey(root, "")).toEqual({ key });
	expect(readFileSync(file(), "utf8")).toBe(key);
	if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test("a file that holds something else is replaced", () => {
	mkdirSync(dirname(file()), { recursive: true });
	writeFileSync(file(), "key");
	const { key } = presenterKey(root, undefined);
	expect(key).toMatch(FORM);
	expect(presenterKey(root, undefined)).toEqual({ key });
});

test("a folder that cannot be written to is no obstacle", () => {
	writeFileSync(join(root, "node_modules"), "a file");
	expect(presenterKey(root, undefined).key).toMatch(FORM);
});

test("one that somebody chose is taken, and not kept", () => {
	expect(presenterKey(root, "a-key-that-is-long-enough")).toEqual({ key: "a-key-that-is-long-enough" });
	expect(() => readFileSync(file())).toThrow();
});

test.each([
	["short", "too-short"],
	["with a space inside", "a key that is long enough"],
	["with letters that no header has", "schlüssel-der-lang-genug-ist"],
	["of dashes", "-".repeat(20)],
	["endless", "x".repeat(257)],
])("not one that is %s", (_, chosen) => {
	expect(presenterKey(root, chosen)).toEqual({ problem: expect.stringMatching(/^PRESENTER_KEY needs at least 16 /) });
});
