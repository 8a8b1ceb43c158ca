import fc from "fast-check";
import { expect, test } from "vitest";
import { ankiFile, type Card } from "./anki";

const card = (front: string, back: string): Card => ({ front, back, tags: ["par-avion"] });

/** As Anki reads it: its head, then notes whose fields may stand in quotes (its manual, "Importing text files"). */
function readAnki(file: string): readonly (readonly string[])[] {
	const [head = "", body = ""] = [file.match(/^(#[^\n]*\n)*/)?.[0], file.replace(/^(#[^\n]*\n)*/, "")];
	expect(head.split("\n")).toEqual([
		"#separator:tab",
		"#html:false",
		"#columns:Front\tBack\tTags",
		"#tags column:3",
		"",
	]);
	const notes: string[][] = [];
	for (let at = 0; at < body.length; ) {
		const fields: string[] = [];
		for (let open = true; open; at += 1) {
			const [whole = "", quoted, plain = ""] = /"((?:[^"]|"")*)"|([^\t\n]*)/y.exec(body.slice(at)) ?? [];
			fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
			at += whole.length;
			open = body[at] === "\t";
		}
		notes.push(fields);
	}
	return notes;
}

test("tabs, line breaks, quotes and a leading # survive", () => {
	const cards = [card('What is "state"?', "one\ttwo\nthree"), card("#code", "C# and \r\n more"), card("", '"')];
	expect(readAnki(ankiFile(cards))).toEqual(cards.map(({ front, back }) => [front, back, "par-avion"]));
});

test("whatever stands on a card, Anki reads the same card", () => {
	const text = fc.string({ unit: fc.constantFrom("a", "é", "\t", "\n", "\r", '"', "#", " ", "<b>", ";") });
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text)), (texts) => {
			const cards = texts.map(([front, back]) => card(front, back));
			expect(readAnki(ankiFile(cards))).toEqual(texts.map(([front, back]) => [front, back, "par-avion"]));
		}),
	);
});

test("a tag holds no space", () => {
	expect(ankiFile([{ front: "a", back: "b", tags: ["code pkce", "order"] }])).toContain("\tcode-pkce order\n");
});
