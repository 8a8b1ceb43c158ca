import { describe, expect, test } from "vitest";
import type { EditOp } from "@/lib/flow/edit";
import { play } from "@/lib/flow/engine";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import { runOf } from "@/lib/flow/read/hops";
import { leavingIn, wordlessEnds } from "@/lib/testing/edits";
import { controls } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test.each(controls.clientAuth.levels)(
	"a confidential client that authenticates by %s does not stop it",
	async (clientAuth) => {
		const levels = {
			clientType: "confidential",
			clientAuth,
			pkce: "required",
			method: "S256",
			state: "bound",
		} as const;
		const run = await runScenario(attack, { settings: { levels } });
		expect([run.end.state, refusalsOf(run), run.verdict?.goalMet]).toEqual(["stolen", [], true]);
	},
);

describe("wherever a learner sends a request instead", async () => {
	const targets = [
		"https://as.example/authorize",
		"https://as.example/token",
		"https://evil-as.example/authorize",
		"https://evil-as.example/token",
		"https://photos.example/connect",
		"https://photos.example/cb",
		"https://photos.example/nowhere",
		"https://api.example/photos",
		"https://nobody.example/",
	];

	test.each([{}, { clientType: "confidential", pkce: "required" }, { iss: "send+check" }] as const)(
		"the run with %j comes to an end that has words",
		async (levels) => {
			const leaving = await leavingIn(attack, await resolve(attack, { settings: { levels } }));
			const changes = () => targets.map((value): EditOp[] => [{ op: "target", value }]);
			expect(await wordlessEnds(attack, leaving, changes)).toEqual([]);
			expect(leaving.length).toBeGreaterThan(8);
		},
	);
});

describe("in every combination of the controls that could matter", async () => {
	const all = combinationsOf(attack.claims.combine);

	test(`${all.length} runs agree with the claims`, async () => {
		for (const levels of all) {
			const spec = { settings: { ...attack.defaults, levels }, choices: [], edits: [] };
			const { verdict } = runOf(attack, spec, await play(attack, spec));
			const stopped = levels.iss === "send+check";
			expect(verdict?.goalMet, JSON.stringify(levels)).toBe(!stopped);
			expect(verdict?.honestWorks, JSON.stringify(levels)).toBe(stopped);
		}
		expect(all.length).toBe(216);
	});
});
