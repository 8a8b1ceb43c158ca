import { expect, test } from "vitest";
import { attack, flow } from "@/testing/lessons";
import type { AnyFlow, Scenario } from "../define";
import { distinct, raisedOnce, scenariosOnce } from "./once";

/** The same lesson, and how often it was begun. */
function counted<L extends AnyFlow>(lesson: L) {
	const begun = { times: 0 };
	const newWorld: AnyFlow["newWorld"] = (settings) => {
		begun.times += 1;
		return lesson.newWorld(settings);
	};
	return [{ ...lesson, newWorld }, begun] as const;
}

test("a scenario is played once, however often it is asked for", async () => {
	const [lesson, begun] = counted(flow);
	const play = scenariosOnce(lesson);
	const [success, other] = flow.scenarios as readonly [Scenario, Scenario];
	const [one, same] = await Promise.all([play(success), play(success)]);
	expect(same).toBe(one);
	expect(begun.times).toBe(1);
	await play(other);
	expect(begun.times).toBeGreaterThan(1);
});

test("a scenario that names what is not there is a sentence, and no run", async () => {
	const nowhere: Scenario = { name: "nowhere", edits: [{ note: "nothing", nth: 1, ops: [] }], end: "done" };
	await expect(scenariosOnce(flow)(nowhere)).rejects.toThrow('no request and no link has the note "nothing"');
});

test("raised controls are played once, and a level at which every attack begins is not raised", async () => {
	const [lesson, begun] = counted(attack);
	const { play, counted: sofar } = raisedOnce(lesson);
	const first = await play({ clientType: "confidential", pkce: "off" });
	const { times } = begun;
	const { played } = sofar();
	const second = await play({ clientType: "confidential" });
	expect([begun.times, sofar().played]).toEqual([times, played]);
	expect([first.raised, second.raised]).toEqual([
		{ clientType: "confidential", pkce: "off" },
		{ clientType: "confidential" },
	]);
	expect(second.refused).toEqual(first.refused);
	await play({ clientType: "confidential", pkce: "required" });
	expect(begun.times).toBeGreaterThan(times);
});

test("what is counted: runs that were asked for, those that differ, and the steps of both", async () => {
	const { play, counted: sofar } = raisedOnce(attack);
	expect(sofar()).toEqual({ runs: 0, distinct: 0, steps: 0, played: 0 });
	const { outcome } = await play({});
	expect(outcome).toBe("lands");
	const one = sofar();
	expect(one).toMatchObject({ runs: 1, distinct: 1 });
	expect(one.played).toBe(one.steps);
	await play({});
	expect(sofar()).toEqual({ ...one, runs: 2, steps: 2 * one.steps });
	// Where the usual variant fails, every other one is tried.
	await play({ pkce: "required" });
	expect(sofar()).toMatchObject({ runs: 2 + attack.variants.length, distinct: 1 + attack.variants.length });
	expect(sofar().played).toBeLessThan(sofar().steps);
});

test("specs are the same where their runs are", () => {
	const of = (change: object, more: object = {}) => ({
		spec: { settings: { ...flow.defaults, levels: {}, ...change }, choices: [], edits: [], ...more },
	});
	const usual = of({});
	const others = [
		of({ levels: { pkce: "off" } }),
		of({ seed: "b" }),
		of({ skippedChecks: ["api.audience"] }),
		of({ variant: "x" }),
		of({ scope: "" }),
		of({ profile: "2.0" }),
		of({}, { choices: ["denied"] }),
		of({}, { edits: [{ exchange: "1.1", ops: [] }] }),
	];
	expect(distinct([usual, ...others])).toHaveLength(9);
	expect(distinct([usual, of({ levels: { pkce: "required" } })])).toEqual([usual]);
	expect(
		distinct([of({ levels: { pkce: "off", aud: "off" } }), of({ levels: { aud: "off", pkce: "off" } })]),
	).toHaveLength(1);
});
