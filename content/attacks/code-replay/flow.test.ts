import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("in every combination and both orders, a code that works once refuses the second, whoever that is", async () => {
	for (const levels of combinationsOf(["codeUse", "pkce", "clientType"]))
		for (const variant of ["second", "first"]) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const tied = levels.pkce !== undefined || levels.clientType === "confidential";
			const once = levels.codeUse !== undefined;
			const what = JSON.stringify({ levels, variant });
			expect(verdict?.goalMet, what).toBe(!tied && (variant === "first" || !once));
			expect(verdict?.honestWorks, what).toBe(tied || variant === "second" || !once);
		}
});
