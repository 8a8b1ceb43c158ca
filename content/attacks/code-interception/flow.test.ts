import { describe, expect, test } from "vitest";
import { play } from "@/lib/flow/engine";
import { runOf } from "@/lib/flow/hops";
import { proveAttack } from "@/lib/flow/proof";
import { type ControlId, controls, type Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test("lands at the weakest, is stopped by what it says and by nothing else", async () => {
	expect(await proveAttack(attack)).toEqual([]);
});

describe("in every combination of the controls that could matter", async () => {
	const combined = ["pkce", "method", "codeUse", "clientType", "state", "redirectMatch"] as const;
	const all = combinations(combined);

	test(`${all.length} runs agree with the claims`, async () => {
		for (const levels of all) {
			const spec = { settings: { ...attack.defaults, levels }, choices: [], edits: [] };
			const { verdict } = runOf(attack, spec, await play(attack, spec));
			const stopped = levels.pkce !== "off" || levels.clientType === "confidential";
			expect(verdict?.goalMet, JSON.stringify(levels)).toBe(!stopped);
			if (stopped) expect(verdict?.honestWorks, JSON.stringify(levels)).toBe(true);
		}
		expect(all.length).toBeGreaterThan(400);
	});
});

function combinations(ids: readonly ControlId[]): Partial<Levels>[] {
	const [first, ...others] = ids;
	if (first === undefined) return [{}];
	return combinations(others).flatMap((rest) => controls[first].levels.map((level) => ({ [first]: level, ...rest })));
}
