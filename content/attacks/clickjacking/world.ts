import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, lanes, SCOPE } from "@/lib/cast/cast";
import { signedInBefore } from "@/lib/cast/session-before";
import type { StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { createNetwork } from "@/lib/parties/network";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import { recall, type World } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

const CLIENT_ID = "prize-draw";
const REDIRECT_URI = `${EVIL_ORIGIN}/cb`;
const RESOURCES = constant([API]);

/** The attacker's client is registered like any other: a name, an address for answers, a scope. */
const REGISTRATION = constant({
	client_id: CLIENT_ID,
	client_name: "Prize Draw",
	redirect_uris: constant([REDIRECT_URI]),
	token_endpoint_auth_method: "none",
	grant_types: constant(["authorization_code"]),
	response_types: constant(["code"]),
	scope: SCOPE,
} as const);

/** Ada has signed in at the server a minute ago. Its cookie goes along into frames, as that of a server for silent sign-in does. */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, `${CLIENT_ORIGIN}/cb`, {
		memory: { resources: RESOURCES, framable: !atLeast(settings, "frame", "csp"), inFrames: true },
	})(settings);
	recall(world, "as", "as").clients[CLIENT_ID] = REGISTRATION;
	enterValue(world, { kind: "client_id", maker: "attacker", text: CLIENT_ID, heldAtStart: [], isPublic: true });
	signedInBefore(createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(lanes.as), 60);
	return world;
}

/** The request of the attacker's own client. Nothing in it is wrong. */
export function requestOf({ world }: StepContext): Bait {
	const { metadata } = recall(world, "client", "client");
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId: CLIENT_ID,
		redirectUri: REDIRECT_URI,
		scope: SCOPE,
		responseType: "code",
	};
}
