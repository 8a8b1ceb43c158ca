/** A client that is bound to no API, an API that logs too much, and an attacker with an API of its own. */
import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { bindClient, boundAs } from "@/lib/cast/bound-client";
import { lanes } from "@/lib/cast/cast";
import type { Settings } from "@/lib/vocabulary/settings";
import { recall, type World } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, undefined, boundAs(settings))(settings);
	bindClient(world, settings);
	world.memory.client = { ...recall(world, "client", "client"), takesApi: true };
	world.memory.attacker = { ...recall(world, "attacker", "attacker"), counterfeits: true };
	world.memory.rs = { ...recall(world, "rs", "rs"), accessLog: [] };
	return world;
}
