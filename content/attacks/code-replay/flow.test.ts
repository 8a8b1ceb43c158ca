import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("in every combination and both orders, a code that works once refuses the second, whoever that is", async () => {
	for (const levels of combinationsOf(["codeUse", "pkce", "clientType", "state"]))
		for (const variant of ["second", "first"]) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			// The client's credentials tie a code to the client, and that redeems what is brought to it.
			const found = levels.state === "unbound" && variant === "first";
			const tied = levels.pkce !== undefined && !found;
			// Where the attacker has answered Ada's request, that is over.
			const answered = levels.pkce !== undefined && found;
			const once = levels.codeUse !== undefined;
			const what = JSON.stringify({ levels, variant });
			expect(verdict?.goalMet, what).toBe(!tied && (variant === "first" || !once));
			expect(verdict?.honestWorks, what).toBe(!answered && (tied || variant === "second" || !once));
		}
});
