/** At every level of every control, and in every scenario: no sentence of a lesson presumes what its run does not hold. */
import { describe, expect, test } from "vitest";
import { proveWords } from "@/lib/flow/proof/words-proof";
import { catalog } from "./catalog";

describe("every sentence holds", () => {
	test.each(catalog.map((entry) => [entry.id, entry] as const))("in %s", async (_id, entry) => {
		expect(await proveWords(await entry.load())).toEqual([]);
	});
});
