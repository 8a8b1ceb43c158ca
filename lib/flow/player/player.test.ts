import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { flow, runWith } from "@/testing/lessons";
import { playerOf, stopPlayers, tokenRequestOf, wrongVerifier } from "@/testing/player";
import type { Levels } from "../../vocabulary/controls";
import type { Run, RunSpec } from "../run";
import type { PlayerEvent } from "./player.machine";
import { readingTime } from "./player-steps";

let run: Run;
beforeAll(async () => {
	run = await runWith(flow);
});
afterEach(() => {
	vi.useRealTimers();
	stopPlayers();
});

const player = (computeWith?: (spec: RunSpec) => Promise<Run>) => playerOf(run, computeWith);
const levels = (change: Partial<Levels>): PlayerEvent => ({
	type: "CONFIGURE",
	settings: { ...flow.defaults, levels: change },
});

describe("walking", () => {
	test("next and back stay inside the run", async () => {
		const { send, context } = player();
		await send({ type: "BACK" });
		expect(context().cursor).toBe(0);
		await send({ type: "NEXT" });
		expect([context().cursor, context().stepped]).toEqual([1, true]);
		await send({ type: "JUMP", to: 9999 }, { type: "NEXT" });
		expect(context().cursor).toBe(run.hops.length - 1);
		await send({ type: "JUMP", to: -4 });
		expect(context().cursor).toBe(0);
	});

	test("only one step forward lets the letter travel", async () => {
		const { send, context } = player();
		await send({ type: "NEXT" }, { type: "NEXT" }, { type: "BACK" });
		expect(context().stepped).toBe(false);
		await send({ type: "JUMP", to: 5 });
		expect(context().stepped).toBe(false);
	});

	test("phases: to the first hop of the next, of this one, of the one before", async () => {
		const { send, context } = player();
		const first = run.hops.find((hop) => hop.phase !== run.hops[0]?.phase)?.index ?? -1;
		await send({ type: "PHASE", by: 1 });
		expect(context().cursor).toBe(first);
		await send({ type: "NEXT" }, { type: "PHASE", by: -1 });
		expect(context().cursor).toBe(first);
		await send({ type: "PHASE", by: -1 });
		expect(context().cursor).toBe(0);
	});

	test("by itself: a hop for each time it takes to read one, and it stops at the end", async () => {
		vi.useFakeTimers();
		const { actor, context } = player();
		actor.send({ type: "PLAY" });
		await vi.advanceTimersByTimeAsync(readingTime(context()));
		expect(context().cursor).toBe(1);
		await vi.advanceTimersByTimeAsync(60 * 60_000);
		expect(context().cursor).toBe(run.hops.length - 1);
		expect(actor.getSnapshot().matches("paused")).toBe(true);
	});

	test("a step back pauses", () => {
		const { actor } = player();
		actor.send({ type: "PLAY" });
		actor.send({ type: "BACK" });
		expect(actor.getSnapshot().matches("paused")).toBe(true);
	});
});

describe("settings", () => {
	test("replay from the seed, stay at the hop, and mark what changed", async () => {
		const { send, context, number } = player();
		await send({ type: "JUMP", to: 12 });
		const before = number();
		await send(levels({ state: "off" }));
		expect(number()).toBe(before);
		expect(context().changed.length).toBeGreaterThan(0);
		expect(context().changed.length).toBeLessThan(run.hops.length);
	});

	test("undo brings back the run before, and then there is nothing to undo", async () => {
		const { send, context, shown } = player();
		await send(levels({ pkce: "off" }), { type: "UNDO" });
		expect(shown()).toEqual(run);
		expect(context().undo).toEqual([]);
		await send({ type: "UNDO" });
		expect(shown()).toEqual(run);
	});

	test("reset goes back to the first hop of the lesson as it opens", async () => {
		const { send, context, shown } = player();
		await send(levels({ pkce: "off" }), { type: "JUMP", to: 7 }, { type: "RESET" });
		expect(shown()).toEqual(run);
		expect(context().cursor).toBe(0);
	});

	test("an error in a lesson is shown, and the run before stays", async () => {
		const { send, context, shown } = player(() => Promise.reject(new Error('code-pkce: no arrow X out of "y"')));
		await send(levels({ pkce: "off" }));
		expect(context().failure).toContain("no arrow X");
		expect(shown()).toBe(run);
	});
});

