import { expect, test } from "vitest";
import { setup } from "xstate";
import { attack } from "@/testing/lessons";
import { atLeast, withVariant } from "../../vocabulary/settings";
import type { AnyFlow, StepContext } from "../define";
import { play } from "../engine";
import { type Raised, settingsWith } from "./grid";
import { shareSteps } from "./shared-steps";

/** A lesson of three steps that only let time pass, and how often each was taken. */
function small(waits: Readonly<Record<"asks" | "judges" | "goesOn", (ctx: StepContext) => number>>) {
	const times = { asks: 0, judges: 0, goesOn: 0 };
	const step = (state: keyof typeof times, said: (ctx: StepContext) => string = () => "DONE") => ({
		kind: "run" as const,
		run: async (ctx: StepContext) => {
			times[state] += 1;
			ctx.wait(waits[state](ctx));
			return { type: said(ctx) };
		},
	});
	const machine = setup({}).createMachine({
		id: "small",
		initial: "asks",
		states: {
			asks: { on: { DONE: "judges" } },
			judges: { on: { JUDGED: "goesOn", PASSED: "goesOn" } },
			goesOn: { on: { DONE: "over", AGAIN: "goesOn" } },
			over: { type: "final" },
		},
	});
	const judged = ({ settings }: StepContext) => (atLeast(settings, "aud", "on") ? "JUDGED" : "PASSED");
	const newWorld = () => ({ clock: 0, draws: {}, values: [], memory: {}, open: {} });
	const steps = { asks: step("asks"), judges: step("judges", judged), goesOn: step("goesOn") };
	const lesson = { ...attack, id: "small", lanes: [], newWorld, machine, steps } as unknown as AnyFlow;
	return { lesson, times };
}

const at = (raised: Raised) => settingsWith(attack, raised);
const none = () => 0;

test("no step is taken again before two runs part, nor after they have met", async () => {
	const { lesson, times } = small({ asks: none, judges: none, goesOn: none });
	const shared = shareSteps(lesson);
	const [one, other] = [await shared.play(at({})), await shared.play(at({ aud: "on" }))];
	expect(times).toEqual({ asks: 1, judges: 2, goesOn: 1 });
	expect([one, other].map(({ trace }) => trace[2]?.by)).toEqual(["PASSED", "JUDGED"]);
	expect(other.id).not.toBe(one.id);
	expect(shared.played()).toBe(5);
});

test("runs in worlds that differ do not meet", async () => {
	const late = ({ settings }: StepContext) => (atLeast(settings, "aud", "on") ? 1 : 0);
	const { lesson, times } = small({ asks: none, judges: late, goesOn: none });
	const { play: playShared } = shareSteps(lesson);
	const [one, other] = [await playShared(at({})), await playShared(at({ aud: "on" }))];
	expect(times).toEqual({ asks: 1, judges: 2, goesOn: 2 });
	expect([one, other].map(({ trace }) => trace.at(-1)?.world.clock)).toEqual([0, 1]);
});

test("what is asked and changes nothing gives an equal run, with the same id", async () => {
	const asks = ({ settings }: StepContext) => Number(atLeast(settings, "state", "bound")) * 0;
	const { lesson, times } = small({ asks, judges: none, goesOn: none });
	const { play: playShared } = shareSteps(lesson);
	const [one, other] = [await playShared(at({})), await playShared(at({ state: "bound" }))];
	expect(times).toEqual({ asks: 2, judges: 1, goesOn: 1 });
	expect(other).toStrictEqual(one);
});

test("a lesson that never ends is stopped, as by the engine", async () => {
	const { lesson } = small({ asks: none, judges: none, goesOn: none });
	const again = { kind: "run" as const, run: async () => ({ type: "AGAIN" }) };
	const endless = { ...lesson, steps: { ...lesson.steps, goesOn: again } };
	await expect(shareSteps(endless).play(at({}))).rejects.toThrow("small: no end after 400 frames");
});

test("a run is the one that is played alone, in whatever order they are played", async () => {
	// Of a check that passes in equal worlds, messages alone tell whether it was asked.
	const levels: readonly Raised[] = [
		{},
		{ exp: "on" },
		{ pkce: "required" },
		{ aud: "on" },
		{ pkce: "required", aud: "on" },
	];
	const variants = attack.variants.map(({ id }, index) => (index === 0 ? undefined : id));
	const all = levels.flatMap((raised) => variants.map((variant) => withVariant(at(raised), variant)));
	const [shared, backwards] = [shareSteps(attack), shareSteps(attack)];
	for (const settings of [...all].reverse()) await backwards.play(settings);
	for (const settings of all) {
		const alone = await play(attack, { settings, choices: [], edits: [] });
		expect((await shared.play(settings)).trace).toStrictEqual(alone);
		expect((await backwards.play(settings)).trace).toStrictEqual(alone);
	}
});
