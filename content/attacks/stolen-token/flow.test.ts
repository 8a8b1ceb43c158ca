import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { gridRow } from "@/lib/flow/proof/row";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether a try comes to nothing, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	bearer: ({ sender }) => sender === "dpop",
	"own-key": ({ sender }) => sender === "dpop",
	repeat: ({ sender, jti }) => sender === "dpop" && jti === "on",
	"other-call": ({ sender }) => sender === "dpop",
	"other-api": ({ aud }) => aud === "on",
};

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, who and where decide apart", async (id) => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stops[id]?.(levels), true]);
	}
});

test("three protections stop all five tries together, and none is enough alone", async () => {
	const { sets, weakened } = await gridRow(attack);
	expect(sets.map(({ raised }) => raised)).toEqual([{ sender: "dpop", jti: "on", aud: "on" }]);
	expect(weakened.map(({ raised, variant }) => [raised, variant?.id])).toEqual([[{ sender: "dpop" }, "repeat"]]);
});
