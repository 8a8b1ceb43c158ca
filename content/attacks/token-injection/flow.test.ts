import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, what ties the token decides",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isTied = levels.atHash === "check" && (variant === "token" || levels.nonce === "check");
			const stopped = levels.implicit === "off" || isTied;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
	},
);

test("a state that fits, and a nonce without an ID Token, refuse nothing", async () => {
	for (const levels of [{ state: "bound" }, { nonce: "check" }, { state: "bound", iss: "send+check" }] as const)
		expect(refusalsOf(await runScenario(attack, { settings: { levels } }))).toEqual([]);
});

test("without at_hash the swapped token is taken, though nonce is compared: the ID Token is the attacker's own", async () => {
	const levels = { atHash: "check", nonce: "check" } as const;
	const skippedChecks = ["id-token.access-token-hash"];
	const run = await runScenario(attack, { settings: { levels, skippedChecks } });
	expect(run.verdict?.goalMet).toBe(true);
});
