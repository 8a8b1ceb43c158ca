import fc from "fast-check";
import { expect, test } from "vitest";
import { ankiFile, type Card } from "./anki";

const card = (front: string, back: string): Card => ({ front, back, tags: ["par-avion"] });

/**
 * As Anki reads it (its manual, "Text files"): a head of `#key:value`, then records as in CSV: a field that begins with
 * a quote ends with one, a doubled quote is one, and a record that begins with `#` is a comment.
 */
function recordsOf(file: string): readonly (readonly string[])[] {
	const head = /^(#[^\n]*\n)*/.exec(file)?.[0] ?? "";
	expect(head.split("\n")).toEqual(["#separator:tab", "#html:true", "#notetype:Basic", "#tags column:3", ""]);
	const records: string[][] = [];
	for (let at = head.length; at < file.length; ) {
		expect(file[at]).not.toBe("#");
		const fields: string[] = [];
		for (let open = true; open; at += 1) {
			const [whole = "", quoted, plain = ""] = /"((?:[^"]|"")*)"|([^\t\n]*)/y.exec(file.slice(at)) ?? [];
			fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
			at += whole.length;
			expect(["\t", "\n"]).toContain(file[at]);
			open = file[at] === "\t";
		}
		records.push(fields);
	}
	return records;
}

/** What a card shows of a field: its HTML, with nothing in it but line breaks and entities. */
function shown(field: string): string {
	expect(field.replaceAll("<br>", "|")).not.toMatch(/[<>\r\n]|&(?!(amp|lt|gt|nbsp);)| {2}/);
	return field
		.replaceAll("<br>", "\n")
		.replaceAll("&nbsp;", " ")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}

const read = (cards: readonly Card[]) =>
	recordsOf(ankiFile(cards)).map(([front = "", back = "", tags]) => [shown(front), shown(back), tags]);

const lines = (text: string) => text.replace(/\r\n|\r/g, "\n");

test.each([
	["a quote", 'What is "state"?'],
	["a quote at the beginning", '"state"'],
	["nothing but a quote", '"'],
	["a tab", "one\ttwo"],
	["a line break", "one\ntwo\n\nthree"],
	["a line break of HTTP", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"],
	["a number sign", "#code"],
	["what would be HTML", "<b>bold</b> & <br> &lt;"],
	["spaces in front", '{\n  "a": 1\n}'],
	["another separator", "a;b,c|d:e"],
	["letters beyond ASCII", "Rückseite, “quotes”, ✓"],
	["nothing", ""],
])("a field with %s is the same on the card, in front and at the back", (_, text) => {
	const cards = [card(text, "back"), card("front", text), card(text, text)];
	expect(read(cards)).toEqual(cards.map(({ front, back }) => [lines(front), lines(back), "par-avion"]));
});

test("each note is one line", () => {
	const file = ankiFile([card("one\ntwo", "three\r\nfour"), card("five", "six")]);
	expect(file.trimEnd().split("\n")).toHaveLength(6);
});

test("whatever stands on a card, Anki shows the same card", () => {
	const text = fc.string({
		unit: fc.constantFrom("a", "é", "\t", "\n", "\r", '"', "#", " ", "<b>", ";", "&", "&amp;"),
	});
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text)), (texts) => {
			const cards = texts.map(([front, back]) => card(front, back));
			const want = texts.map(([front, back]) => [lines(front), lines(back), "par-avion"]);
			expect(read(cards).map((one) => one.map(loose))).toEqual(want.map((one) => one.map(loose)));
		}),
	);
});

/** A browser shows a tab as a space, and none at the beginning of a line. */
const loose = (text: string | undefined) => text?.replace(/[ \t]+/g, " ").replace(/^ | $/gm, "");

test("a tag holds no space, and a note may have several", () => {
	expect(recordsOf(ankiFile([{ front: "a", back: "b", tags: ["code pkce", "order"] }]))).toEqual([
		["a", "b", "code-pkce order"],
	]);
});
