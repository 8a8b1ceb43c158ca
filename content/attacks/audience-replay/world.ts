/** Two APIs of one issuer that use the same scope. One of them belongs to the attacker. */
import { attackedWorld } from "@/lib/cast/attacked";
import { bindClient, boundAs } from "@/lib/cast/bound-client";
import { API, ISSUER, lanes, SCOPE } from "@/lib/cast/cast";
import { ALBUM_API } from "@/lib/parties/attacker/album-api";
import { DISCOVERING } from "@/lib/parties/client/discovering";
import type { Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const ALBUM = "https://albums.example";

export const cast = [
	{ ...lanes.attacker, base: ALBUM, program: ALBUM_API },
	lanes.user,
	{ ...lanes.client, program: DISCOVERING },
	lanes.as,
	lanes.rs,
];

const RESOURCES = constant([API, ALBUM]);

/** The server knows both APIs, and the client works with any. */
export async function newWorld(settings: Settings): Promise<World> {
	const { memory, ...as } = boundAs(settings);
	const options = { ...as, memory: { ...memory, resources: RESOURCES } };
	const world = await attackedWorld(cast, undefined, options)(settings);
	bindClient(world, settings);
	world.memory.client = { ...recall(world, "client", "client"), takesApi: true };
	world.memory.attacker = {
		...recall(world, "attacker", "attacker"),
		album: constant({ issuer: ISSUER, scope: SCOPE }),
	};
	return world;
}
