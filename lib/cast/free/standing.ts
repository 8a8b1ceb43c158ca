/** What a position means before the first hop: whom the client of a run trusts besides. */

import { base64url } from "../../crypto/text-forms";
import type { FreePlay } from "../../flow/intervention";
import type { Settings } from "../../vocabulary/settings";
import type { ClientMemory } from "../../world/client-memory";
import { octetsFor } from "../../world/dice";
import { enterValue } from "../../world/register";
import type { World } from "../../world/world";
import { EVIL_ORIGIN } from "../attacked";
import { authMethodOf, ownCredentials } from "../cast";
import { attackerLane } from "./people";

/** The client as the attacker's server has registered it. */
export const EVIL_CLIENT_ID = "photo-print-evil";

/** Only a client that sends a browser to a server, and waits for it, can be told another server or another API. */
export const canBeTold = ({ memory }: Pick<World, "memory">): boolean => {
	const { client } = memory;
	return client?.role === "client" && client.redirectUri.startsWith("https://") && !client.mcp && !client.files;
};

/** The world in which an attacker stands there. */
export function standing(world: World, settings: Settings, free: FreePlay | undefined): World {
	const { client } = world.memory;
	if (!free || client?.role !== "client" || !canBeTold(world)) return world;
	const told = free.positions.includes("api") ? withApi(client) : client;
	world.memory.client = free.positions.includes("server") ? withServer(world, told, settings) : told;
	return world;
}

/** Whoever uses the client says where their photos are (RFC 9700 §4.9.1). */
const withApi = (client: ClientMemory): ClientMemory => ({ ...client, takesApi: true });

/** The client works with the attacker's server as with any other (RFC 9700 §4.4). */
function withServer(world: World, client: ClientMemory, settings: Settings): ClientMemory {
	const secret = base64url(octetsFor(settings.seed, "attacker/client_secret", 0, 32));
	const { clientSecret } = ownCredentials(authMethodOf(settings), EVIL_CLIENT_ID, secret);
	const known = { maker: attackerLane.id, isPublic: false } as const;
	enterValue(world, { ...known, kind: "client_id", text: EVIL_CLIENT_ID, heldAtStart: [], isPublic: true });
	if (clientSecret !== undefined)
		enterValue(world, {
			...known,
			kind: "client_secret",
			text: clientSecret,
			heldAtStart: ["client", attackerLane.id],
		});
	const other = {
		clientId: EVIL_CLIENT_ID,
		...(clientSecret === undefined ? {} : { clientSecret }),
		resource: `${EVIL_ORIGIN}/api`,
		metadata: {
			issuer: EVIL_ORIGIN,
			authorization_endpoint: `${EVIL_ORIGIN}/authorize`,
			token_endpoint: `${EVIL_ORIGIN}/token`,
		},
	};
	return { ...client, otherServers: [...(client.otherServers ?? []), other] };
}
