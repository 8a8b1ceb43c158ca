import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("the attacker's verifier fits: PKCE checks what it should, and it does not help", async () => {
	const { hops, verdict } = await runScenario(attack, { settings: { levels: { pkce: "required" } } });
	const checks = hops.flatMap(({ message }) => (message.note === "theft" && "checks" in message ? message.checks : []));
	expect(checks.find(({ id }) => id === "token.verifier-fits")?.verdict).toBe("passed");
	expect(verdict?.goalMet).toBe(true);
});
