/** What a lane remembers: shared by copies of a world until one of them is about to change it. */
import type { LaneId } from "../vocabulary/lanes";
import type { Memory } from "./memory";

/** Objects that never change, which copies of a world therefore share. */
const constants = new WeakSet<object>();

/** Freezes a value that nobody changes in a run, such as a key or an account, so that it need not be copied. */
export function constant<T extends object>(value: T): Readonly<T> {
	constants.add(value);
	return Object.freeze(value);
}

/** What lanes remember in a world that has been copied. Both worlds hold it until one of them is about to change it. */
const shared = new WeakSet<Memory>();

/** From now on several worlds hold it. */
export function share(memory: Memory): void {
	shared.add(memory);
}

/** A world, as far as lanes remember it. */
export interface Remembering {
	readonly memory: Record<LaneId, Memory>;
}

/** What a lane remembers, for this world alone and to be changed; `undefined` where there is no such lane. */
export function ownMemory({ memory }: Remembering, lane: LaneId): Memory | undefined {
	const held = memory[lane];
	if (held === undefined || !shared.has(held)) return held;
	const own = copy(held);
	memory[lane] = own;
	return own;
}

/** Plain JSON is all that this copies; the platform's own `structuredClone` also looks for cycles, dates and buffers. */
function copy<T extends object>(value: T): T {
	if (constants.has(value)) return value;
	if (Array.isArray(value)) return value.map(copyOf) as unknown as T;
	// All members at once, and then those that are not texts or numbers, as most are.
	const copied: T = { ...value };
	for (const key in copied) {
		const member = copied[key];
		if (typeof member === "object" && member !== null) copied[key] = copy(member);
	}
	return copied;
}

const copyOf = <T>(value: T): T => (typeof value === "object" && value !== null ? copy(value) : value);
