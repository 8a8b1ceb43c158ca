/** The scope that a learner lets the client ask for, in whichever request of a lesson asks for one. */

import { coversAll } from "../vocabulary/scopes";
import type { Settings } from "../vocabulary/settings";
import type { AsMemory } from "../world/as-memory";
import type { World } from "../world/world";

/** Which client asks, and for what where the settings say nothing. */
export interface Asking {
	readonly clientId: string;
	readonly scope: string;
}

/** What a client of a server could have been granted before the first hop: known, and covered by its registration. */
export function grantable({ clients, scopes }: AsMemory, { clientId }: Asking): readonly string[] {
	const registered = clients[clientId]?.scope.split(" ") ?? [];
	return scopes.filter((scope) => coversAll(registered, [scope]));
}

/**
 * What the client has asked for in a lesson that begins after that: as the settings say, where the server grants it.
 * A refusal would be over before the first hop, so then it was asked as usual.
 */
export function scopeBefore({ scope }: Settings, as: AsMemory, asking: Asking): string {
	const tokens = (scope ?? "").split(" ").filter((token) => token !== "");
	const known = grantable(as, asking);
	return tokens.length > 0 && tokens.every((token) => known.includes(token)) ? tokens.join(" ") : asking.scope;
}

/**
 * Gives a new world's clients the scope of the settings. What happened before the first hop was asked as usual. Where
 * every client has its token already, it is the services between that ask.
 */
export function applyScope(world: World, { scope }: Settings): World {
	if (scope === undefined) return world;
	const asking = Object.values(world.memory).some(
		(one) => one.role === "client" && one.sessions.own.accessToken === undefined,
	);
	for (const [id, memory] of Object.entries(world.memory)) {
		if (asking && memory.role === "client") world.memory[id] = { ...memory, scope };
		if (!asking && memory.role === "rs" && memory.onward)
			world.memory[id] = { ...memory, onward: { ...memory.onward, scope } };
	}
	return world;
}
