import type { World } from "./world";

/** Objects that never change, which copies of a world therefore share. */
const constants = new WeakSet<object>();

/** Freezes a value that nobody changes in a run, such as a key or an account, so that it need not be copied. */
export function constant<T extends object>(value: T): Readonly<T> {
	constants.add(value);
	return Object.freeze(value);
}

/**
 * A copy of a world that can be changed without changing it. A world is plain JSON, which is all that this
 * copies; the platform's own `structuredClone` also looks for cycles, dates and buffers, and takes five
 * times as long. Entries of the register and requests that wait never change, so copies share them.
 */
export const cloneWorld = (world: World): World => ({
	...world,
	draws: { ...world.draws },
	values: [...world.values],
	memory: copy(world.memory),
	open: { ...world.open },
});

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
