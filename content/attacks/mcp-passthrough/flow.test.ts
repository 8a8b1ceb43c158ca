import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("in every combination: the tool server compares the audience, or the exchange does, and the agent is served", async () => {
	for (const levels of combinationsOf(attack.claims.combine)) {
		const { verdict } = await runScenario(attack, { settings: { levels } });
		const stopped = levels.aud === "on" || (levels.upstream === "exchange" && levels.presenter === "meant");
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
	}
});

test("the attacker talks to the tool server alone, and the log of the API names neither of them", async () => {
	const { hops } = await runScenario(attack, {});
	const messages = hops.map(({ message }) => message);
	const called = messages.flatMap((one) => (one.kind === "request" && one.from === "attacker" ? [one.to] : []));
	expect(called).toEqual(["rs"]);
	const log = messages.find((one) => one.kind === "work" && one.note === "log");
	expect(log?.kind === "work" && log.facts.map(({ text }) => text)).toEqual(["ada", "photo-print"]);
});
