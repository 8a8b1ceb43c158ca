import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, its own protections decide",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isAsked = levels.redirectTrust === "asked";
			const isClosed =
				{
					client: levels.openRedirector === "off",
					pattern: isAsked || levels.redirectMatch !== undefined,
					allowed: levels.redirectMatch !== undefined,
				}[variant] ??
				(isAsked || levels.clientVetting === "vetted");
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!isClosed, isClosed]);
		}
	},
);

test("where it is stopped, no answer sends the browser to the attacker; a link may still lead there", async () => {
	for (const { id: variant } of attack.variants) {
		const settings = {
			variant,
			levels: { openRedirector: "off", redirectTrust: "asked", redirectMatch: "prefix" },
		} as const;
		const { hops } = await runScenario(attack, { settings });
		const sentTo = hops.flatMap(({ message }) =>
			message.kind === "response" ? [header(message.response.headers, "location") ?? ""] : [],
		);
		expect(sentTo.filter((url) => url.startsWith("https://evil.example"))).toEqual([]);
	}
	const levels = { redirectTrust: "asked" } as const;
	const goesOn = { settings: { variant: "error", levels }, choices: ["go-on"] } as const;
	expect((await runScenario(attack, goesOn)).verdict?.goalMet).toBe(true);
});
