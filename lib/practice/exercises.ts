/** The exercises of a lesson, made from its own run. */
import type { AnyFlow } from "../flow/define";
import { computeRun } from "../flow/read/compute";
import { shortName } from "../flow/read/describe";
import { holdingsOf } from "../flow/read/holdings";
import type { Run } from "../flow/run";
import { rackKinds } from "../vocabulary/values";
import type { Exercise, OrderExercise, RackExercise } from "./exercise";

export async function exercisesOf(flow: AnyFlow, seed: string): Promise<readonly Exercise[]> {
	const spec = { settings: flow.defaults, choices: [], edits: [] };
	const run = await computeRun(flow, spec);
	return [orderOf(run, seed), ...racksOf(run)];
}

export async function exerciseOf(flow: AnyFlow, id: string, seed: string): Promise<Exercise | undefined> {
	return (await exercisesOf(flow, seed)).find((one) => one.id === id);
}

function orderOf(run: Run, seed: string): OrderExercise {
	const seen = new Set<string>();
	const hops = run.hops.filter(({ note }) => !seen.has(note.title) && seen.add(note.title)).slice(0, 8);
	const cards = hops.map(({ index, note }) => ({ id: String(index), text: note.title }));
	const from = (seed.length % (cards.length - 1)) + 1;
	return {
		id: `${run.lesson}/order`,
		lesson: run.lesson,
		kind: "order",
		title: "Put the hops in order",
		task: "These are hops of the run. Which comes first?",
		hints: ["Who begins?", "Look at the phases on the left.", `The first is “${cards[0]?.text}”.`],
		spec: run.spec,
		hop: 0,
		cards: [...cards.slice(from), ...cards.slice(0, from)],
		phases: hops.map(({ phase }) => phase),
	};
}

function racksOf(run: Run): readonly RackExercise[] {
	return run.lanes.slice(0, 3).map((lane) => {
		const hop = Math.floor(run.hops.length / 2);
		const options = run.values
			.filter(({ kind }) => rackKinds.includes(kind))
			.slice(0, 6)
			.map((value) => ({ id: value.id, text: shortName(value), mono: true }));
		return {
			id: `${run.lesson}/rack-${hop}-${lane.id}`,
			lesson: run.lesson,
			kind: "rack",
			title: "Fill the rack",
			task: `What does ${lane.spoken} hold after hop ${run.hops[hop]?.number}?`,
			hints: ["Look at what arrived there.", "Look at what it made.", "Open the racks at that hop."],
			spec: run.spec,
			hop,
			lane: lane.id,
			options,
			many: true,
		};
	});
}

export const heldAt = (run: Run, lane: string, hop: number): readonly string[] =>
	(holdingsOf(run)[hop + 1]?.byLane[lane] ?? []).map(({ id }) => id);
