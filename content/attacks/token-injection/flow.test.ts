import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { at, target } from "@/lib/flow/proof/scenario";
import { recall } from "@/lib/world/world";
import { attack } from "./flow";
import { SERVERS, WRITES } from "./world";

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, what ties the token decides",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const hasIdToken = variant === "both" || variant === WRITES;
			const isTied = levels.atHash === "check" && (!hasIdToken || levels.nonce === "check");
			const isBound = variant === SERVERS && levels.sender === "dpop";
			const stopped = levels.implicit === "off" || isTied || isBound;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
	},
);

test("a state that fits, and a nonce without an ID Token, refuse nothing", async () => {
	for (const levels of [{ state: "bound" }, { nonce: "check" }, { state: "bound", iss: "send+check" }] as const)
		expect(refusalsOf(await runScenario(attack, { settings: { levels } }))).toEqual([]);
});

test("without at_hash the swapped token is taken, though nonce is compared: the ID Token is the attacker's own", async () => {
	const levels = { atHash: "check", nonce: "check" } as const;
	const skippedChecks = ["id-token.access-token-hash"];
	const run = await runScenario(attack, { settings: { levels, skippedChecks } });
	expect(run.verdict?.goalMet).toBe(true);
});

test("a client that keeps its page takes a token that is written there, though its server issues none in an address", async () => {
	const stubborn: typeof attack = {
		...attack,
		newWorld: async (settings, free) => {
			const [world, weak] = [await attack.newWorld(settings, free), await attack.newWorld(attack.defaults, free)];
			const { scriptPages } = recall(weak, "client", "client");
			world.memory.client = { ...recall(world, "client", "client"), ...(scriptPages ? { scriptPages } : {}) };
			return world;
		},
	};
	const off = { levels: { implicit: "off" } } as const;
	const run = await runScenario(stubborn, {
		settings: { ...off, variant: WRITES },
		edits: [at("slides", target("https://photos.example/nowhere"))],
	});
	expect([run.verdict?.goalMet, run.end.state]).toEqual([true, "impersonated"]);
	const swapping = await runScenario(stubborn, { settings: off });
	expect(swapping.verdict?.goalMet).toBe(false);
});
