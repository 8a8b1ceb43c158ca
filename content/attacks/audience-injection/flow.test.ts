import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { Scenario } from "@/lib/flow/define";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { parsePairs } from "@/lib/http/form";
import { attack } from "./flow";

/** `aud` of each assertion that was sent, in order. */
async function audiences(settings: Scenario["settings"]): Promise<readonly unknown[]> {
	const { hops } = await runScenario(attack, settings ? { settings } : {});
	return hops.flatMap(({ message }) => {
		if (message.kind !== "request") return [];
		const assertion = parsePairs(message.request.body).find(([name]) => name === "client_assertion")?.[1];
		const decoded = assertion === undefined ? undefined : decodeJwt(assertion);
		return decoded && "claims" in decoded ? [decoded.claims.aud] : [];
	});
}

test("in every combination: what the client signs is for one server, or it has a key for each", async () => {
	for (const levels of combinationsOf(attack.claims.combine))
		for (const variant of ["endpoint", "issuer"]) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const stopped = levels.assertionAud !== undefined || levels.clientKeys !== undefined;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
});

test("Ada's sign-in, the pushed request and the replay each say for whom the assertion is", async () => {
	const [token, issuer, evil] = ["https://as.example/token", "https://as.example", "https://evil-as.example"];
	expect(await audiences({})).toEqual([token, token, token]);
	expect(await audiences({ levels: { assertionAud: "target" } })).toEqual([token, `${evil}/par`, `${evil}/par`]);
	expect(await audiences({ levels: { assertionAud: "issuer" } })).toEqual([issuer, evil, evil]);
	// What even a server would take that takes its issuer alone.
	expect(await audiences({ variant: "issuer" })).toEqual([token, issuer, issuer]);
});
