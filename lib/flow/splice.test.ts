import { describe, expect, test } from "vitest";
import { setup } from "xstate";
import { weakestSettings } from "../vocabulary/settings";
import { attackOn } from "./attack-on";
import type { AnyFlow } from "./define";
import { type Move, place } from "./move";
import { variantOf } from "./variant-of";

const note = { phase: "ask", actor: "user", does: "acts", text: "Somebody acts." } as const;
const words = { title: "A title", text: "A text.", why: "A reason.", specs: ["RFC 6749 §1"] } as const;

/** Does what its name says, and nothing else. */
const move = <E extends string>(event: E, ...others: readonly E[]): Move<E> => ({
	...note,
	events: Object.fromEntries([event, ...others].map((one) => [one, `${one} happened.`])) as Record<E, string>,
	step: { kind: "run", run: async () => ({ type: event }) },
	words: { [`${event}.request`]: words },
});

const machine = setup({}).createMachine({
	id: "honest",
	initial: "asking",
	states: {
		asking: { on: { ASKED: "agreeing", LOST: "lost" } },
		agreeing: { on: { AGREED: "reading", DENIED: "lost" } },
		reading: { on: { READ: "done", DENIED: "lost" } },
		done: { type: "final", tags: "succeeded" },
		lost: { type: "final", tags: "refused" },
	},
});

const ends = { ...note, text: "It is over." } as const;
const honest = {
	id: "honest",
	title: "Honest",
	shortTitle: "Honest",
	story: ["a", "b", "c"],
	kind: "flow",
	lanes: [],
	defaults: weakestSettings,
	controls: [],
	newWorld: () => ({ clock: 0, draws: {}, values: [], memory: {}, open: {} }),
	machine,
	steps: { asking: move("ASKED").step, agreeing: move("AGREED").step, reading: move("READ").step },
	notes: {
		asking: { ...note, events: { ASKED: "a", LOST: "b" } },
		agreeing: { ...note, events: { AGREED: "c", DENIED: "d" } },
		reading: { ...note, events: { READ: "e", DENIED: "f" } },
		done: ends,
		lost: ends,
	},
	messages: { "ask.request": words, "read.request": words },
	predictions: {},
	scenarios: [{ name: "it works", end: "done" }],
} as unknown as AnyFlow;

const breached = { how: "breached", ...ends } as const;
const nothing = { how: "refused", ...ends } as const;

const usual = {
	id: "theft",
	title: "Theft",
	story: ["a", "b", "c"],
	lanes: [],
	newWorld: honest.newWorld,
	controls: [],
	variants: [{ id: "usual", name: "usual", does: "Steals." }],
	about: {
		stand: "redirect",
		capabilities: ["A3"],
		position: "Here.",
		sections: ["RFC 9700 §4.5"],
		mark: "R",
		modelled: "Nothing.",
	},
	claims: { goal: "steal", stoppedBy: [], unaffectedBy: [], combine: [] },
	verdict: { goalMet: () => true, honestWorks: () => true },
	wants: { like: "token", fields: [], ifSent: [] },
	hints: ["a", "b", "c"],
	explain: { asksAbout: () => true, opensWhere: "a", question: "b", answers: [], summary: "c" },
	predictions: {},
	scenarios: [],
} as const;

const statesOf = ({ machine }: AnyFlow) =>
	Object.fromEntries(
		Object.entries(machine.config.states as Record<string, { on?: object; tags?: string }>).map(
			([id, { on, tags }]) => [id, on ?? tags],
		),
	);

describe("an attack", () => {
	const attack = attackOn(honest, {
		...usual,
		honest: {
			upTo: "reading",
			by: "AGREED",
			to: "stealing",
			otherwise: "nothing",
			events: { DENIED: "Nothing to steal." },
		},
		moves: { stealing: place(move("STOLEN", "MISSED"), { STOLEN: "stolen", MISSED: "nobody" }) },
		ends: { stolen: breached, nothing },
	});

	test("is the honest flow up to an arrow, and what is done from there", () => {
		expect(statesOf(attack)).toEqual({
			asking: { ASKED: "agreeing", LOST: "nothing" },
			agreeing: { AGREED: "stealing", DENIED: "nothing" },
			stealing: { STOLEN: "stolen", MISSED: "nobody" },
			stolen: "breached",
			nothing: "refused",
			nobody: "refused",
		});
	});

	test("takes steps, sentences and words over, but for those that it has itself", () => {
		expect(attack.steps.asking).toBe(honest.steps.asking);
		expect((attack.notes as Record<string, { events?: object }>).agreeing?.events).toEqual({
			AGREED: "c",
			DENIED: "Nothing to steal.",
		});
		expect(Object.keys(attack.messages)).toEqual(["ask.request", "read.request", "STOLEN.request"]);
		expect(attack.borrowed).toEqual(["ask.request", "read.request"]);
		expect([attack.kind, attack.attacker, attack.defaults]).toEqual(["attack", "attacker", weakestSettings]);
	});

	test("has an end of the usual ones only where an arrow leads to it", () => {
		expect(Object.keys(attack.notes)).not.toContain("onlyAda");
	});
});

