import { expect, test } from "vitest";
import { isKept, lacksOf, partOf } from "./kept";
import { offlineWords } from "./words";

test.each([
	["/learn/code", "learn"],
	["/flows", "flows"],
	["/flows/code-pkce/", "flows"],
	["/attacks/", "attacks"],
	["/attacks/mix-up", "attacks"],
	["/attacks/free", "free"],
	["/attacks/free/app/", "free"],
	["/inspect/pkce", "inspect"],
	["/workshop/preflight", "workshop"],
	["/", "others"],
	["/glossary", "others"],
	["/_next/static/chunks/a.js", "shared"],
])("%s belongs to %s", (address, part) => {
	expect(partOf(address)).toBe(part);
});

test("what is missing is said by parts, each once and always in the same order", () => {
	const lacks = lacksOf(["/_next/static/a.css", "/attacks/free", "/attacks/mix-up", "/attacks/par"]);
	expect(lacks).toEqual(["attacks", "free", "shared"]);
	const partly = { is: "partly", have: 3, of: 9 } as const;
	const NOT = "Not kept yet: attacks, free play";
	expect(offlineWords({ ...partly, lacks, serves: false })).toMatchObject({
		badge: "3 of 9 files",
		says: `${NOT}, scripts that any page may need. Until all of it is here, no other page opens without a network.`,
	});
	const { says } = offlineWords({ ...partly, lacks: ["attacks", "free"], serves: true });
	expect(says).toMatch(/^Not kept yet: attacks, free play\. Everything else opens without a network/);
	expect(offlineWords({ ...partly, lacks, serves: true }).says).toContain("no page is sure to work");
	expect(lacksOf([])).toEqual([]);
});

test("only the worker's own words count", () => {
	expect(isKept({ have: 1, of: 2, lacks: [], serves: true })).toBe(true);
	for (const other of [undefined, null, "kept", { have: 1 }]) expect(isKept(other)).toBe(false);
});
