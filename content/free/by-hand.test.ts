import { describe, expect, test } from "vitest";
import { entryOf } from "@/content/catalog";
import { freeOn } from "@/lib/cast/free/free-on";
import { type AnyAttack, type AnyFlow, isAttack } from "@/lib/flow/define";
import { faultsIn } from "@/lib/flow/proof/words-proof";
import { computeRun } from "@/lib/flow/read/compute";
import type { PlayedVerdict } from "@/lib/flow/run";
import { type ControlId, levelsOf } from "@/lib/vocabulary/controls";
import { type Settings, withLevel, withVariant } from "@/lib/vocabulary/settings";
import { type ByHand, byHand } from "./by-hand";
import { grants } from "./grants";

const goals: Readonly<Record<ByHand["goal"], (verdict: PlayedVerdict) => boolean>> = {
	reads: ({ reads }) => reads,
	planted: ({ planted }) => planted,
	keeps: ({ opened }) => opened.some(({ opens }) => opens === "aim"),
};

async function both({ attack, grant }: ByHand): Promise<{ readonly scripted: AnyAttack; readonly played: AnyFlow }> {
	const scripted = await entryOf(attack)?.load();
	const flow = await grants.find(({ id }) => id === grant)?.load();
	if (!scripted || !isAttack(scripted) || !flow) throw new Error(attack);
	return { scripted, played: freeOn(flow) };
}

/** Every level of every control that both lessons have. */
const levelsIn = (attack: AnyAttack, played: AnyFlow): readonly (readonly [ControlId, string])[] =>
	attack.controls
		.filter((id) => played.controls.includes(id))
		.flatMap((id) => levelsOf(id, attack.levels).map((level) => [id, level] as const));

const startOf = ({ defaults }: AnyAttack, { levels = {} }: ByHand): Settings => ({
	...defaults,
	levels: { ...defaults.levels, ...levels },
});

describe.each(byHand)("$attack by hand, $variant", (one) => {
	test("the way is called as in the lesson", async () => {
		const { scripted } = await both(one);
		expect(scripted.variants.find(({ id }) => id === one.variant)?.name).toBe(one.way);
	});

	test("the same verdict at every level of every control, and no sentence that the run contradicts", async () => {
		const { scripted, played } = await both(one);
		const wrong: string[] = [];
		for (const [control, level] of levelsIn(scripted, played)) {
			if (one.elsewhere?.[control] === level) continue;
			const settings: Settings = withLevel(startOf(scripted, one), control, level as never);
			const script = await computeRun(scripted, {
				settings: withVariant(settings, one.variant),
				choices: [],
				edits: [],
			});
			const hand = await computeRun(played, { settings, choices: [], edits: [], free: one.free });
			wrong.push(...faultsIn(played, hand));
			const [met, reached] = [script.verdict?.goalMet, hand.played && goals[one.goal](hand.played)];
			const [honest, works] = [script.verdict?.honestWorks, hand.played?.honest || hand.played?.honestAgain];
			if (met !== reached) wrong.push(`${control} ${level}: scripted ${met}, by hand ${reached}`);
			else if (!met && honest && !works)
				wrong.push(`${control} ${level}: stopped, Ada scripted ${honest}, by hand ${works}`);
		}
		expect(wrong).toEqual([]);
	});
});
