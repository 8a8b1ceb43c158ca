import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "./entry";
import { grouped, indexOf, search } from "./search";
import { wantedIn } from "./typed";

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

	test("of names with the same mistake, the one that has little besides comes first", () => {
		const two = indexOf([
			entry("unit", "PKCE", "", ["challenge, verifier and method"]),
			entry("parameter", "verifier"),
		]);
		expect(grouped(search(two, "verifer")).map(({ kind }) => kind)).toEqual(["parameter", "unit"]);
	});

	test("where something has it as typed, nothing is guessed", () => {
		expect(search(index, "state").every(({ way }) => way !== "mistake")).toBe(true);
	});
});

describe("questions", () => {
	const asked = indexOf([
		entry("flow", "OpenID Connect login", "The app also learns who signed in", ["log in with Google"]),
		entry("unit", "Scopes and least privilege", "What a token is good for", ["permission"]),
		entry("parameter", "id_token"),
		entry("term", "ID Token", "Says who has signed in"),
		entry("check", "Token has not expired"),
		entry("term", "CORS"),
	]);
	const firstOf = (typed: string) => grouped(search(asked, typed))[0]?.hits[0]?.entry.name;

	test.each([
		["the words of a question do not count", "what is the scope", "Scopes and least privilege"],
		["one of several", "permissions", "Scopes and least privilege"],
		["a name that ends as several do", "cors", "CORS"],
		["the same in other words", "sign in with google", "OpenID Connect login"],
		["as one word", "login google", "OpenID Connect login"],
		["in another form", "expired token", "Token has not expired"],
		["with its space", "id token", "ID Token"],
		["with its sign", "id_token", "id_token"],
		["most of it", "login with my facebook account on google", "OpenID Connect login"],
	])("%s: %s", (_, typed, name) => {
		expect(firstOf(typed)).toBe(name);
	});

	test("nothing but words that do not count is looked for as it is", () => {
		expect(search(asked, "who").map(({ way }) => way)).toEqual(["text", "text"]);
	});
});

describe("what was typed", () => {
	test.each([
		["nothing that is seen", "\0\u200b\u202e", ""],
		["half of a pair", "a\ud83d", "a"],
		["marks of direction", "\u202einvalid\u202c_grant", "invalid_grant"],
		["lines and spaces", " a\n\t b ", "a b"],
		["a whole pair at the end", `${"x".repeat(79)}🦊🦊`, `${"x".repeat(79)}🦊`],
		["far too much", "y".repeat(100_000), "y".repeat(80)],
	])("%s", (_, typed, wanted) => {
		expect(wantedIn(typed)).toBe(wanted);
	});

	test("is text that can be sent, has no end that is not seen, and stays as it is", () => {
		fc.assert(
			fc.property(odd, (typed) => {
				const wanted = wantedIn(typed);
				expect(wantedIn(wanted)).toBe(wanted);
				expect([...wanted].length).toBeLessThanOrEqual(80);
				expect(wanted).toBe(wanted.trim());
				expect(decodeURIComponent(encodeURIComponent(wanted))).toBe(wanted);
				expect(search(index, typed)).toEqual(search(index, wanted));
			}),
		);
	});
});

/** Whatever may stand in a link or come from a keyboard. */
const odd = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.string({ unit: "binary", minLength: 60, maxLength: 300 }),
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
	fc.string({ unit: fc.constantFrom(..."\0\u200f\u202e\ufeff%&=#<>'\"🦊a_ ", "\ud83d", "\udd8a") }),
);

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
