import { describe, expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

describe("in every combination of the controls that could matter", async () => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs: PKCE alone decides`, async () => {
		for (const levels of all) {
			const { verdict } = await runScenario(attack, { settings: { levels } });
			const stopped = levels.pkce !== undefined;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, stopped]);
		}
	});
});

test("the attacker never holds a token of Ada's", async () => {
	const { hops } = await runScenario(attack, {});
	const received = hops.filter(({ message }) => message.kind === "response" && message.to === "attacker");
	expect(received.length).toBeGreaterThan(0);
	for (const { message } of received) expect(JSON.stringify(message)).not.toContain("access_token");
});
