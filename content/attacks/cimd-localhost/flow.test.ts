import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, what stops it", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const isShown = levels.consentText === "details";
		const lands = { unasked: !isShown && !levels.loopback, expected: !levels.loopback, "own-document": !isShown }[
			variant
		];
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, !lands]);
	}
});

test("with the verifier checked and the address compared exactly, no check refuses anything", async () => {
	const levels = { pkce: "required", redirectMatch: "exact", consentText: "details" } as const;
	const run = await runScenario(attack, { settings: { levels, variant: "expected" } });
	expect([refusalsOf(run), run.verdict?.goalMet]).toEqual([[], true]);
});

/** The consent pages of a run: the attacker's request first, then the agent's own, where it comes to that. */
async function pages(levels: Partial<Levels>, choices: readonly string[] = []): Promise<readonly string[]> {
	const { hops } = await runScenario(attack, { settings: { levels }, choices });
	return hops.flatMap(({ message }) =>
		message.kind === "response" && message.response.body.includes('name="decision"') ? [message.response.body] : [],
	);
}

test("the page with details shows the host of the answer and of the document, and warns of a loopback address alone", async () => {
	const [theirs = "", own = ""] = await pages({ consentText: "details" });
	for (const said of ["127.0.0.1:4712", "agent.example", "on your own computer", "just started"])
		expect(theirs).toContain(said);
	expect(own).toContain("agent.example");
	expect(own).not.toMatch(/127\.0\.0\.1|own computer/);
	const [bare = ""] = await pages({});
	expect(bare).toContain("Photo agent");
	expect(bare).not.toMatch(/127\.0\.0\.1|own computer/);
});

test.each([
	["unasked", "client", "https://agent.example/client.json"],
	["own-document", "attacker", "https://evil.example/client.json"],
])("%s: the server fetches the document from the site of the %s", async (variant, owner, url) => {
	const { hops } = await runScenario(attack, { settings: { variant } });
	const fetched = hops.flatMap(({ message }) =>
		message.kind === "request" && message.note === "document" ? [[message.from, message.to, message.request.url]] : [],
	);
	expect(fetched).toEqual([["as", owner, url]]);
});
