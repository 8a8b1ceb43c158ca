import type { AnyFlow } from "../flow/define";
import type { Run } from "../flow/run";
import { believedOfNames } from "./believed";
import { refusedIn } from "./check";
import { pairIn } from "./difference";
import { type Entry, entriesOf } from "./entries";
import type { DifferenceExercise, Judged } from "./exercise";
import { ownSpec, runIn } from "./played";
import { cut, laneIn, listed } from "./say";
import { raisedIn } from "./settings-said";

async function bothOf(flow: AnyFlow, { spec }: DifferenceExercise) {
	const [own, other] = [await runIn(flow, ownSpec(flow)), await runIn(flow, spec)];
	return { other, pair: pairIn(own, other) };
}

export async function differenceSolved(flow: AnyFlow, exercise: DifferenceExercise): Promise<readonly string[]> {
	const { pair } = await bothOf(flow, exercise);
	return pair ? [pair.name] : [];
}

/** Says of a wrong entry what it is in both, and of the right one what it comes of and leads to. */
export async function judgeDifference(
	flow: AnyFlow,
	exercise: DifferenceExercise,
	answer: readonly string[],
): Promise<Judged> {
	const { other, pair } = await bothOf(flow, exercise);
	const [chosen] = answer;
	if (!pair || chosen === undefined || answer.length !== 1) return { right: false, says: "Choose one entry." };
	const { a, b, name } = pair;
	const [mine, others] = [entriesOf(a), entriesOf(b)];
	if (chosen === name)
		return {
			right: true,
			hop: b.index,
			says: `Yes. ${unlikeText(mine, others, name)} ${reasonOf(flow, exercise, other)}`,
		};
	const misconception = believedOfNames(chosen, name);
	return {
		right: false,
		hop: b.index,
		says: sameText(mine, chosen),
		...(misconception ? { misconception } : {}),
	};
}

const textsOf = (entries: readonly Entry[], name: string): readonly string[] =>
	entries.flatMap((entry) => (entry.name === name ? [cut(entry.text)] : []));

function sameText(entries: readonly Entry[], name: string): string {
	const texts = textsOf(entries, name);
	return texts.length === 0 ? `${name} stands in neither of them.` : `${name} is the same in both: ${listed(texts)}.`;
}

function unlikeText(mine: readonly Entry[], others: readonly Entry[], name: string): string {
	const [here, there] = [textsOf(mine, name), textsOf(others, name)];
	if (here.length === 0) return `Only the second has ${name}: ${listed(there)}.`;
	if (there.length === 0) return `Only the first has ${name}: ${listed(here)}.`;
	return `In the first, ${name} is ${listed(here)}; in the second, ${listed(there)}.`;
}

/** What it comes of, and where it leads. */
function reasonOf(flow: AnyFlow, { id }: DifferenceExercise, other: Run): string {
	const raised = raisedIn(flow, other.spec);
	if (raised.length > 0) return `In the second run ${listed(raised)}.`;
	const check = id.split("/difference-change-")[1];
	const refused = other.hops.flatMap(({ message }) => ("checks" in message ? message.checks : []));
	const found = refused.find(({ id: one, verdict }) => one === check && verdict === "failed");
	const by = found && refusedIn(other, found.id);
	return found && by
		? `Somebody changed it before it left, and ${laneIn(other, by.lane)} refused it: “${found.title}” said no.`
		: "Somebody changed it before it left.";
}
