import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run } from "@/lib/flow/run";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether a variant comes to nothing although the script runs, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	token: ({ storage, sender }) => storage === "bff" || sender === "dpop",
	refresh: ({ storage, sender }) => storage === "bff" || storage === "memory" || sender === "dpop",
	silent: ({ storage }) => storage === "bff",
	proxy: () => false,
};

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, what it needs decides", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const lands = levels.scripts !== "own" && !stops[variant]?.(levels);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, true]);
	}
});

const holders = (run: Run, kind: string): readonly string[] =>
	Object.entries(holdingsOf(run).at(-1)?.byLane ?? {}).flatMap(([lane, held]) =>
		held.some(({ id }) => run.values.some((value) => value.id === id && value.kind === kind)) ? [lane] : [],
	);

test("with a backend no token is in the browser, nor does the attacker come by one, whatever it tries", async () => {
	for (const { id } of attack.variants) {
		const run = await runScenario(attack, { settings: { levels: { storage: "bff" }, variant: id } });
		expect([id, ...holders(run, "access_token")]).toEqual([id, "client", "as", "rs"]);
		expect([id, ...holders(run, "refresh_token")]).toEqual([id, "client", "as"]);
	}
});

test("a call of the script is the page's own: nothing in the request says which of them has made it", async () => {
	for (const storage of ["localStorage", "memory", "bff"] as const) {
		const { hops } = await runScenario(attack, { settings: { levels: { storage }, variant: "proxy" } });
		const [own, other] = ["api", "proxied"].map((note) =>
			hops.flatMap(({ message }) =>
				message.kind === "request" && message.note === (note === "api" && storage === "bff" ? "page" : note)
					? [message.request]
					: [],
			),
		);
		expect(other).toEqual(own);
	}
});
