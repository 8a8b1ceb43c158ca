import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { glossary, piecesOf } from "./glossary";
import { shownTerms } from "./terms";

const prose = ["flows", "attacks"].flatMap((kind) =>
	readdirSync(new URL(kind, import.meta.url)).map((id) =>
		readFileSync(new URL(`${kind}/${id}/lesson.mdx`, import.meta.url), "utf8"),
	),
);

test("terms stand in alphabetical order, once each, with a sentence and a source", () => {
	const ids = glossary.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const terms = glossary.map(({ term }) => term.toLowerCase());
	expect(terms).toEqual([...terms].sort());
	for (const { text, specs } of glossary) {
		expect(text).toMatch(/^[A-Z].*\.$/);
		if (!text.startsWith("Our word ")) expect(specs.length).toBeGreaterThan(0);
	}
});

test("every term is used by some lesson, in its prose or on its stage", () => {
	const used = new Set<string>();
	for (const text of prose) piecesOf(text, used);
	for (const id of shownTerms) used.add(id);
	expect(glossary.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test("prose is cut at terms and nowhere else, the longest first, each term once", () => {
	const seen = new Set<string>();
	const text = "An access token, two Access Tokens, a public client and a state-of-the-art client.";
	const pieces = piecesOf(text, seen);
	expect(pieces.map((piece) => piece.text).join("")).toBe(text);
	expect(pieces.flatMap(({ id, text: of }) => (id ? [[of, id]] : []))).toEqual([
		["access token", "access-token"],
		["public client", "public-client"],
		["client", "client"],
	]);
	expect(piecesOf("client", seen)).toEqual([{ text: "client" }]);
});
