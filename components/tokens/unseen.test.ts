import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutAt, unseenParts } from "./unseen";

const shown = (text: string) => unseenParts(text).map(({ text: part, unseen }) => (unseen ? `[${part}]` : part));

test.each<[string, string, readonly string[]]>([
	["nothing unseen", "https://as.example", ["https://as.example"]],
	["a space of no width", "https://as.example\u200b", ["https://as.example", "[U+200B]"]],
	["a change of direction", "a\u202eb", ["a", "[U+202E]", "b"]],
	["a byte order mark, and a soft hyphen", "\ufeffa\u00ad", ["[U+FEFF]", "a", "[U+00AD]"]],
	["a space that does not break", "a\u00a0b", ["a", "[U+00A0]", "b"]],
	["a control, and a line break", "\u0000\n", ["[U+0000]", "[U+000A]"]],
	["half a pair", "\ud83d", ["[U+D83D]"]],
	["a whole pair is seen", "\u{1f600}", ["\u{1f600}"]],
	["a tag outside the first plane", "a\u{e0041}", ["a", "[U+E0041]"]],
	["a space", "a b", ["a b"]],
	["nothing", "", []],
])("%s", (_, text, parts) => {
	expect(shown(text)).toEqual(parts);
});

test("a text is never cut through a pair, and never lost", async () => {
	expect(cutAt("a\u{1f600}b", 2)).toBe("a");
	expect(cutAt("a\u{1f600}b", 3)).toBe("a\u{1f600}");
	await fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.nat(9), (text, max) => {
			expect(text.startsWith(cutAt(text, max))).toBe(true);
			expect(cutAt(text, max).length).toBeGreaterThanOrEqual(Math.min(text.length, max - 1));
			const kept = unseenParts(text).filter(({ unseen }) => !unseen);
			for (const { text: part, at } of kept) expect(text.slice(at, at + part.length)).toBe(part);
		}),
	);
});
