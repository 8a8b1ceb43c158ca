import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** By variant: whether the servers stop it, before anybody is asked. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	reading: ({ toolScopes, scopeRequest, attributeRules }) =>
		attributeRules === "on" || (toolScopes === "per-tool" && scopeRequest === "challenge"),
	exchange: ({ toolScopes, scopeRequest, exchange, attributeRules }) =>
		attributeRules === "on" || (toolScopes === "per-tool" && scopeRequest === "challenge" && exchange === "subset"),
	sending: ({ attributeRules }) => attributeRules === "on",
	known: () => false,
};

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, and Ada is served", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const stopped = levels.agentConfirm === "risky" || stops[variant]?.(levels);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
	}
});

test("with everything that OAuth has, what was granted is used for what nobody wants", async () => {
	const settings = { profile: "2.1", variant: "known", levels: { agentConfirm: "none" } } as const;
	const { hops, verdict } = await runScenario(attack, { settings });
	const checks = hops.flatMap(({ message }) =>
		message.note === "leak" && message.kind === "checks" ? message.checks : [],
	);
	expect(checks.length).toBeGreaterThan(10);
	expect(checks.filter(({ verdict: said }) => said === "failed")).toEqual([]);
	expect(verdict?.goalMet).toBe(true);
});

test("the attacker sends nothing in the whole run, and is sent no token", async () => {
	const { hops, values } = await runScenario(attack, {});
	const tokens = values.filter(({ kind }) => kind === "access_token").map(({ text }) => text);
	for (const { message } of hops) {
		expect("from" in message && message.from === "attacker").toBe(false);
		if (message.kind === "work" && message.lane === "attacker")
			for (const token of tokens) expect(JSON.stringify(message)).not.toContain(token);
	}
	expect(tokens).toHaveLength(1);
});
