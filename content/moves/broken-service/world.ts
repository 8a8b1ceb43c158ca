/** A print service that reads the photos itself, an API with one call more than it needs, and another API of the same issuer. */
import { API, attackerMemory, CLIENT_ID, lanes, OTHER_API, otherApi, rsMemory, SCOPE } from "@/lib/cast/cast";
import { holdAtStart, printLane, printService, serviceWorld } from "@/lib/cast/services";
import { issueAccessToken } from "@/lib/parties/as/issue";
import { createNetwork } from "@/lib/parties/network";
import type { Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, lanes.client, printLane, lanes.as, lanes.rs, otherApi];

export const WRITE = "photos.write";
/** The variant of an attack in which somebody has come by a token that was meant for others. */
export const STRAY = "stray-token";
export const UPLOADS = `${API}/uploads`;
const PATHS = constant({ "/photos": SCOPE, "/uploads": WRITE });

/** For some orders the service may add photos as well, so its policy says so. Ada's token for this one does not. */
const service = { ...printService, next: API, nextPath: "/photos", reads: "photos", mayHave: [SCOPE, WRITE] };

export async function newWorld(settings: Settings): Promise<World> {
	const world = await serviceWorld(settings, {
		lanes: cast,
		services: [service],
		others: {
			rs: { ...rsMemory(), paths: PATHS },
			other: { ...rsMemory(), resource: OTHER_API },
			attacker: attackerMemory(),
		},
	});
	if (settings.variant === STRAY) await loseToken(world, settings);
	return world;
}

/** Ada has let Photo Print add photos through another service, and that token has got into the wrong hands. */
async function loseToken(world: World, settings: Settings): Promise<void> {
	const at = createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(lanes.as);
	const { response } = await issueAccessToken(at, {
		clientId: CLIENT_ID,
		sub: "ada",
		scope: WRITE,
		authTime: world.clock,
		resource: ["https://albums.example"],
		claims: { may_act: { sub: "album-service" } },
	});
	recall(world, "attacker", "attacker").accessToken = response.access_token;
	holdAtStart(world, response.access_token, ["as", "client", "attacker"]);
}
