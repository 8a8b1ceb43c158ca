/** What does a party hold? The values of the run, some of which it has after a hop, and some not. */
import { type AnyFlow, isAttack } from "../flow/define";
import { gainsOf, shortName } from "../flow/read/describe";
import { occursIn } from "../flow/read/holdings";
import type { Hop, Run, RunSpec, RunValue } from "../flow/run";
import type { LaneId } from "../vocabulary/lanes";
import { withVariant } from "../vocabulary/settings";
import { rackKinds, showsInRack } from "../vocabulary/values";
import { heldBy } from "../workshop/handout/held";
import { isTelling } from "./believed";
import type { RackExercise } from "./exercise";
import { ownSpec, runIn } from "./played";
import { capital, counted, hopIn, laneIn, listed } from "./say";
import { variantIn } from "./settings-said";
import { shuffled } from "./shuffled";

/** So many racks are asked about in a lesson. */
const RACKS = 2;
const MOST_OPTIONS = 6;

interface Asked {
	readonly hop: Hop;
	readonly lane: LaneId;
	readonly held: readonly RunValue[];
	readonly others: readonly RunValue[];
}

export async function racksOf(flow: AnyFlow, seed: string): Promise<readonly RackExercise[]> {
	for (const spec of specsOf(flow)) {
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
	for (const spec of specsOf(flow)) {
		const run = await runIn(flow, spec);
		const asked = everyOne(run).find((one) => idIn(run)(one) === id);
		if (asked) return rackExercise(flow, run, asked, seed);
	}
	return undefined;
}

/** The lesson's own run, and where nobody gets anything in it, those of the other ways of an attack. */
const specsOf = (flow: AnyFlow): readonly RunSpec[] => [
	ownSpec(flow),
	...(isAttack(flow) ? flow.variants.slice(1) : []).map(({ id }) => ({
		...ownSpec(flow),
		settings: withVariant(flow.defaults, id),
	})),
];

const idIn =
	({ spec }: Run) =>
	({ hop, lane }: Asked): string =>
		`rack-${hop.number}-${lane}${spec.settings.variant === undefined ? "" : `.${spec.settings.variant}`}`;

function everyOne(run: Run): readonly Asked[] {
	const asking = (choose: typeof optionsFor) =>
		run.hops.flatMap((hop) =>
			gainsOf(run, hop.index).flatMap(({ lane }) => {
				const asked = { hop, lane: lane.id, ...choose(run, hop.index, lane.id) };
				return asked.held.length > 0 && asked.others.length > 0 ? [asked] : [];
			}),
		);
	const usual = asking(optionsFor);
	return usual.length > 0 ? usual : asking(allValues);
}

/**
 * Values to choose from, at most one of a kind: nobody can tell two codes apart by their names. Of a kind that the party
 * holds, one that it holds.
 */
function optionsFor(run: Run, hop: number, lane: LaneId): Pick<Asked, "held" | "others"> {
	const own = run.lanes.find(({ id }) => id === lane);
	const holds = own ? heldBy(run, hop, own) : [];
	const asOne = rackKinds.flatMap((kind) => run.values.filter((value) => value.kind === kind).slice(0, 1));
	const held = asOne.flatMap(({ kind }) => holds.find((value) => value.kind === kind) ?? []);
	const sameText = (value: RunValue) => holds.some(({ text }) => text === value.text);
	const others = asOne
		.filter((value) => !held.some(({ kind }) => kind === value.kind) && !sameText(value) && showsInRack(value, lane))
		.filter((value) => run.hops.some(({ message }) => occursIn(message, value)));
	// What exists already is the better question than what is still to come, and what says why it was taken the best.
	const rankOf = ({ bornAt, kind }: RunValue) => 2 * Number(bornAt > hop) + Number(!isTelling(own?.role, kind));
	const telling = [...others].sort((a, b) => rankOf(a) - rankOf(b));
	const most = Math.max(2, MOST_OPTIONS - Math.min(3, telling.length));
	return { held: held.slice(0, most), others: telling.slice(0, MOST_OPTIONS - Math.min(most, held.length)) };
}

/** Where all values are of one kind: each of them, told apart by whose it is. */
function allValues(run: Run, hop: number, lane: LaneId): Pick<Asked, "held" | "others"> {
	const own = run.lanes.find(({ id }) => id === lane);
	const held = own ? heldBy(run, hop, own) : [];
	const shown = run.values.filter((value) => rackKinds.includes(value.kind) && showsInRack(value, lane));
	return { held, others: shown.filter((value) => !held.includes(value)) };
}

/** As on a chip; of several values of one kind, with whose it is. */
function optionText(run: Run, value: RunValue, all: readonly RunValue[]): string {
	if (all.filter(({ kind }) => kind === value.kind).length === 1) return shortName(value);
	const owner = value.heldAtStart.find((lane) => lane !== value.maker);
	const whose = owner === undefined ? `made by ${laneIn(run, value.maker)}` : `of ${laneIn(run, owner)}`;
	return `${shortName(value)}, ${whose}`;
}

/** The most telling racks, each of another party; that of an attacker among them. */
function bestOf(run: Run, attacker: LaneId | undefined): readonly Asked[] {
	const worth = ({ hop, held, others }: Asked) =>
		3 * Math.min(2, held.length) +
		2 * Math.min(3, others.filter(({ bornAt }) => bornAt <= hop.index).length) +
		others.length;
	const sorted = [...everyOne(run)].sort((a, b) => worth(b) - worth(a));
	const firsts = sorted.filter((one, i) => sorted.findIndex(({ lane }) => lane === one.lane) === i);
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
