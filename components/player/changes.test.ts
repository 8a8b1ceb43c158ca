import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markDifference } from "./changes";

describe("where a text differs from another", () => {
	test("one character of a verifier", () => {
		expect(markDifference("dBjftJeZ4CVPx", "dBjftJeZ4CVPk")).toEqual({
			before: "dBjftJeZ4CVP",
			differs: "x",
			after: "",
		});
		expect(markDifference("ab", "aXb")).toEqual({ before: "a", differs: "", after: "b" });
	});

	test("nothing is lost, no character is cut in half, and what is the same is the same in both", () => {
		const texts = fc.string({ unit: "binary", maxLength: 80 });
		fc.assert(
			fc.property(texts, texts, (text, other) => {
				const { before, differs, after } = markDifference(text, other);
				expect(before + differs + after).toBe(text);
				expect(other.startsWith(before) && other.endsWith(after)).toBe(true);
				const beside = markDifference(other, text);
				expect([beside.before, beside.after]).toEqual([before, after]);
			}),
		);
	});

	test("a long text keeps what lies around the difference", () => {
		const long = "a".repeat(300);
		const { before, differs, after } = markDifference(`${long}X${long}`, `${long}Y${long}`);
		expect(differs).toBe("X");
		expect([before.length, after.length]).toEqual([33, 33]);
		expect(markDifference("😀".repeat(300), "").differs).toBe(`${"😀".repeat(200)}…`);
	});
});
