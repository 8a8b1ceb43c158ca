import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run } from "@/lib/flow/run";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether no script of the page comes by a token. */
const isApart = (storage: Levels["storage"] | undefined) => storage === "worker" || storage === "bff";

/** Whether a variant comes to nothing although the script runs, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	token: ({ storage, sender }) => isApart(storage) || sender === "dpop",
	refresh: ({ storage, sender }) => isApart(storage) || sender === "dpop",
	call: ({ storage }) => isApart(storage),
	ahead: ({ storage, sender, dpopNonce }) => isApart(storage) || (sender === "dpop" && dpopNonce === "on"),
	silent: () => false,
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

/** The requests that the page has made by itself when the script sends out what it has. */
async function beforeTheft(variant: string, storage: Levels["storage"]): Promise<readonly string[]> {
	const { hops } = await runScenario(attack, { settings: { levels: { storage }, variant } });
	const notes = hops.flatMap(({ message }) => (message.kind === "request" ? [message.note] : []));
	const end = notes.indexOf("sendOut");
	return end < 0 ? [] : notes.slice(0, end).filter((note) => ["api", "again", "renew"].includes(note));
}

test("memory costs the script a wait, until the page uses what it has; a worker gives it nothing", async () => {
	expect(await beforeTheft("token", "localStorage")).toEqual(["api"]);
	expect(await beforeTheft("refresh", "localStorage")).toEqual(["api"]);
	expect(await beforeTheft("token", "memory")).toEqual(["api", "again"]);
	expect(await beforeTheft("refresh", "memory")).toEqual(["api", "renew"]);
	for (const variant of ["token", "refresh", "call", "ahead"]) expect(await beforeTheft(variant, "worker")).toEqual([]);
});

test("a call of the script is the page's own: nothing in the request says which of them has made it", async () => {
	for (const storage of ["localStorage", "memory", "worker", "bff"] as const) {
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
