/** Every reference to a standard names a document and a section that were checked (lib/vocabulary/sections.ts). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { sections } from "@/lib/vocabulary/sections";
import { documents } from "@/lib/vocabulary/specs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Reference {
	/** `undefined` where no known document stands before the section. */
	readonly document: string | undefined;
	readonly section: string;
	readonly context: string;
}

/** Every `§` with its document: the name before it, or the one of the reference that it continues (`§4.1, §4.2`). */
function referencesIn(source: string): readonly Reference[] {
	const text = source.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, " ");
	const names = Object.keys(documents);
	const found: Reference[] = [];
	let last: { readonly end: number; readonly document: string | undefined } | undefined;
	for (const match of text.matchAll(/§ ?([0-9A-Z]+(?:\.[0-9]+)*)/g)) {
		const before = text.slice(0, match.index);
		const continues = last !== undefined && /^(?:,| and|, and) $/.test(before.slice(last.end));
		const named = names.find((name) => before.endsWith(`${name} `) && !/\w$/.test(before.slice(0, -name.length - 1)));
		const document = named ?? (continues ? last?.document : undefined);
		last = { end: match.index + match[0].length, document };
		found.push({ document, section: match[1] ?? "", context: `${before.slice(-30)}${match[0]}` });
	}
	return found;
}

const isListed = ({ document, section }: Reference): boolean =>
	document !== undefined &&
	(sections as Readonly<Record<string, readonly string[]>>)[document]?.includes(section) === true;

const sources = ["lib", "content"].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(ts|tsx|mdx)$/.test(name) && !/\.test\.tsx?$/.test(name))
		.map((name) => join(folder, name)),
);

const cited = sources.flatMap((file) =>
	referencesIn(readFileSync(join(ROOT, file), "utf8")).map((reference) => ({ file, reference })),
);

test("every cited section is in the list", () => {
	const wrong = cited.filter(({ reference }) => !isListed(reference));
	expect(wrong.map(({ file, reference }) => `${file}: ${reference.context}`)).toEqual([]);
});

/** Lines above a citation, within the same message or check. */
const ABOVE = 18;

test("OAuth 2.1 §7.5.2 is about plain in draft 16, and about reuse in others: whoever cites it speaks of the method", () => {
	const strangers = sources.flatMap((file) => {
		const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
		const citing = lines.flatMap((line, at) => (line.includes('"OAuth 2.1 §7.5.2"') ? [at] : []));
		const around = (at: number) => lines.slice(Math.max(0, at - ABOVE), at + 1).join("\n");
		return citing.filter((at) => !/\bplain\b|\bS256\b/.test(around(at))).map((at) => `${file}:${at + 1}`);
	});
	expect(strangers).toEqual([]);
});

test("the gate sees the references", () => {
	expect(sources.length).toBeGreaterThan(50);
	expect(cited.length).toBeGreaterThan(100);
});

test("the list has no section twice", () => {
	for (const [document, list] of Object.entries(sections)) expect([...new Set(list)], document).toEqual(list);
});

describe("how a reference is read", () => {
	const read = (text: string) => referencesIn(text).map(({ document, section }) => `${document} ${section}`);

	test.each([
		["one", "as in RFC 7636 §4.6.", ["RFC 7636 4.6"]],
		[
			"continued",
			"(OAuth 2.1 §4.1.2, §4.1.2.1 and §7.5.1)",
			["OAuth 2.1 4.1.2", "OAuth 2.1 4.1.2.1", "OAuth 2.1 7.5.1"],
		],
		["over a line of a comment", "/**\n * OAuth 2.1\n * §10.2 */", ["OAuth 2.1 10.2"]],
		["over two line comments", "// RFC 8252\n\t// §7.1", ["RFC 8252 7.1"]],
		["a document that is not in the list", "RFC 9999 §1", ["undefined 1"]],
		["a section without a document", "Both hold (§7.5.1).", ["undefined 7.5.1"]],
		["no section", "RFC 7636 Appendix B", []],
	])("%s", (_, text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	test("a wrong section is not listed", () => {
		expect(referencesIn("RFC 7636 §4.7").map(isListed)).toEqual([false]);
		expect(referencesIn("RFC 7636 §4.6").map(isListed)).toEqual([true]);
	});
});
