import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "./entry";
import { grouped, indexOf, search } from "./search";

const entry = (kind: Entry["kind"], name: string, text = "", also?: readonly string[]): Entry => ({
	kind,
	name,
	text,
	href: "/",
	...(also ? { also } : {}),
});

const index = indexOf([
	entry("flow", "Authorization code + PKCE", "A person signs in", ["code-pkce"]),
	entry("attack", "Mix-up", "Two servers, one client", ["mix-up"]),
	entry("error", "invalid_grant", "What the client offers is not valid"),
	entry("error", "unsupported_grant_type"),
	entry("check", "Verifier fits the challenge", "", ["invalid_grant", "token.verifier-fits"]),
	entry("check", "Signature fits the key", "", ["token.signature-fits"]),
	entry("parameter", "code_verifier", "Must fit the challenge"),
	entry("parameter", "code_challenge"),
	entry("parameter", "state"),
	entry("term", "Überprüfung"),
	entry("clause", "RFC 7636 §4.6"),
	entry("clause", "RFC 7636 §4.1"),
	entry("clause", "RFC 6749 §4.1"),
	entry("clause", "RFC 7638 §3"),
]);

const namesOf = (typed: string): readonly string[] => search(index, typed).map((hit) => hit.entry.name);

describe("what is found", () => {
	test.each([
		["a name", "invalid_grant", "invalid_grant"],
		["in capitals, with spaces", " INVALID_GRANT ", "invalid_grant"],
		["without its signs", "mixup", "Mix-up"],
		["with a space for a sign", "code verifier", "code_verifier"],
		["in the middle of a word", "lenge", "code_challenge"],
		["by its other name", "code-pkce", "Authorization code + PKCE"],
		["a letter left out", "verifer", "code_verifier"],
		["a letter too many", "verrifier", "code_verifier"],
		["another letter", "verifuer", "code_verifier"],
		["two letters swapped", "grnat", "invalid_grant"],
		["a mistake in one of two words", "invalid_grat", "invalid_grant"],
		["a document", "7636", "RFC 7636 §4.6"],
		["a section", "§4.6", "RFC 7636 §4.6"],
		["a document and a section", "rfc 7636 4.6", "RFC 7636 §4.6"],
		["without accents", "uberprufung", "Überprüfung"],
		["a word of its text", "person", "Authorization code + PKCE"],
	])("%s: %s", (_, typed, name) => {
		expect(namesOf(typed)).toContain(name);
	});

	test.each([
		["a number that differs by a digit", "7636", "RFC 7638 §3"],
		["another section", "4.6", "RFC 7636 §4.1"],
		["a number inside another", "63", "RFC 7636 §4.6"],
		["a mistake in the middle of another word, where a word begins with it", "grnat", "Signature fits the key"],
		["two mistakes", "vreifer", "code_verifier"],
	])("not %s: %s", (_, typed, name) => {
		expect(namesOf(typed)).not.toContain(name);
	});

	test("nothing fits nothing", () => {
		for (const typed of ["", "  ", "🦊", "zzzzz", "(", "\\"]) expect(namesOf(typed)).toEqual([]);
	});
});

describe("the order", () => {
	test("the name itself, then what begins with it, then the middle, then the text", () => {
		expect(search(index, "verifier").map(({ entry: { name }, way }) => [name, way])).toEqual([
			["Verifier fits the challenge", "prefix"],
			["code_verifier", "word"],
		]);
		expect(search(index, "challenge").map(({ way }) => way)).toEqual(["word", "word", "text"]);
	});

	test("an error leads to itself, and to the checks that answer so", () => {
		const groups = grouped(search(index, "invalid_grant"));
		expect(groups.map(({ kind, hits }) => [kind, hits.map(({ entry: { name } }) => name)])).toEqual([
			["error", ["invalid_grant"]],
			["check", ["Verifier fits the challenge"]],
		]);
	});

	test("where something has it as typed, nothing is guessed", () => {
		expect(search(index, "state").every(({ way }) => way !== "mistake")).toBe(true);
	});
});

test("whatever is typed, it never throws, and tells only entries, each once", () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."-'\"().*+?[]{}|\\^$ §_🦊äé1a") })),
			(typed) => {
				const hits = search(index, typed);
				expect(new Set(hits.map((hit) => hit.entry)).size).toBe(hits.length);
			},
		),
		{ numRuns: 200 },
	);
});
