import { share } from "./own-memory";
import type { World } from "./world";

/**
 * A copy of a world that can be changed without changing it. What a lane remembers is copied when it is first asked
 * for (`ownMemory`): in most steps two lanes of four have work. Entries of the register and requests that wait never
 * change, so copies share them.
 */
export function cloneWorld(world: World): World {
	for (const memory of Object.values(world.memory)) share(memory);
	return {
		...world,
		draws: { ...world.draws },
		values: [...world.values],
		memory: { ...world.memory },
		open: { ...world.open },
	};
}
