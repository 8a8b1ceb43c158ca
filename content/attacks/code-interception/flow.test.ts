import { describe, expect, test } from "vitest";
import { play } from "@/lib/flow/engine";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runOf } from "@/lib/flow/read/hops";
import { withVariant } from "@/lib/vocabulary/settings";
import { attack } from "./flow";

describe("in every combination of the controls that could matter", async () => {
	const combined = ["pkce", "method", "codeUse", "clientType", "state"] as const;
	const all = combinationsOf(combined);

	test(`${all.length} runs agree with the claims`, async () => {
		for (const levels of all) {
			for (const variant of [undefined, "reads-request"]) {
				const spec = { settings: withVariant({ ...attack.defaults, levels }, variant), choices: [], edits: [] };
				const { verdict } = runOf(attack, spec, await play(attack, spec));
				const isRead = levels.method === "plain" && variant === "reads-request";
				const stopped = (levels.pkce !== undefined && !isRead) || levels.clientType === "confidential";
				expect(verdict?.goalMet, JSON.stringify({ levels, variant })).toBe(!stopped);
				if (stopped) expect(verdict?.honestWorks, JSON.stringify({ levels, variant })).toBe(true);
			}
		}
		expect(all.length).toBe(144);
	});
});