describe("edits", () => {
	test("make a branch, and stand at the edited hop", async () => {
		const { send, context, shown, number } = player();
		await send(wrongVerifier(run));
		expect(context().branch).toBeDefined();
		const index = run.hops.findIndex(({ message }) => message === tokenRequestOf(run));
		expect(number()).toBe(run.hops[index]?.number);
		expect(shown().end.tag).toBe("refused");
		expect(shown().hops[context().cursor]?.message).toHaveProperty("original");
	});

	test("one event leads to the original run and back, at the same hop", async () => {
		const { send, shown, number } = player();
		await send(wrongVerifier(run));
		const here = number();
		await send({ type: "SHOW", original: true });
		expect([shown().end.state, number()]).toEqual([run.end.state, here]);
		await send({ type: "SHOW", original: false });
		expect([shown().end.tag, number()]).toEqual(["refused", here]);
	});

	test("an edit without changes, or a dropped branch, is the original again", async () => {
		const { send, context, shown } = player();
		await send(wrongVerifier(run), { type: "EDIT", edit: { exchange: tokenRequestOf(run).exchange, ops: [] } });
		expect(context().branch).toBeUndefined();
		await send(wrongVerifier(run), { type: "DROP_BRANCH" });
		expect(context().branch).toBeUndefined();
		expect(shown()).toEqual(run);
	});

	test("an edit that finds no message says so, and nothing is lost", async () => {
		const { send, context } = player();
		await send({ type: "EDIT", edit: { exchange: "99.0", ops: [{ op: "method", value: "PUT" }] } });
		expect(context().notice ?? "").toMatch(/Opened it|does nothing here/);
		expect(context().spec.edits).toHaveLength(1);
	});
});

describe("choices", () => {
	test("a page's answer becomes the next hop, and later answers are forgotten", async () => {
		const { send, shown, context } = player();
		const consent = run.choices.findIndex((choice) => choice.options.some(({ id }) => id === "deny"));
		await send({ type: "CHOOSE", index: consent, choice: "deny" });
		expect(shown().end.tag).not.toBe("succeeded");
		expect(context().cursor).toBe((run.choices[consent]?.after ?? 0) + 1);
		await send({ type: "CHOOSE", index: 0, choice: "wrong" });
		expect(context().spec.choices).toEqual(["wrong"]);
	});
});

describe("predictions", () => {
	const gate = () => run.hops.findIndex((hop) => hop.prediction);

	test("stand before the hop that they ask about, and an answer opens it", async () => {
		const { send, context } = player();
		await send({ type: "ASK", on: true }, { type: "JUMP", to: gate() - 1 }, { type: "NEXT" }, { type: "NEXT" });
		expect([context().gate, context().cursor]).toEqual([true, gate() - 1]);
		await send({ type: "ANSWER", answer: 1 });
		expect([context().gate, context().cursor, context().guess]).toEqual([false, gate(), { hop: gate(), answer: 1 }]);
	});

	test("stop a run that plays by itself", () => {
		const { actor, context } = player();
		actor.send({ type: "ASK", on: true });
		actor.send({ type: "JUMP", to: gate() - 1 });
		actor.send({ type: "PLAY" });
		actor.send({ type: "NEXT" });
		expect([context().gate, actor.getSnapshot().matches("paused")]).toEqual([true, true]);
	});

	test("exactly one answer of each is what happened", () => {
		const asked = run.hops.flatMap(({ prediction }) => (prediction ? [prediction] : []));
		for (const { question, answers } of asked)
			expect([question, answers.filter(({ holds }) => holds).length]).toEqual([question, 1]);
		expect(asked.length).toBeGreaterThan(0);
	});
});

test("a run that fails is reported with what was asked for", async () => {
	const { send, context } = player(() => Promise.reject(new Error("broken")));
	await send({ type: "CONFIGURE", settings: { ...flow.defaults, seed: "z" } });
	expect([context().failure, context().failed?.settings.seed]).toEqual(["Error: broken", "z"]);
	expect(context().spec).toBe(run.spec);
});
