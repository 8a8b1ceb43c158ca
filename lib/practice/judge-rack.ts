import type { AnyFlow } from "../flow/define";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import type { Hop, Run, RunValue } from "../flow/run";
import { believedOfRack } from "./believed";
import type { Judged, RackExercise } from "./exercise";
import { runIn } from "./played";
import { capital, counted, hopIn, laneIn, listed, theValue } from "./say";

/** Ids of the values that a party holds after the hop, with the index of the hop at which it got each. */
function heldIn(run: Run, { hop, lane }: RackExercise): ReadonlyMap<string, number> {
	const held = holdingsOf(run)[hop + 1]?.byLane[lane] ?? [];
	return new Map(held.map(({ id, since }) => [id, since]));
}

export async function rackSolved(flow: AnyFlow, exercise: RackExercise): Promise<readonly string[]> {
	const held = heldIn(await runIn(flow, exercise.spec), exercise);
	return exercise.options.map(({ id }) => id).filter((id) => held.has(id));
}

/** Says which value was taken that the party never got, or which it does hold and since when. */
export async function judgeRack(flow: AnyFlow, exercise: RackExercise, answer: readonly string[]): Promise<Judged> {
	const run = await runIn(flow, exercise.spec);
	const held = heldIn(run, exercise);
	const values = exercise.options.flatMap(({ id }) => run.values.find((value) => value.id === id) ?? []);
	const wrong = values.filter(({ id }) => answer.includes(id) && !held.has(id));
	const missed = values.filter(({ id }) => !answer.includes(id) && held.has(id));
	const count = wrong.length + missed.length;
	const [extra] = wrong;
	const [left] = missed;
	if (!extra && !left) return { right: true, hop: exercise.hop, says: allOf(run, exercise, values, held) };
	const more =
		count === 1 ? "" : ` ${capital(counted(count - 1))} more ${count === 2 ? "is" : "are"} not as in the run.`;
	const why = extra
		? whyNot(run, exercise, extra)
		: whyHeld(run, exercise, left as RunValue, { held, isFirst: !answer.some((id) => held.has(id)) });
	const misconception = believedOfRack(run, exercise.lane, extra, left);
	return { right: false, ...why, says: `${why.says}${more}`, ...(misconception ? { misconception } : {}) };
}

function allOf(
	run: Run,
	{ lane }: RackExercise,
	values: readonly RunValue[],
	held: ReadonlyMap<string, number>,
): string {
	const names = values.filter(({ id }) => held.has(id)).map(theValue);
	return `Yes. Of these values ${laneIn(run, lane)} holds ${listed(names)}, and no other.`;
}

type Why = Pick<Judged, "says" | "hop">;

/** Of a value that the party does not hold: where it is by then. */
function whyNot(run: Run, { hop, lane }: RackExercise, value: RunValue): Why {
	const who = laneIn(run, lane);
	const maker = laneIn(run, value.maker);
	const born = run.hops[value.bornAt];
	const [had = value.maker] = value.heldAtStart.includes(value.maker) ? [value.maker] : value.heldAtStart;
	const made =
		value.bornAt < 0
			? `${capital(laneIn(run, had))} had it before the first hop`
			: `${capital(maker)} made it at hop ${born?.number}`;
	if (born && value.bornAt > hop)
		return {
			says: `${capital(theValue(value))} did not exist yet: ${maker} makes it later, at ${hopIn(born)}.`,
			hop: born.index,
		};
	const sent = run.hops.slice(0, hop + 1).find((one) => "from" in one.message && occursIn(one.message, value));
	if (!sent)
		return {
			says: `${capital(who)} has not received ${theValue(value)}. ${made}, and it had not been sent to anybody by hop ${run.hops[hop]?.number}.`,
			hop: Math.max(0, value.bornAt),
		};
	return { says: `${capital(who)} has not received ${theValue(value)}. ${wayOf(run, sent)}`, hop: sent.index };
}

/** Where a hop took a value. */
function wayOf(run: Run, { number, message }: Hop): string {
	if (!("from" in message)) return "";
	return `At hop ${number} it went from ${laneIn(run, message.from)} to ${laneIn(run, message.to)}.`;
}

function whyHeld(
	run: Run,
	{ lane }: RackExercise,
	value: RunValue,
	{ held, isFirst }: { readonly held: ReadonlyMap<string, number>; readonly isFirst: boolean },
): Why {
	const since = held.get(value.id) ?? -1;
	const hop = run.hops[since];
	const who = laneIn(run, lane);
	const start = `${capital(who)} ${isFirst ? "does hold" : "also holds"} ${theValue(value)}`;
	if (!hop) return { says: `${start}: it had it before the first hop.`, hop: 0 };
	const how = value.maker === lane ? "made it at" : "has it since";
	return { says: `${start}: it ${how} ${hopIn(hop)}.`, hop: hop.index };
}
