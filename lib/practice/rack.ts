/** What does a party hold? The values of the run, some of which it has after a hop, and some not. */
import { type AnyFlow, isAttack } from "../flow/define";
import { gainsOf, shortName } from "../flow/read/describe";
import type { Hop, Run } from "../flow/run";
import type { LaneId } from "../vocabulary/lanes";
import type { RackExercise } from "./exercise";
import { runIn, waysOf } from "./played";
import { optionText, type RackOptions, rackOptionsAt } from "./rack-options";
import { capital, counted, hopIn, laneIn, listed } from "./say";
import { variantIn } from "./settings-said";
import { shuffled } from "./shuffled";

/** So many racks are asked about in a lesson. */
const RACKS = 2;

interface Asked extends RackOptions {
	readonly hop: Hop;
	readonly lane: LaneId;
}

export async function racksOf(flow: AnyFlow, seed: string): Promise<readonly RackExercise[]> {
	for (const spec of waysOf(flow)) {
		const run = await runIn(flow, spec);
		const best = bestOf(run, isAttack(flow) ? flow.attacker : undefined);
		const asked = shuffled(best, `${seed} ${flow.id} racks`, idIn(run)).slice(0, RACKS);
		const inOrder = [...asked].sort((a, b) => a.hop.index - b.hop.index);
		if (inOrder.length > 0) return inOrder.map((one) => rackExercise(flow, run, one, seed));
	}
	return [];
}

/** @param id without the lesson: `rack-12-user`, or `rack-12-user.error` in a variant of an attack */
export async function rackOf(flow: AnyFlow, id: string, seed: string): Promise<RackExercise | undefined> {
	for (const spec of waysOf(flow)) {
		const run = await runIn(flow, spec);
		const asked = everyOne(run).find((one) => idIn(run)(one) === id);
		if (asked) return rackExercise(flow, run, asked, seed);
	}
	return undefined;
}

const idIn =
	({ spec }: Run) =>
	({ hop, lane }: Asked): string =>
		`rack-${hop.number}-${lane}${spec.settings.variant === undefined ? "" : `.${spec.settings.variant}`}`;

const everyOne = (run: Run): readonly Asked[] =>
	run.hops.flatMap((hop) =>
		gainsOf(run, hop.index).flatMap(({ lane }) => {
			const asked = { hop, lane: lane.id, ...rackOptionsAt({ run, hop: hop.index, lane: lane.id }) };
			return asked.held.length > 0 && asked.others.length > 0 ? [asked] : [];
		}),
	);

/** The most telling racks, each of another party; that of an attacker among them. */
function bestOf(run: Run, attacker: LaneId | undefined): readonly Asked[] {
	const worth = ({ hop, held, others }: Asked) =>
		3 * Math.min(2, held.length) +
		2 * Math.min(3, others.filter(({ bornAt }) => bornAt <= hop.index).length) +
		others.length;
	const sorted = [...everyOne(run)].sort((a, b) => worth(b) - worth(a));
	const isThin = ({ held, others }: Asked) => held.length + others.length < 3;
	const usable = sorted.every(isThin) ? sorted : sorted.filter((one) => !isThin(one));
	const firsts = usable.filter((one, i) => usable.findIndex(({ lane }) => lane === one.lane) === i);
	const own = firsts.find(({ lane }) => lane === attacker);
	if (own) return [own, ...firsts.filter((one) => one !== own)].slice(0, RACKS);
	return firsts.slice(0, RACKS + 1);
}

function rackExercise(flow: AnyFlow, run: Run, asked: Asked, seed: string): RackExercise {
	const { hop, lane, held, others } = asked;
	const id = idIn(run)(asked);
	const variant = variantIn(flow, run.spec);
	const all = [...held, ...others];
	const options = all.map((value) => ({ id: value.id, text: optionText(run, value, all) }));
	const who = laneIn(run, lane);
	return {
		id: `${flow.id}/${id}`,
		kind: "rack",
		lesson: flow.id,
		title: `What does ${who} hold?`,
		task: `${variant}${variant === "" ? "" : " "}After ${hopIn(hop)}: tick every value that ${who} has made or received by then.`,
		hints: [
			received(run, asked),
			`${capital(who)} holds ${counted(held.length)} of these ${counted(options.length)} values.`,
			`It does not hold ${listed(
				others.map((value) => `the ${shortName(value)}`),
				"or",
			)}.`,
		],
		spec: run.spec,
		hop: hop.index,
		lane,
		many: true,
		options: shuffled(options, `${seed} ${id}`, (option) => option.id),
	};
}

/** Where to look: what has come to it. */
function received(run: Run, { hop, lane }: Asked): string {
	const numbers = run.hops
		.slice(0, hop.index + 1)
		.filter((one) => gainsOf(run, one.index).some((gain) => gain.lane.id === lane))
		.map(({ number }) => number);
	const at = numbers.length === 1 ? `hop ${numbers[0]}` : `hops ${listed(numbers)}`;
	return `${capital(laneIn(run, lane))} gets something that it keeps at ${at}.`;
}
