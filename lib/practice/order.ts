/** Put the hops in order: hops of the lesson's own run, each of which led to the next. */
import type { AnyFlow } from "../flow/define";
import { shortName } from "../flow/read/describe";
import { occursIn } from "../flow/read/holdings";
import type { Hop, Run } from "../flow/run";
import { rackKinds } from "../vocabulary/values";
import { ranksOf } from "../workshop/handout/rank";
import { causesOf } from "./causes";
import type { OrderExercise } from "./exercise";
import { ownSpec, runIn, waysOf } from "./played";
import { capital, counted } from "./say";
import { variantIn } from "./settings-said";
import { shuffled } from "./shuffled";

/** More cards than that are a test of patience. */
const MOST = 8;
const FEWEST = 4;
const ENOUGH = 6;

export async function orderOf(flow: AnyFlow, seed: string): Promise<OrderExercise | undefined> {
	const { run, hops } = await longEnough(flow);
	if (hops.length < FEWEST) return undefined;
	const cards = hops.map((hop) => ({ id: cardOf(run, hop), text: hop.note.title }));
	const mixed = shuffled(cards, `${seed} order`, ({ id }) => id);
	const isInOrder = mixed.every(({ id }, i) => id === cards[i]?.id);
	return {
		id: `${flow.id}/order`,
		kind: "order",
		lesson: flow.id,
		title: "Put the hops in order",
		task: [
			variantIn(flow, run.spec),
			`These are ${counted(cards.length)} hops of the run. Each of them was possible only after one before it.`,
		]
			.filter((text) => text !== "")
			.join(" "),
		hints: hintsOf(run, hops),
		spec: run.spec,
		hop: hops[0]?.index ?? 0,
		cards: isInOrder ? [...mixed].reverse() : mixed,
		phases: hops.map(({ phase }) => phase),
	};
}

interface Chosen {
	readonly run: Run;
	readonly hops: readonly Hop[];
}

/** Of the first way of the lesson that has enough for it; where none has, of the one that has most. */
async function longEnough(flow: AnyFlow): Promise<Chosen> {
	let best: Chosen | undefined;
	for (const spec of waysOf(flow)) {
		const run = await runIn(flow, spec);
		const hops = chainOf(run);
		if (!best || hops.length > best.hops.length) best = { run, hops };
		if (hops.length >= ENOUGH) break;
	}
	return best ?? { run: await runIn(flow, ownSpec(flow)), hops: [] };
}

/** The name of a hop on a card: its note, with a number where it is not the first of that note. */
export function cardOf({ hops }: Pick<Run, "hops">, { index, message }: Hop): string {
	const earlier = hops.filter(
		(hop) => hop.index < index && hop.message.note === message.note && hop.message.kind === message.kind,
	);
	return `${message.note}.${message.kind}${earlier.length === 0 ? "" : `.${earlier.length + 1}`}`;
}

/** What a hop adds to an exercise: values and verdicts before pages. By rank (`ranksOf`). */
const WORTH = [7, 5, 4, 3] as const;
/** Checks, and what a person decides, are what a learner should know the place of. */
const DECIDES = 1;
const NEW_PHASE = 3;
/** The hop right after another one is easily told from it. */
const ADJACENT = -2;

interface Chain {
	readonly worth: number;
	readonly hops: readonly Hop[];
}

/**
 * Hops of which each led to the next, and no two have one title. The most telling ones of several phases; of an attack,
 * up to the hop at which the attacker has what it wants.
 */
function chainOf(run: Run): readonly Hop[] {
	const titles = run.hops.map(({ note }) => note.title);
	const alone = run.hops.filter(({ note }) => titles.filter((title) => title === note.title).length === 1);
	const goal = alone.find(({ index }) => index === run.verdict?.goalMetAt);
	const causes = causesOf(run);
	const whole = bestChain(run, alone, causes);
	const toGoal = goal ? bestChain(run, alone, causes, goal) : [];
	return toGoal.length >= Math.min(ENOUGH, whole.length) ? toGoal : whole;
}

/** @param end the hop that has to be the last one */
function bestChain(run: Run, hops: readonly Hop[], causes: ReturnType<typeof causesOf>, end?: Hop): readonly Hop[] {
	const ranks = ranksOf(run);
	const isChoice = ({ index }: Hop) => run.choices.some(({ after }) => after === index - 1);
	const worthOf = (hop: Hop, before?: Hop) =>
		WORTH[ranks[hop.index] ?? 3] +
		(hop.message.kind === "checks" || isChoice(hop) ? DECIDES : 0) +
		(before?.phase === hop.phase ? 0 : NEW_PHASE) +
		(before?.index === hop.index - 1 ? ADJACENT : 0);
	// For each hop, the best chain of each length that ends there.
	const best = new Map<number, readonly (Chain | undefined)[]>();
	for (const hop of hops) {
		const earlier = hops.filter(({ index }) => causes[hop.index]?.has(index));
		const chains: (Chain | undefined)[] = [undefined, { worth: worthOf(hop), hops: [hop] }];
		for (let length = 2; length <= MOST; length++)
			chains[length] = earlier
				.flatMap((before): readonly Chain[] => {
					const chain = best.get(before.index)?.[length - 1];
					return chain ? [{ worth: chain.worth + worthOf(hop, before), hops: [...chain.hops, hop] }] : [];
				})
				.reduce<Chain | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
		best.set(hop.index, chains);
	}
	const whole = (end ? [end] : hops).flatMap(({ index }) => (best.get(index) ?? []).flatMap((chain) => chain ?? []));
	return whole.reduce<Chain>((a, b) => (isBetter(b, a) ? b : a), { worth: 0, hops: [] }).hops;
}

/** One that is long enough before one that is not; then the more telling one. */
function isBetter(one: Chain, than: Chain): boolean {
	const cards = ({ hops }: Chain) => Math.min(hops.length, ENOUGH);
	return cards(one) === cards(than) ? one.worth > than.worth : cards(one) > cards(than);
}

function hintsOf(run: Run, hops: readonly Hop[]): OrderExercise["hints"] {
	const [first, last] = [hops[0], hops.at(-1)];
	const middle = hops[Math.floor(hops.length / 2)];
	const place = middle ? hops.indexOf(middle) + 1 : 0;
	return [
		followed(run, hops),
		`“${middle?.note.title}” is number ${place}.`,
		`It begins with “${first?.note.title}”, then comes “${hops[1]?.note.title}”, and it ends with “${last?.note.title}”.`,
	];
}

/** The value that most of them carry, to be followed. */
function followed(run: Run, hops: readonly Hop[]): string {
	const counts = rackKinds
		.flatMap((kind) => run.values.filter((value) => value.kind === kind))
		.map((value) => ({ value, count: hops.filter(({ message }) => occursIn(message, value)).length }))
		.sort((a, b) => b.count - a.count);
	const [most] = counts;
	if (!most || most.count < 2)
		return "Nobody can send what it has not made or received: ask of each card where that was.";
	// By its name on the racks: a run can have several of a kind.
	return `Follow the ${shortName(most.value)}: ${counted(most.count)} of these hops carry it. ${capital("nobody can send it before it has made or received it.")}`;
}
