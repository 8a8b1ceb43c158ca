/** Two stores of progress made one: that of this browser, and one from a file. */
import type { Progress } from "./progress";

export interface Merged {
	readonly progress: Progress;
	/** How many items and units the file brought or changed. */
	readonly took: { readonly items: number; readonly units: number };
	/** How many items of the file stay out, because the answer here is newer. */
	readonly older: number;
}

/** Of each item the newer answer wins; a unit was finished when it was finished first. */
export function merged(own: Progress, other: Progress): Merged {
	const items = Object.entries(other.items);
	const newer = items.filter(([id, { at }]) => at > (own.items[id]?.at ?? -1));
	const older = items.filter(([id, { at }]) => at < (own.items[id]?.at ?? -1));
	const units = Object.entries(other.units).filter(([id, at]) => at < (own.units[id] ?? Number.POSITIVE_INFINITY));
	return {
		progress: {
			...own,
			units: { ...own.units, ...Object.fromEntries(units) },
			items: { ...own.items, ...Object.fromEntries(newer) },
		},
		took: { items: newer.length, units: units.length },
		older: older.length,
	};
}
