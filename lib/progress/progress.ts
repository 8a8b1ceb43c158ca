/** What a learner has finished, and what comes back: plain data, kept in the browser and nowhere else. */

/** An item that was answered: an exercise, a prediction of a unit, a statement that is true or false. */
export interface Remembered {
	/** How often it was answered wrongly, and rightly. */
	readonly wrong: number;
	readonly right: number;
	/** When it was answered last, in milliseconds since 1970. */
	readonly at: number;
	/** When it comes back; absent where it need not. */
	readonly due?: number;
	/** How many of the two returns have gone well. */
	readonly returns: 0 | 1 | 2;
}

export interface Progress {
	readonly version: 1;
	/** By id of the unit: when it was finished, in milliseconds since 1970. */
	readonly units: Readonly<Record<string, number>>;
	/** By id of the item. */
	readonly items: Readonly<Record<string, Remembered>>;
}

export const NO_PROGRESS: Progress = { version: 1, units: {}, items: {} };

const DAY = 86_400_000;
/** An item that was missed comes back after so many milliseconds, and once more. */
const RETURNS = [DAY, 7 * DAY] as const;

/** The progress after an answer. One that was wrong comes back after a day, and, if it is right then, after seven more. */
export function answered(progress: Progress, id: string, right: boolean, now: number): Progress {
	const before = progress.items[id];
	const next = {
		wrong: (before?.wrong ?? 0) + (right ? 0 : 1),
		right: (before?.right ?? 0) + (right ? 1 : 0),
		at: now,
	};
	return { ...progress, items: { ...progress.items, [id]: { ...next, ...comesBack(before, right, now) } } };
}

function comesBack(before: Remembered | undefined, right: boolean, now: number): Pick<Remembered, "due" | "returns"> {
	if (!right) return { due: now + RETURNS[0], returns: 0 };
	if (before?.due === undefined) return { returns: before?.returns ?? 2 };
	// A right answer before its day is practice, and changes nothing of when it comes back.
	if (now < before.due) return { due: before.due, returns: before.returns };
	return before.returns === 0 ? { due: now + RETURNS[1], returns: 1 } : { returns: 2 };
}

/** Whether the last answer to an item was right. One that was wrong, and nothing else, comes back a day after it. */
export const lastRight = ({ at, due, returns }: Remembered): boolean => returns !== 0 || due !== at + RETURNS[0];

export const finishedUnit = (progress: Progress, id: string, now: number): Progress => ({
	...progress,
	units: { ...progress.units, [id]: progress.units[id] ?? now },
});

/** Ids of the items whose day has come, the longest due first. */
export const dueItems = ({ items }: Progress, now: number): readonly string[] =>
	Object.entries(items)
		.flatMap(([id, { due }]) => (due !== undefined && due <= now ? [{ id, due }] : []))
		.sort((a, b) => a.due - b.due)
		.map(({ id }) => id);

/** Without an item, such as one of an exercise that this version of the site has not. */
export const forgotten = (progress: Progress, id: string): Progress => ({
	...progress,
	items: Object.fromEntries(Object.entries(progress.items).filter(([one]) => one !== id)),
});

/** What is known of an item: nothing, that it was answered and never rightly so far, or that it once was. */
export type Standing = "open" | "missed" | "done";

export function standingOf({ items }: Progress, id: string): Standing {
	const item = items[id];
	if (!item) return "open";
	return item.right > 0 ? "done" : "missed";
}
