/** The scope that a learner lets the client ask for, in whichever request of a lesson asks for one. */
import type { Settings } from "../vocabulary/settings";
import type { World } from "../world/world";

/**
 * Gives a new world's clients the scope of the settings. What happened before the first hop was asked as usual. Where
 * every client has its token already, it is the services between that ask.
 */
export function applyScope(world: World, { scope }: Settings): World {
	if (scope === undefined) return world;
	const asking = Object.values(world.memory).some((one) => one.role === "client" && one.accessToken === undefined);
	for (const [id, memory] of Object.entries(world.memory)) {
		if (asking && memory.role === "client") world.memory[id] = { ...memory, scope };
		if (!asking && memory.role === "rs" && memory.onward)
			world.memory[id] = { ...memory, onward: { ...memory.onward, scope } };
	}
	return world;
}