describe("a variant", () => {
	const variant = variantOf(honest, {
		id: "pushed",
		title: "Pushed",
		story: ["a", "b", "c"],
		before: { agreeing: { pushing: place(move("PUSHED", "REFUSED"), { PUSHED: "agreeing", REFUSED: "lost" }) } },
		replace: { reading: place(move("READ", "LATE"), { READ: "done", LATE: "late" }) },
		ends: { late: nothing },
		scenarios: [{ name: "it is late", end: "late" }],
	});

	test("puts a state before another: the arrows that led there lead to it", () => {
		expect(statesOf(variant)).toEqual({
			asking: { ASKED: "pushing", LOST: "lost" },
			pushing: { PUSHED: "agreeing", REFUSED: "lost" },
			agreeing: { AGREED: "reading", DENIED: "lost" },
			reading: { READ: "done", LATE: "late" },
			done: "succeeded",
			lost: "refused",
			late: "refused",
		});
	});

	test("keeps the scenarios of the other flow, unless it says which do not hold", () => {
		expect(variant.scenarios.map(({ name }) => name)).toEqual(["it works", "it is late"]);
		const other = { id: "v", title: "V", story: ["a", "b", "c"], scenarios: [] } as const;
		expect(variantOf(honest, { ...other, unlike: ["it works"] }).scenarios).toEqual([]);
		expect(() => variantOf(honest, { ...other, unlike: ["it wurks"] })).toThrow(
			'v: the other flow has no scenario "it wurks"',
		);
	});
});

describe("an error in a lesson is found when it is loaded, and named", () => {
	const stealing = place(move("STOLEN"), { STOLEN: "stolen" });

	test("an arrow to no state", () => {
		expect(() =>
			attackOn(honest, {
				...usual,
				before: { starting: place(move("BEGUN"), { BEGUN: "stealling" }) },
				moves: { stealing },
				ends: { stolen: breached },
			}),
		).toThrow('theft: the arrow BEGUN of "starting" leads to "stealling", which is no state of it');
	});

	test("a target that is misspelt does not compile", () => {
		expect(() =>
			attackOn(honest, {
				...usual,
				// @ts-expect-error: there is no end "stollen".
				moves: { stealing: place(move("STOLEN"), { STOLEN: "stollen" }) },
				ends: { stolen: breached },
			}),
		).toThrow('leads to "stollen"');
	});

	test("an event without an arrow does not compile", () => {
		// @ts-expect-error: MISSED leads nowhere.
		expect(place(move("STOLEN", "MISSED"), { STOLEN: "stolen" }).to).toEqual({ STOLEN: "stolen" });
	});

	test("a state that nothing leads to", () => {
		expect(() =>
			attackOn(honest, { ...usual, moves: { stealing }, ends: { stolen: breached, never: nothing } }),
		).toThrow('theft: no arrow leads to the state "never"');
	});

	test("a sentence for an event that the honest part does not have", () => {
		const part = { upTo: "reading", by: "AGREED", to: "stealing", otherwise: "stolen", events: { READ: "x" } } as const;
		expect(() => attackOn(honest, { ...usual, honest: part, moves: { stealing }, ends: { stolen: breached } })).toThrow(
			"theft: the honest part has no event READ",
		);
	});

	test.each<[what: string, part: object, sentence: string]>([
		[
			"an event to begin with that is misspelt",
			{ by: "AGREEED" },
			"has no event AGREEED; it has ASKED, LOST, AGREED, DENIED",
		],
		["an event that stays inside", { by: "ASKED" }, "the event ASKED does not lead out of the honest part"],
		["a state to replace", { replace: { agreing: stealing } }, 'has no state "agreing"; it has asking, agreeing'],
		["a state whose step is another", { steps: { reading: honest.steps.reading } }, 'has no state "reading"'],
		["a state that is called otherwise", { notes: { stealing: {} } }, 'has no state "stealing"'],
	])("%s", (_, wrong, sentence) => {
		const part = { upTo: "reading", by: "AGREED", to: "stealing", otherwise: "stolen", ...wrong } as const;
		expect(() => attackOn(honest, { ...usual, honest: part, moves: { stealing }, ends: { stolen: breached } })).toThrow(
			sentence,
		);
	});

	test("a part of the honest flow that it does not have", () => {
		const part = { by: "AGREED", to: "stealing", otherwise: "stolen" } as const;
		const spec = { ...usual, moves: { stealing }, ends: { stolen: breached } } as const;
		expect(() => attackOn(honest, { ...spec, honest: { ...part, upTo: "done" } })).toThrow(
			'honest has no state "done" in which something happens',
		);
		const changing = { id: "v", title: "V", story: ["a", "b", "c"], scenarios: [] } as const;
		expect(() => variantOf(honest, { ...changing, replace: { nowhere: stealing } })).toThrow(
			'v changes the state "nowhere", which the other flow does not have',
		);
	});
});
