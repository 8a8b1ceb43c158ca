/** The racks of a print sheet: at which hop they are asked for, and what every party holds then. */
import { holdingsOf } from "../../flow/read/holdings";
import type { Run, RunValue } from "../../flow/run";
import type { Lane } from "../../vocabulary/lanes";
import { rackKinds, shortNameOf, showsInRack, tailOf } from "../../vocabulary/values";

export interface AskedRack {
	readonly lane: Lane;
	/** As on a chip: `code u9Xw, used`. */
	readonly held: readonly string[];
}

export interface AskedRacks {
	/** Index of the hop after which they are asked for. */
	readonly hop: number;
	readonly racks: readonly AskedRack[];
	/** How many each rack has room for. Some stay empty, so that nobody can count. */
	readonly slots: number;
}

/** No rack has more values: more would be copying, and would not fit. */
export const MOST_HELD = 5;

const FEWEST_SLOTS = 3;

/** The values that a lane's rack shows after a hop, the most telling first. */
export function heldBy(run: Run, hop: number, lane: Lane): readonly RunValue[] {
	const held = holdingsOf(run)[hop + 1]?.byLane[lane.id] ?? [];
	const ids = new Set(held.map(({ id }) => id));
	const shown = run.values.filter((value) => ids.has(value.id) && showsInRack(value, lane.id));
	return rackKinds.flatMap((kind) => shown.filter((value) => value.kind === kind));
}

/** Whether somebody gets a value at a hop that the racks show. */
export function givesAt(run: Run, hop: number): boolean {
	return run.lanes.some((lane) => heldBy(run, hop, lane).length > heldBy(run, hop - 1, lane).length);
}

/**
 * The first hop after which most values are held by anybody, such as when the token is issued, as long as no rack has
 * more of them than fit.
 * @returns `undefined` where nobody ever gets any
 */
export function racksOf(run: Run): AskedRacks | undefined {
	let best: { readonly hop: number; readonly values: number } | undefined;
	for (const { index } of run.hops) {
		const racks = run.lanes.map((lane) => heldBy(run, index, lane));
		if (!givesAt(run, index) || racks.some(({ length }) => length > MOST_HELD)) continue;
		const values = new Set(racks.flat()).size;
		if (values > (best?.values ?? 0)) best = { hop: index, values };
	}
	if (!best) return undefined;
	const { hop } = best;
	const racks = run.lanes.map((lane) => ({
		lane,
		held: heldBy(run, hop, lane).map((value) => chipText(run, hop, value)),
	}));
	const counts = racks.map(({ held }) => held.length);
	const most = Math.max(...counts);
	const slots = Math.max(FEWEST_SLOTS, counts.some((count) => count < most) ? most : most + 1);
	return { hop, racks, slots };
}

function chipText(run: Run, hop: number, { id, kind, text }: RunValue): string {
	const spent = holdingsOf(run)[hop + 1]?.spent[id];
	return `${shortNameOf(kind)} ${tailOf(text)}${spent ? `, ${spent}` : ""}`;
}
