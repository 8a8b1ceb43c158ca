import { asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { photoGrant } from "@/lib/cast/photo-grant";
import type { Settings } from "@/lib/vocabulary/settings";

/** Another client of the same server. It takes no part: its name is there for whoever tries it. */
export const OTHER = "photo-frame";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

/** The usual world, at a server that can keep what clients push. */
export function newParWorld(settings: Settings) {
	const as = asMemory(settings, REDIRECT_URI, { memory: { pushed: {} } });
	const other = { ...Object.values(as.clients)[0], client_id: OTHER, client_name: "Photo Frame" };
	Object.assign(as.clients, { [OTHER]: other });
	const [user, client, rs] = [browserMemory(), clientMemory(settings, REDIRECT_URI), rsMemory()];
	return newWorld(photoGrant.lanes, settings, { user, client, as, rs });
}
