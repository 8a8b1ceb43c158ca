/** Puts the states of one flow and the moves of a difference together into one machine, with its steps and its words. */
import { setup } from "xstate";
import type { End, StateNote } from "../vocabulary/notes";
import type { AnyFlow, Step, Words } from "./define";
import type { Ending, Placed } from "./move";

type Arrows = Readonly<Record<string, string>>;

/** A state on its way from one lesson to another. */
export interface Part {
	readonly on: Arrows;
	readonly step: Step<{ type: string }>;
	readonly note: StateNote;
}

/** States in the order in which the machine view lists them; first the one that a run begins with. */
export type Parts = ReadonlyMap<string, Part>;

interface StateConfig {
	readonly on?: Arrows;
	readonly type?: "final";
	readonly tags?: End;
}

const configOf = (flow: AnyFlow) => flow.machine.config.states as Readonly<Record<string, StateConfig>>;

/** The states of a flow in which something happens, in its own order. */
export function partsOf(flow: AnyFlow): Parts {
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	return new Map(
		Object.entries(configOf(flow)).flatMap(([state, { on }]) => {
			const [step, note] = [flow.steps[state], notes[state]];
			return on && step && note ? [[state, { on, step, note }] as const] : [];
		}),
	);
}

/** How a flow can end. */
export function endingsOf(flow: AnyFlow): Readonly<Record<string, Ending>> {
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	const ends = Object.entries(configOf(flow)).filter(([, { type }]) => type === "final");
	return Object.fromEntries(
		ends.map(([state, { tags = "refused" }]) => {
			const { phase, actor, does, text } = notes[state] as StateNote;
			return [state, { how: tags, phase, actor, does, text }];
		}),
	);
}

export const partOf = ({ move: { step, words: _, ...note }, to }: Placed): Part => ({ on: to, step, note });

/** The words of moves; of two that speak of the same hop, the later one has the say. */
export const wordsOfMoves = (placed: Iterable<Placed>): Readonly<Record<string, Words>> =>
	Object.assign({}, ...[...placed].map(({ move }) => move.words));

/** What the two make: machine, steps and notes of a lesson. */
export interface Spliced {
	readonly machine: AnyFlow["machine"];
	readonly steps: AnyFlow["steps"];
	readonly notes: AnyFlow["notes"];
}

/**
 * @throws with the lesson and the arrow, where an arrow leads to no state, or a state cannot be reached: an error in
 * the lesson, found when its module is loaded
 */
export function splice(id: string, parts: Parts, ends: Readonly<Record<string, Ending>>): Spliced {
	checkArrows(id, parts, ends);
	const [initial = ""] = parts.keys();
	const states: Record<string, StateConfig> = {};
	const notes: Record<string, StateNote> = {};
	for (const [state, { on, note }] of parts) {
		states[state] = { on };
		notes[state] = note;
	}
	for (const [state, { how, ...note }] of Object.entries(ends)) {
		states[state] = { type: "final", tags: how };
		notes[state] = note;
	}
	const machine = setup({ types: { events: {} as { type: string }, tags: "" as End } }).createMachine({
		id,
		initial,
		states,
	});
	return { machine, steps: Object.fromEntries([...parts].map(([state, { step }]) => [state, step])), notes };
}

function checkArrows(id: string, parts: Parts, ends: Readonly<Record<string, Ending>>): void {
	const reached = new Set([...parts.keys()].slice(0, 1));
	for (const [state, { on }] of parts)
		for (const [event, target] of Object.entries(on)) {
			if (!parts.has(target) && !Object.hasOwn(ends, target))
				throw new Error(`${id}: the arrow ${event} of "${state}" leads to "${target}", which is no state of it`);
			reached.add(target);
		}
	for (const state of [...parts.keys(), ...Object.keys(ends)])
		if (!reached.has(state)) throw new Error(`${id}: no arrow leads to the state "${state}"`);
}

/** States of a flow that a run can be in before it comes to one of them, from its beginning or from another state. */
export function partsBefore(flow: AnyFlow, upTo: string, from?: string): Parts {
	const all = partsOf(flow);
	const [first = ""] = all.keys();
	for (const state of [upTo, from ?? first])
		if (!all.has(state))
			throw new Error(
				`${flow.id} has no state "${state}" in which something happens; it has ${[...all.keys()].join(", ")}`,
			);
	const reached = new Set<string>();
	const waiting = [from ?? first];
	for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
		if (state === upTo || reached.has(state) || !all.has(state)) continue;
		reached.add(state);
		waiting.push(...Object.values(all.get(state)?.on ?? {}));
	}
	return new Map([...all].filter(([state]) => reached.has(state)));
}
