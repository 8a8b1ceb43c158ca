/** The usual world with an attacker in it, and what it says in the end. */

import { photosShown } from "../parties/client/session";
import type { Lane } from "../vocabulary/lanes";
import type { Settings } from "../vocabulary/settings";
import { recall, type World } from "../world/world";
import { type AsOptions, asMemory, attackerMemory, browserMemory, CLIENT_ORIGIN, clientMemory, rsMemory } from "./cast";
import { newWorld } from "./new-world";

const CALLBACK = `${CLIENT_ORIGIN}/cb`;

/** The attacker's own site. */
export const EVIL_ORIGIN = "https://evil.example";

/**
 * A world before the first hop: Ada's browser, the client, the servers, and an attacker who has nothing yet.
 * @param options where server and client differ from the usual ones
 */
export const attackedWorld =
	(cast: readonly Lane[], redirectUri = CALLBACK, options: AsOptions = {}) =>
	(settings: Settings): Promise<World> =>
		newWorld(cast, settings, {
			attacker: attackerMemory(),
			user: browserMemory(),
			client: clientMemory(settings, redirectUri, options.method),
			as: asMemory(settings, redirectUri, options),
			rs: rsMemory(),
		});

/** Whether the attacker has read Ada's photos, by whatever way. */
export const attackerHasPhotos = (world: World): boolean => recall(world, "attacker", "attacker").photos !== undefined;

/** Whether the client holds photos: it serves nobody but Ada. */
export const clientHasPhotos = (world: World): boolean => photosShown(world, "client");

/** Whether Ada's own window shows what she came for. It counts where a client serves the attacker as well. */
export function adaSeesPhotos(world: World): boolean {
	const { page } = recall(world, "user", "browser");
	return page?.status === 200 && page.url.startsWith(CALLBACK);
}
