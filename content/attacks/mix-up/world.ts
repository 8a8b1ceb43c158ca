import {
	API,
	asMemory,
	attackerMemory,
	authMethodOf,
	browserMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	clientMemory,
	ISSUER,
	lanes,
	ownCredentials,
	rsMemory,
} from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { base64url } from "@/lib/crypto/bytes";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { AttackerMemory } from "@/lib/world/attacker-memory";
import type { ClientMemory } from "@/lib/world/client-memory";
import { octetsFor } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import type { World } from "@/lib/world/world";

export const EVIL_ISSUER = "https://evil-as.example";
/** The one callback of the client, whichever server answers. That is what makes the mix-up possible. */
export const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
/** As the attacker's server has registered the same client. */
const EVIL_CLIENT_ID = "photo-print-evil";
/** The API that this server's tokens are said to be for. Nobody ever calls it. */
const EVIL_API = "https://evil-api.example";

const attackerLane: Lane = { ...lanes.attacker, base: EVIL_ISSUER, spoken: "the attacker" };

export const cast: readonly Lane[] = [lanes.user, lanes.client, attackerLane, lanes.as, lanes.rs];

/** Photo Print works with two servers, and keeps a registration and a secret of its own for each. */
export async function twoServers(settings: Settings): Promise<World> {
	const method = authMethodOf(settings);
	const secret = base64url(octetsFor(settings.seed, "attacker/client_secret", 0, 32));
	const { clientSecret } = ownCredentials(method, EVIL_CLIENT_ID, secret);
	const client: ClientMemory = {
		...clientMemory(settings, REDIRECT_URI),
		otherServers: [
			{
				clientId: EVIL_CLIENT_ID,
				...(clientSecret === undefined ? {} : { clientSecret }),
				resource: EVIL_API,
				metadata: { issuer: EVIL_ISSUER, authorization_endpoint: "", token_endpoint: "" },
			},
		],
	};
	const attacker: AttackerMemory = {
		...attackerMemory(),
		server: constant({
			issuer: EVIL_ISSUER,
			authMethod: method,
			target: constant({ issuer: ISSUER, clientId: CLIENT_ID, redirectUri: REDIRECT_URI, resource: API }),
		}),
	};
	const world = await newWorld(cast, settings, {
		user: browserMemory(),
		client,
		attacker,
		as: asMemory(settings, REDIRECT_URI),
		rs: rsMemory(),
	});
	enterValue(world, { kind: "client_id", maker: "client", text: EVIL_CLIENT_ID, heldAtStart: [], isPublic: true });
	if (clientSecret !== undefined)
		enterValue(world, {
			kind: "client_secret",
			maker: "attacker",
			text: clientSecret,
			heldAtStart: ["client", "attacker"],
			isPublic: false,
		});
	return world;
}
