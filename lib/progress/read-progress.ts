/**
 * Progress as text, and back. What is read may be anything: a store that another program wrote, a file that was cut
 * short or written by hand. Whatever is an entry of ours is taken, and the rest is counted.
 */
import { NO_PROGRESS, type Progress, type Remembered } from "./progress";

export interface ReadProgress {
	readonly progress: Progress;
	/** How many entries were left out because they are none of ours. */
	readonly left: number;
}

/** Ids of units and items look so: `code-pkce/rack-7-client`, `post-message/difference-level-iss-send+check`. */
const ID = /^[a-z0-9][a-z0-9._:/+-]{0,119}$/i;
/** Beyond it there is no date in this language. */
const LAST_TIME = 8.64e15;

/** One entry a line, so that people can read it. `readProgress` reads it again. */
export const progressText = (progress: Progress): string => `${JSON.stringify(progress, null, "\t")}\n`;

/** @returns `undefined` where the text as a whole is no progress, or one that a newer version of this site wrote */
export function readProgress(text: string): ReadProgress | undefined {
	const value = parsed(text);
	if (!isRecord(value) || value.version !== NO_PROGRESS.version) return undefined;
	const units = entriesOf(value.units, (at) => (isTime(at) ? at : undefined));
	const items = entriesOf(value.items, rememberedOf);
	if (!units || !items) return undefined;
	return {
		progress: { version: NO_PROGRESS.version, units: units.taken, items: items.taken },
		left: units.left + items.left,
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function entriesOf<T>(value: unknown, read: (entry: unknown) => T | undefined) {
	if (!isRecord(value)) return undefined;
	const all = Object.entries(value);
	const taken = all.flatMap(([id, entry]) => {
		const own = ID.test(id) ? read(entry) : undefined;
		return own === undefined ? [] : [[id, own] as const];
	});
	return { taken: Object.fromEntries(taken) as Readonly<Record<string, T>>, left: all.length - taken.length };
}

function rememberedOf(value: unknown): Remembered | undefined {
	if (!isRecord(value)) return undefined;
	const { wrong, right, at, due, returns } = value;
	if (!isCount(wrong) || !isCount(right) || !isTime(at)) return undefined;
	if (returns !== 0 && returns !== 1 && returns !== 2) return undefined;
	if (due !== undefined && !isTime(due)) return undefined;
	return { wrong, right, at, returns, ...(due === undefined ? {} : { due }) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= LAST_TIME;
