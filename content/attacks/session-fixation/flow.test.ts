import { describe, expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

describe("in every combination of the controls that could matter", async () => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs: the user session alone decides, and Ada gets in`, async () => {
		for (const levels of all) {
			const { verdict } = await runScenario(attack, { settings: { levels } });
			const stopped = levels.sameUser === "on";
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
	});
});

test("state and verifier are right: they are checked, and they do not help", async () => {
	const levels = { state: "bound", pkce: "required" } as const;
	const { hops, verdict } = await runScenario(attack, { settings: { levels } });
	const checks = hops.flatMap(({ message }) => (message.kind === "checks" ? message.checks : []));
	for (const id of ["callback.state-matches", "token.verifier-fits"])
		expect(checks.find((check) => check.id === id)?.verdict).toBe("passed");
	expect(verdict?.goalMet).toBe(true);
});

test("the attacker receives neither code nor token, and Ada's browser never has the attacker's user session", async () => {
	const { hops, values } = await runScenario(attack, {});
	const own = values.find(({ kind, maker }) => kind === "session" && maker === "client")?.text ?? "";
	for (const { message } of hops) {
		if (message.kind === "response" && message.to === "attacker")
			expect(JSON.stringify(message)).not.toMatch(/access_token|[?&]code=/);
		if (message.kind === "request" && message.from === "user")
			expect(header(message.request.headers, "cookie") ?? "").not.toContain(own);
	}
	expect(own).not.toBe("");
});
