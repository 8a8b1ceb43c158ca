import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, lanes, SCOPE } from "@/lib/cast/cast";
import { signedInBefore } from "@/lib/cast/session-before";
import type { StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { createNetwork } from "@/lib/parties/network";
import { DEVICE_GRANT } from "@/lib/vocabulary/device-grant";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
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

/** Which pages a server says nothing of: all, or those that somebody has forgotten. */
const framable = (settings: Settings) =>
	atLeast(settings, "frame", "csp")
		? {}
		: ({ framable: atLeast(settings, "frame", "consent") ? "/device" : "" } as const);

const GRANTS = constant(["authorization_code", DEVICE_GRANT]);

/** Where the attacker's client asks for codes of the device grant, the server has that grant and its pages. */
const ofDevices = ({ variant }: Settings): Partial<AsMemory> =>
	variant === "device" ? { grantTypes: GRANTS, devices: { waiting: {}, wrongCodes: [] } } : {};

/** Ada has signed in at the server a minute ago. Its cookie goes along into frames, as that of a server for silent sign-in does. */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, `${CLIENT_ORIGIN}/cb`, {
		memory: { resources: RESOURCES, inFrames: true, ...framable(settings), ...ofDevices(settings) },
	})(settings);
	const isDevice = settings.variant === "device";
	recall(world, "as", "as").clients[CLIENT_ID] = isDevice
		? constant({ ...REGISTRATION, grant_types: GRANTS })
		: REGISTRATION;
	recall(world, "attacker", "attacker").device = { credentials: { clientId: CLIENT_ID } };
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
