import type { AnyFlow } from "../flow/define";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import type { Hop, Run, RunValue } from "../flow/run";
import { rackKinds, valueKinds } from "../vocabulary/values";
import { actorOf } from "./causes";
import type { Judged, OrderExercise } from "./exercise";
import type { MisconceptionId } from "./misconceptions";
import { cardOf } from "./order";
import { runIn } from "./played";
import { capital, counted, hopIn, laneIn } from "./say";

const solvedIn = ({ run, hops }: { run: Run; hops: readonly Hop[] }): readonly string[] =>
	hops.map((hop) => cardOf(run, hop));

/** The hops of the cards, in the order of the run. */
async function hopsOf(flow: AnyFlow, { spec, cards }: OrderExercise): Promise<{ run: Run; hops: readonly Hop[] }> {
	const run = await runIn(flow, spec);
	const ids = new Set(cards.map(({ id }) => id));
	return { run, hops: run.hops.filter((hop) => ids.has(cardOf(run, hop))) };
}

export const orderSolved = async (flow: AnyFlow, exercise: OrderExercise): Promise<readonly string[]> =>
	solvedIn(await hopsOf(flow, exercise));

/** An order is right where it is that of the run. Of a wrong one, one card is named that stands before what led to it. */
export async function judgeOrder(flow: AnyFlow, exercise: OrderExercise, answer: readonly string[]): Promise<Judged> {
	const { run, hops } = await hopsOf(flow, exercise);
	const right = solvedIn({ run, hops });
	const inPlace = answer.filter((id, i) => id === right[i]).length;
	if (
		answer.length !== right.length ||
		new Set(answer).size !== right.length ||
		!right.every((id) => answer.includes(id))
	)
		return { right: false, inPlace, says: "Every card has one place, and every place one card." };
	const early = hops.find((hop, i) => {
		const before = hops[i - 1];
		return before && answer.indexOf(cardOf(run, before)) > answer.indexOf(cardOf(run, hop));
	});
	if (!early)
		return { right: true, inPlace, hop: exercise.hop, says: `Yes. It goes from ${ends(hops)}, as in the run.` };
	const misconception = believedIn(run, hops, answer, early);
	return {
		right: false,
		inPlace,
		says: `${placesText(inPlace, right.length)} Look at card ${answer.indexOf(cardOf(run, early)) + 1}, “${early.note.title}”: ${questionAbout(run, early)}`,
		hop: early.index,
		...(misconception ? { misconception } : {}),
	};
}

function placesText(inPlace: number, all: number): string {
	if (inPlace === 0) return `None of the ${counted(all)} cards is where the run has it.`;
	return `${capital(counted(inPlace))} of ${counted(all)} cards ${inPlace === 1 ? "is" : "are"} where the run has ${inPlace === 1 ? "it" : "them"}.`;
}

const ends = (hops: readonly Hop[]): string => {
	const [first, last] = [hops[0], hops.at(-1)];
	return first && last ? `${hopIn(first)}, to ${hopIn(last)}` : "the first hop to the last";
};

/** What to ask oneself about a hop that was put too early. */
function questionAbout(run: Run, { index, message }: Hop): string {
	const actor = actorOf(message);
	if (message.kind === "response")
		return `what had ${laneIn(run, message.from)} been asked, and what did it have to know, before it could answer so?`;
	if (message.kind === "checks") return `what did ${laneIn(run, actor)} have to receive before it could look at it?`;
	const carried = carriedBy(run, { index, message });
	if (!carried || carried.since < 0) return `what had ${laneIn(run, actor)} done or received just before?`;
	const name = `the ${valueKinds[carried.value.kind].name}`;
	return carried.value.maker === actor
		? `when did ${laneIn(run, actor)} make ${name} that it uses here?`
		: `how did ${name} reach ${laneIn(run, actor)}?`;
}

/** The value in a hop that its actor got last, of those that racks show; before the first hop where it was there. */
function carriedBy(
	run: Run,
	{ index, message }: Pick<Hop, "index" | "message">,
): { readonly value: RunValue; readonly since: number } | undefined {
	const held = holdingsOf(run)[index]?.byLane[actorOf(message)] ?? [];
	return run.values
		.filter((value) => rackKinds.includes(value.kind) && occursIn(message, value))
		.map((value) => ({ value, since: held.find(({ id }) => id === value.id)?.since ?? value.bornAt }))
		.sort((a, b) => b.since - a.since)[0];
}

/** Whoever calls an API after the code has come, and before a token was issued, takes the one for the other. */
function believedIn(
	run: Run,
	hops: readonly Hop[],
	answer: readonly string[],
	early: Hop,
): MisconceptionId | undefined {
	const place = (hop: Hop) => answer.indexOf(cardOf(run, hop));
	const token = run.values.find(({ kind, text }) => kind === "access_token" && occursIn(early.message, { text }));
	if (early.message.kind !== "request" || !token) return undefined;
	const issued = hops.find(({ message }) => message.kind === "response" && occursIn(message, token));
	const hasCode = hops.some(
		(hop) =>
			place(hop) < place(early) &&
			run.values.some(({ kind, text }) => kind === "code" && occursIn(hop.message, { text })),
	);
	return issued && place(issued) > place(early) && hasCode ? "code-token" : undefined;
}
