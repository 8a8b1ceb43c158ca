import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, lanes } from "@/lib/cast/cast";
import type { StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { REDIRECTOR_PATH } from "@/lib/parties/client/redirector";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

/** Under the pattern `https://*photos.example/*` this is an address of the client's (RFC 9700 §4.1.1). */
const TRAP = `${EVIL_ORIGIN}/.photos.example/cb`;
/** An address of the client's own, which leads to the attacker: it fits a prefix (RFC 9700 §4.1.2, RFC 9700 §4.11.1). */
const DETOUR = `${CLIENT_ORIGIN}${REDIRECTOR_PATH}?to=${encodeURIComponent(`${EVIL_ORIGIN}/cb`)}`;
const RESPONSES = constant(["code", "token"]);
const GRANTS = constant(["authorization_code", "implicit"]);

/**
 * The client was registered for both grants, as many were that began with the one and went on with the other. It has an
 * address that sends browsers on.
 */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, undefined, {
		client: { grant_types: GRANTS, response_types: RESPONSES },
		memory: { grantTypes: GRANTS, responseTypes: RESPONSES },
	})(settings);
	const { client } = lanes;
	world.memory[client.id] = { ...recall(world, client.id, "client"), sendsOn: constant([CLIENT_ORIGIN, API]) };
	return world;
}

/** Whether the attacker begins a session of its own at the client first, and asks with the challenge of that. */
export const asksForOwn = ({ variant }: Pick<Settings, "variant">): boolean => variant === "own-session";

/** All that the attacker asks for in the client's name. Nothing of it is secret. */
export function baitOf({ world, settings }: StepContext): Bait {
	const { metadata, clientId, scope, resource } = recall(world, "client", "client");
	return {
		...(atLeast(settings, "aud", "on") ? { resource } : {}),
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId,
		redirectUri: settings.variant === "redirector" ? DETOUR : TRAP,
		scope,
		responseType: settings.variant === "token" || settings.variant === "redirector" ? "token" : "code",
	};
}
