/** Which values of a run are offered where it is asked what a party holds, and by which names they are told apart. */
import { shortName } from "../flow/read/describe";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import type { Run, RunValue } from "../flow/run";
import type { LaneId } from "../vocabulary/lanes";
import { rackKinds, showsInRack, type ValueKind } from "../vocabulary/values";
import { isTelling } from "./believed";
import { laneIn } from "./say";

export interface RackOptions {
	/** Values that the party holds after the hop. */
	readonly held: readonly RunValue[];
	/** Values that it does not hold by then. */
	readonly others: readonly RunValue[];
}

const MOST_OPTIONS = 6;
/** Fewer can be guessed: then values are added that are less telling. */
const ENOUGH_OPTIONS = 4;

/** Asked about only where there is little else: cookies, which a learner sees pass and nobody draws in a rack. */
const cookies: readonly ValueKind[] = ["session", "transaction"];

interface After {
	readonly run: Run;
	/** Index of the hop. */
	readonly hop: number;
	readonly lane: LaneId;
}

/** At most six values, some of which the party holds after a hop and some not; one list is empty where there is none. */
export function rackOptionsAt(after: After): RackOptions {
	const usual = oneOfAKind(after);
	const chosen = [...usual.held, ...usual.others];
	const more = furtherValues(after, chosen).slice(0, Math.max(0, ENOUGH_OPTIONS - chosen.length));
	const isHeld = heldAfter(after);
	return {
		held: [...usual.held, ...more.filter(isHeld)],
		others: [...usual.others, ...more.filter((value) => !isHeld(value))],
	};
}

function heldAfter({ run, hop, lane }: After): (value: RunValue) => boolean {
	const ids = new Set((holdingsOf(run)[hop + 1]?.byLane[lane] ?? []).map(({ id }) => id));
	return ({ id }) => ids.has(id);
}

/** Values to choose from, at most one of a kind. Of a kind that the party holds, one that it holds. */
function oneOfAKind(after: After): RackOptions {
	const { run, hop, lane } = after;
	const role = run.lanes.find(({ id }) => id === lane)?.role;
	const isHeld = heldAfter(after);
	const shown = run.values.filter((value) => showsInRack(value, lane));
	const asOne = rackKinds.flatMap((kind) => {
		const all = shown.filter((value) => value.kind === kind);
		return all.find(isHeld) ?? all.find((value) => isSent(run, value)) ?? [];
	});
	const held = asOne.filter(isHeld);
	const others = asOne.filter((value) => !isHeld(value) && !held.some(({ text }) => text === value.text));
	// What exists already is the better question than what is still to come, and what says why it was taken the best.
	const rankOf = ({ bornAt, kind }: RunValue) => 2 * Number(bornAt > hop) + Number(!isTelling(role, kind));
	const telling = [...others].sort((a, b) => rankOf(a) - rankOf(b));
	const most = Math.max(2, MOST_OPTIONS - Math.min(3, telling.length));
	return { held: held.slice(0, most), others: telling.slice(0, MOST_OPTIONS - Math.min(most, held.length)) };
}

const isSent = ({ hops }: Run, value: RunValue): boolean => hops.some(({ message }) => occursIn(message, value));

/** What else there is: more of the same kinds, cookies, what never leaves whoever has it, and cookies that are to come. */
function furtherValues({ run, hop, lane }: After, chosen: readonly RunValue[]): readonly RunValue[] {
	const open = run.values.filter(
		(value) => !value.isPublic && showsInRack(value, lane) && !chosen.some(({ text }) => text === value.text),
	);
	const exists = open.filter(({ bornAt }) => bornAt <= hop);
	const isUsed = (value: RunValue) => value.bornAt >= 0 || isSent(run, value);
	const ofKinds = (values: readonly RunValue[]) =>
		rackKinds.flatMap((kind) => values.filter((value) => value.kind === kind));
	// One cookie of a kind: they have no names by which anybody could tell them apart.
	const jar = cookies.flatMap((kind) => {
		const all = open.filter((value) => value.kind === kind && isUsed(value));
		return all.findLast(({ bornAt }) => bornAt <= hop) ?? all[0] ?? [];
	});
	return [
		...ofKinds(exists.filter(isUsed)),
		...jar.filter((value) => exists.includes(value)),
		...ofKinds(exists.filter((value) => !isUsed(value))),
		...jar.filter((value) => !exists.includes(value)),
	];
}

/** As on a chip; of several values of one kind, with the hop at which it was made, or with whose it was before. */
export function optionText(run: Run, value: RunValue, all: readonly RunValue[]): string {
	if (all.filter(({ kind }) => kind === value.kind).length === 1) return shortName(value);
	const born = run.hops[value.bornAt];
	return born
		? `${shortName(value)}, made at hop ${born.number}`
		: `${shortName(value)}, of ${laneIn(run, ownerOf(run, value))}`;
}

/** Whom a value was for that was there before the first hop: not the server that made it. */
const ownerOf = ({ lanes }: Run, { heldAtStart, maker }: RunValue): LaneId =>
	heldAtStart.find((lane) => lanes.find(({ id }) => id === lane)?.role !== "as") ?? maker;
