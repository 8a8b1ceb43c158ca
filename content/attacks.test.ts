/** Every attack proves itself, and its row of the grid. What only one of them has to prove stands beside it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isAttack } from "@/lib/flow/define";
import { gridRow } from "@/lib/flow/proof/grid";
import { raisedOnce, scenariosOnce } from "@/lib/flow/proof/once";
import { proveAttack } from "@/lib/flow/proof/proof";
import { testWords, unwrittenBeside } from "@/testing/lesson";
import { catalog } from "./catalog";

const attacks = catalog.filter(({ kind }) => kind === "attack");

describe.each(attacks.map((entry) => [entry.id, entry] as const))("%s", async (id, entry) => {
	const attack = await entry.load();
	if (!isAttack(attack)) throw new Error(`${id} is no attack`);
	const play = scenariosOnce(attack);
	const raised = raisedOnce(attack);

	test("is written, lands at the weakest, is stopped by what it says and by nothing else", async () => {
		expect([...(await proveAttack(attack, play, raised)), ...unwrittenBeside(entry)]).toEqual([]);
	});

	test("its row in docs/grid is what the engine says today; if not, run npm run grid", async () => {
		const file = new URL(`../docs/grid/${id}.json`, import.meta.url);
		if (!existsSync(file))
			throw new Error(`docs/grid/${id}.json is not written yet: when the attack is proved, npm run grid`);
		expect(await gridRow(attack, undefined, raised)).toEqual(JSON.parse(readFileSync(file, "utf8")));
	});

	testWords(attack, play);
});
