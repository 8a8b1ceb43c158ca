import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Actor, createActor, waitFor } from "xstate";
import { flow, runWith, specOf } from "../testing/lessons";
import type { Levels } from "../vocabulary/controls";
import { computeRun } from "./compute";
import { problemOf } from "./limits";
import { type PlayerEvent, playerMachine } from "./player.machine";
import { readingTime, shownRun } from "./player-steps";
import type { Run, RunSpec } from "./run";
import { defaultView, formatLink, parseLink } from "./share";

const compute = (spec: RunSpec) => computeRun(flow, spec);
let run: Run;
beforeAll(async () => {
	run = await runWith(flow);
});

const started: Actor<typeof playerMachine>[] = [];
afterEach(() => {
	vi.useRealTimers();
	for (const actor of started.splice(0)) actor.stop();
});

function player(computeWith: (spec: RunSpec) => Promise<Run> = compute) {
	const actor = createActor(playerMachine, { input: { run, compute: computeWith } });
	started.push(actor);
	actor.start();
	const context = () => actor.getSnapshot().context;
	return {
		actor,
		context,
		/** Sends, and waits for what has to be computed. */
		async send(...events: PlayerEvent[]) {
			for (const event of events) {
				actor.send(event);
				await waitFor(actor, (snapshot) => !snapshot.matches("computing"));
			}
		},
		number: () => shownRun(context()).hops[context().cursor]?.number,
		shown: () => shownRun(context()),
	};
}

const levels = (change: Partial<Levels>): PlayerEvent => ({
	type: "CONFIGURE",
	settings: { ...flow.defaults, levels: change },
});
const tokenRequest = () => {
	const message = run.hops.find((hop) => hop.note.title && hop.label.startsWith("POST /token"))?.message;
	if (message?.kind !== "request") throw new Error("no token request");
	return message;
};
const wrongVerifier = (): PlayerEvent => ({
	type: "EDIT",
	edit: {
		exchange: tokenRequest().exchange,
		ops: [{ op: "add", part: "form", name: "code_verifier", value: "twice" }],
	},
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
		await send(wrongVerifier());
		expect(context().branch).toBeDefined();
		const index = run.hops.findIndex(({ message }) => message === tokenRequest());
		expect(number()).toBe(run.hops[index]?.number);
		expect(shown().end.tag).toBe("refused");
		expect(shown().hops[context().cursor]?.message).toHaveProperty("original");
	});

	test("one event leads to the original run and back, at the same hop", async () => {
		const { send, shown, number } = player();
		await send(wrongVerifier());
		const here = number();
		await send({ type: "SHOW", original: true });
		expect([shown().end.state, number()]).toEqual([run.end.state, here]);
		await send({ type: "SHOW", original: false });
		expect([shown().end.tag, number()]).toEqual(["refused", here]);
	});

	test("an edit without changes, or a dropped branch, is the original again", async () => {
		const { send, context, shown } = player();
		await send(wrongVerifier(), { type: "EDIT", edit: { exchange: tokenRequest().exchange, ops: [] } });
		expect(context().branch).toBeUndefined();
		await send(wrongVerifier(), { type: "DROP_BRANCH" });
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

describe("what no link could hold is not made, and nothing is lost", () => {
	const edit = (exchange: string, value: string): PlayerEvent => ({
		type: "EDIT",
		edit: { exchange, ops: [{ op: "add", part: "form", name: "code_verifier", value }] },
	});

	test.each<readonly [PlayerEvent, string]>([
		[edit("5.0", "x".repeat(4001)), "The value of code_verifier has 4,001 characters. The most is 4,000."],
		[{ type: "CHOOSE", index: 0, choice: `?username=${"x".repeat(4000)}` }, "What was typed has 4,010 characters."],
		[{ type: "CONFIGURE", settings: { ...flow.defaults, scope: "s".repeat(201) } }, "The scope has 201 characters."],
		[
			{ type: "EDIT", edit: { exchange: "5.0", ops: Array(41).fill({ op: "remove", part: "form", index: 0 }) } },
			"This makes 41 changes in one request. The most is 40.",
		],
	])("%#", async (event, sentence) => {
		const { send, context } = player();
		await send(wrongVerifier());
		const before = context().spec;
		await send(event);
		expect(context().notice).toContain(sentence);
		expect(context().spec).toBe(before);
	});

	test("whatever was made fits, and its link opens it", async () => {
		const { send, context } = player();
		for (let frame = 0; frame < 25; frame++) await send(edit(`${frame}.0`, "\u{1F600}".repeat(400)));
		expect(context().notice).toMatch(/together take 6\d,\d{3} characters in its link\. The most is 60,000\.$/);
		expect(problemOf(context().spec)).toBeUndefined();
		const view = defaultView("letter");
		const defaults = { settings: flow.defaults, tab: "letter" } as const;
		const parsed = parseLink(formatLink({ spec: context().spec, view }, defaults), defaults);
		expect(parsed).toEqual({ spec: context().spec, view, notices: [] });
	});

	test("not more than twenty requests are edited", async () => {
		const { send, context } = player();
		for (let frame = 0; frame < 21; frame++) await send(edit(`${frame}.0`, "x"));
		expect(context().notice).toContain("This edits 21 requests of one run. The most is 20.");
		expect(context().spec.edits).toHaveLength(20);
	});
});

test("a run that fails is reported with what was asked for", async () => {
	const { send, context } = player(() => Promise.reject(new Error("broken")));
	await send({ type: "CONFIGURE", settings: { ...flow.defaults, seed: "z" } });
	expect([context().failure, context().failed?.settings.seed]).toEqual(["Error: broken", "z"]);
	expect(context().spec).toBe(run.spec);
});

describe("links", () => {
	const restore = (number: string, spec = specOf(flow), follow?: string): PlayerEvent => ({
		type: "RESTORE",
		wanted: { spec, place: { at: "number", number }, original: false, undoable: false, link: { follow } },
		ask: false,
	});

	test("name what the run does not have, all of it", async () => {
		const { send, context } = player();
		const skippedChecks = ["token.no-such-check", "token.verifier-fits"];
		const spec = specOf(flow, { skippedChecks }, { choices: ["", "?decision=allow", "banana"] });
		await send(restore("99", { ...spec, edits: [{ exchange: "99.0", ops: [] }] }, "code.7"));
		expect(context().notice).toBe(
			`This run ends at hop ${run.hops.at(-1)?.number}. Opened it. An edit no longer has a message to apply to, so it does nothing here. Not used, because this run does not have it: choice “banana”, check to skip “token.no-such-check”, value to follow “code.7”.`,
		);
		await send({ type: "DISMISS" });
		expect(context().notice).toBeUndefined();
		await send(restore("3", specOf(flow, {}, { choices: ["sign-in"] }), "code"));
		expect(context().notice).toContain("choice “sign-in”");
	});

	test("open the hop that they name", async () => {
		const { send, number, context } = player();
		await send(restore("7"));
		expect([number(), context().notice]).toEqual(["7", undefined]);
	});

	test("to a hop that does not exist open the last one, and say so", async () => {
		const { send, context } = player();
		await send(restore("99"));
		expect(context().cursor).toBe(run.hops.length - 1);
		expect(context().notice).toBe(`This run ends at hop ${run.hops.at(-1)?.number}. Opened it.`);
	});
});
