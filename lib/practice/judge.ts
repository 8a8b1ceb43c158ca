/** What the run says to an answer. */
import type { AnyFlow } from "../flow/define";
import { computeRun } from "../flow/read/compute";
import type { Judged, ListExercise } from "./exercise";
import { heldAt } from "./exercises";

export async function judge(flow: AnyFlow, exercise: ListExercise, answer: readonly string[]): Promise<Judged> {
	const solution = await solutionOf(flow, exercise);
	const inPlace = solution.filter((id, i) => answer[i] === id).length;
	if (exercise.kind === "order") {
		const right = inPlace === solution.length;
		const says = right
			? "The run has them in this order."
			: `Not yet. ${inPlace} of ${solution.length} are where the run has them.`;
		return { right, says, inPlace };
	}
	const right = answer.length === solution.length && solution.every((id) => answer.includes(id));
	const says = right ? "The run shows the same." : "The run shows something else.";
	return { right, says, hop: exercise.hop, ...(right ? {} : { misconception: "state-nonce" as const }) };
}

export async function solutionOf(flow: AnyFlow, exercise: ListExercise): Promise<readonly string[]> {
	if (exercise.kind === "order") return exercise.cards.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
	const run = await computeRun(flow, exercise.spec);
	const held = exercise.kind === "rack" ? heldAt(run, exercise.lane, exercise.hop) : [];
	return exercise.options.map(({ id }) => id).filter((id) => held.includes(id));
}
