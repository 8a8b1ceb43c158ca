import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether a way comes to nothing: the server issues no more than is due, and the API serves no more than was issued. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	scope: ({ exchange, scopeCheck }) => exchange === "subset" && scopeCheck === "on",
	target: ({ exchange, aud }) => exchange === "subset" && aud === "on",
	"stray-token": ({ presenter, scopeCheck, aud }) => presenter === "meant" && scopeCheck === "on" && aud === "on",
};

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, server and API decide, each its half",
	async (id) => {
		for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stops[id]?.(levels), true]);
		}
	},
);

test("the attacker forges nothing: whatever it sends, the server has signed", async () => {
	const { hops, values } = await runScenario(attack, {});
	const signed = values.filter(({ kind, maker }) => kind === "access_token" && maker === "as");
	const sent = hops.filter(({ message }) => message.kind === "request" && message.from === "attacker");
	expect(sent.length).toBe(2);
	for (const { message } of sent) expect(signed.some(({ text }) => JSON.stringify(message).includes(text))).toBe(true);
});
