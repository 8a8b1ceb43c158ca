import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	relay: ({ upstream, aud, presenter }) => aud === "on" || (upstream === "exchange" && presenter === "meant"),
	"passed-on": ({ upstream, aud, presenter }) => upstream === "exchange" && (aud === "on" || presenter === "meant"),
};

test.each(attack.variants.map(({ id }) => id))(
	"in every combination, %s: tool server or exchange compare whose token it is, and the agent is served",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const stopped = stops[variant]?.(levels);
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
	},
);

test("the attacker talks to the tool server alone, and the log of the API names neither of them", async () => {
	const { hops } = await runScenario(attack, {});
	const messages = hops.map(({ message }) => message);
	const called = messages.flatMap((one) => (one.kind === "request" && one.from === "attacker" ? [one.to] : []));
	expect(called).toEqual(["rs"]);
	const log = messages.find((one) => one.kind === "work" && one.note === "log");
	expect(log?.kind === "work" && log.facts.map(({ text }) => text)).toEqual(["ada", "photo-print"]);
});
