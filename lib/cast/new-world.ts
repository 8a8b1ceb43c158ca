/** The world before the first hop: everybody's memory, the values that exist already, and what programs read when they start. */

import { readMetadata } from "../parties/client/client";
import { createNetwork } from "../parties/network";
import { fetchKeys } from "../parties/rs/rs";
import type { Lane, LaneId } from "../vocabulary/lanes";
import type { Settings } from "../vocabulary/settings";
import { CLOCK_START } from "../world/clock";
import { seeded } from "../world/dice";
import type { Memory } from "../world/memory";
import { enterValue } from "../world/register";
import type { World } from "../world/world";

/**
 * Starts a world. Clients read the metadata of their server and APIs fetch its keys, by real requests
 * that are not part of the run: a program does that when it starts, long before somebody signs in.
 */
export async function newWorld(
	lanes: readonly Lane[],
	settings: Settings,
	memory: Readonly<Record<LaneId, Memory>>,
): Promise<World> {
	const world: World = { clock: CLOCK_START, draws: {}, values: [], memory: { ...memory }, open: {} };
	enterKnownValues(world);
	const network = createNetwork(lanes, world, settings, seeded(world, settings.seed));
	for (const lane of lanes) {
		if (lane.role === "client") await readMetadata(network.contextOf(lane));
		if (lane.role === "rs") await fetchKeys(network.contextOf(lane));
	}
	return world;
}

/** Client ids are public; secrets and passwords are held by both sides from the start. */
function enterKnownValues(world: World): void {
	const lanesOf = (role: Memory["role"]) => Object.keys(world.memory).filter((id) => world.memory[id]?.role === role);
	const servers = lanesOf("as");
	const known = { isPublic: false } as const;
	for (const id of lanesOf("client")) {
		const client = world.memory[id];
		if (client?.role !== "client") continue;
		enterValue(world, { kind: "client_id", maker: id, text: client.clientId, heldAtStart: [], isPublic: true });
		if (client.clientSecret !== undefined)
			enterValue(world, {
				...known,
				kind: "client_secret",
				maker: servers[0] ?? id,
				text: client.clientSecret,
				heldAtStart: [id, ...servers],
			});
	}
	for (const id of servers) {
		const as = world.memory[id];
		if (as?.role !== "as") continue;
		const [browser = id] = lanesOf("browser");
		for (const { password } of Object.values(as.accounts))
			enterValue(world, { ...known, kind: "password", maker: browser, text: password, heldAtStart: [browser, id] });
	}
}
