/** Every attack proves itself, and its row of the grid. What only one of them has to prove stands beside it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AnyFlow, isAttack } from "@/lib/flow/define";
import { play as playAlone } from "@/lib/flow/engine";
import { settingsOf, settingsWith } from "@/lib/flow/proof/grid";
import { raisedOnce, scenariosOnce } from "@/lib/flow/proof/once";
import { proveAttack, runScenario } from "@/lib/flow/proof/proof";
import { gridRow } from "@/lib/flow/proof/row";
import { shareSteps } from "@/lib/flow/proof/shared-steps";
import { textOf } from "@/lib/flow/proof/text-of";
import type { Hop, Run } from "@/lib/flow/run";
import { pathOf } from "@/lib/http/raw";
import type { Phase } from "@/lib/vocabulary/lanes";
import { withVariant } from "@/lib/vocabulary/settings";
import { testFound, testWords, unwrittenBeside } from "@/testing/lesson";
import { catalog } from "./catalog";

/** What is sent and what is checked, and in which phase. A note alone may mean something else in another lesson. */
const phasesIn = ({ hops }: Run): readonly (readonly [what: string, phase: Phase])[] =>
	hops.flatMap((hop) => {
		const what = placeOf(hop);
		return what === undefined ? [] : [[what, hop.phase] as const];
	});

function placeOf({ message }: Hop): string | undefined {
	if (message.kind === "request") return `${message.note} to ${pathOf(message.request.url)}`;
	return message.kind === "checks" ? `${message.note} at ${message.place}` : undefined;
}

const attacks = catalog.filter(({ kind }) => kind === "attack");

/** Of the many runs of an attack, so many are played alone as well. */
const ALONE = 12;

describe.each(attacks.map((entry) => [entry.id, entry] as const))("%s", async (id, entry) => {
	const attack = await entry.load();
	if (!isAttack(attack)) throw new Error(`${id} is no attack`);
	const play = scenariosOnce(attack);
	const { play: raised } = raisedOnce(attack);

	test("is written, lands at the weakest, is stopped by what it says and by nothing else", async () => {
		expect([...(await proveAttack(attack, play, raised)), ...unwrittenBeside(entry)]).toEqual([]);
	});

	test("its row in docs/grid is what the engine says today; if not, run npm run grid", async () => {
		const file = new URL(`../docs/grid/${id}.json`, import.meta.url);
		if (!existsSync(file))
			throw new Error(`docs/grid/${id}.json is not written yet: when the attack is proved, npm run grid`);
		expect(await gridRow(attack, undefined, raised)).toEqual(JSON.parse(readFileSync(file, "utf8")));
	});

	test("runs that share their steps are those that are played alone, to the byte", async () => {
		const all = settingsOf(attack).flatMap((moved) =>
			attack.variants.map((one, index) => withVariant(settingsWith(attack, moved), index === 0 ? undefined : one.id)),
		);
		const { play: playShared } = shareSteps(attack);
		for (const settings of all) await playShared(settings);
		for (const settings of all.filter((_, index) => index % Math.ceil(all.length / ALONE) === 0)) {
			const trace = await playAlone(attack, { settings, choices: [], edits: [] });
			expect(textOf((await playShared(settings)).trace), JSON.stringify(settings)).toBe(textOf(trace));
		}
	});

	test("a letter that its flow has as well stands in a phase that it has there", async () => {
		const flow = await catalog.find((one) => one.id === entry.against)?.load();
		const usual = (await Promise.all((flow?.scenarios ?? []).map((one) => runScenario(flow as AnyFlow, one)))).flatMap(
			phasesIn,
		);
		const own = (await Promise.all(attack.scenarios.map(play))).flatMap(phasesIn);
		const known = new Set(usual.map(([key]) => key));
		const allowed = new Set(usual.map(String));
		expect(known.size).toBeGreaterThan(0);
		expect([
			...new Set(own.flatMap((one) => (known.has(one[0]) && !allowed.has(String(one)) ? [String(one)] : []))),
		]).toEqual([]);
	});

	testFound(attack, play);

	testWords(attack, play);
});
