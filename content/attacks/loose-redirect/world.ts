import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { lanes } from "@/lib/cast/cast";
import type { StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { constant } from "@/lib/world/own-memory";
import { recall } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

/** Under the pattern `https://*photos.example/*` this is an address of the client's (RFC 9700 §4.1.1). */
const TRAP = `${EVIL_ORIGIN}/.photos.example/cb`;
const RESPONSES = constant(["code", "token"]);
const GRANTS = constant(["authorization_code", "implicit"]);

/** The client was registered for both grants, as many were that began with the one and went on with the other. */
export const newWorld = attackedWorld(cast, undefined, {
	client: { grant_types: GRANTS, response_types: RESPONSES },
	memory: { grantTypes: GRANTS, responseTypes: RESPONSES },
});

/** All that the attacker asks for in the client's name. Nothing of it is secret. */
export function baitOf({ world, settings }: StepContext): Bait {
	const { metadata, clientId, scope } = recall(world, "client", "client");
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId,
		redirectUri: TRAP,
		scope,
		responseType: settings.variant === "token" ? "token" : "code",
	};
}
