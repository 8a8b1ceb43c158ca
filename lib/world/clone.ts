import type { LaneId } from "../vocabulary/lanes";
import type { Memory } from "./memory";
import type { World } from "./world";

/** Objects that never change, which copies of a world therefore share. */
const constants = new WeakSet<object>();

/** Freezes a value that nobody changes in a run, such as a key or an account, so that it need not be copied. */
export function constant<T extends object>(value: T): Readonly<T> {
	constants.add(value);
	return Object.freeze(value);
}

/** What lanes remember in a world that has been copied. Both worlds hold it until one of them is about to change it. */
const shared = new WeakSet<Memory>();

/**
 * A copy of a world that can be changed without changing it. What a lane remembers is copied when it is first asked
 * for (`ownMemory`): in most steps two lanes of four have work. Entries of the register and requests that wait never
 * change, so copies share them.
 */
export function cloneWorld(world: World): World {
	for (const lane in world.memory) shared.add(world.memory[lane] as Memory);
	return {
		...world,
		draws: { ...world.draws },
		values: [...world.values],
		memory: { ...world.memory },
		open: { ...world.open },
	};
}

/** What a lane remembers, for this world alone and to be changed; `undefined` where there is no such lane. */
export function ownMemory({ memory }: Pick<World, "memory">, lane: LaneId): Memory | undefined {
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
