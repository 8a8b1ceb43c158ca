import fc from "fast-check";
import { expect, test } from "vitest";
import type { Difference } from "@/lib/flow/read/differences";
import { fitMarks } from "./marks-fit";

const named = (names: readonly string[]): readonly Difference[] => names.map((name) => ({ kind: "changed", name }));

test("the current row says everything of a usual request", () => {
	const list = named(["redirect_uri", "Authorization", "code_verifier", "resource", "client_id"]);
	expect(fitMarks(list, 250, true).shown).toBe(5);
});

test("a row is as high as what it shows, never claims more than there is, and grows with no more than its lines", () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z_ ]{1,60}$/), { maxLength: 14 }),
			fc.integer({ min: 160, max: 400 }),
			fc.boolean(),
			(names, width, current) => {
				const { shown, height } = fitMarks(named(names), width, current);
				expect(shown).toBeLessThanOrEqual(names.length);
				expect(height).toBeLessThanOrEqual((current ? 5 : 2) * 20 + 10 + 20);
				expect(height).toBeGreaterThanOrEqual(30);
			},
		),
	);
});
