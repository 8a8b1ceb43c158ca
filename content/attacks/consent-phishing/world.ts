/** A server that takes clients in, a client that it knows, and an attacker with a client of its own. */
import { attackedWorld, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN, lanes } from "@/lib/cast/cast";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

export const variants = [
	{
		id: "lookalike",
		name: "takes a name like a known one",
		does: "The attacker registers a client under a name that looks like Photo Print's (OAuth 2.1 §7.9).",
	},
	{
		id: "service",
		name: "offers something of its own",
		does: "The attacker pretends to be nobody else: its client has a name, a page and an offer of its own (OAuth 2.1 §7.9).",
	},
	{
		id: "later",
		name: "comes back later",
		does: "The attacker does not use the grant at once. It keeps a refresh token, and comes back in an hour (OAuth 2.1 §7.9).",
	},
] as const satisfies readonly AttackVariant[];

/** With a zero for the o. */
export const LOOKALIKE = "Phot0 Print";
export const SERVICE = "Print Club";
export const OWN_CALLBACK = `${EVIL_ORIGIN}/cb`;

export const nameOf = ({ variant }: Settings): string => (variant === "service" ? SERVICE : LOOKALIKE);

const GRANTS = constant(["authorization_code", "refresh_token"]);
const NONE = constant([]);

const policyOf = (settings: Settings): Partial<AsMemory> => ({
	registers: true,
	passkeys: true,
	grantTypes: GRANTS,
	consentShows: atLeast(settings, "consentText", "details") ? "developer" : "name",
	...(atLeast(settings, "clientVetting", "vetted") ? { initialAccess: NONE } : {}),
	...(atLeast(settings, "scopeLimit", "limited") ? { openScopes: NONE } : {}),
});

export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, `${CLIENT_ORIGIN}/cb`, {
		client: { developer: "Photo Print Ltd" },
		memory: policyOf(settings),
	})(settings);
	const { attacker } = lanes;
	if (settings.variant === "service")
		world.memory[attacker.id] = { ...recall(world, attacker.id, "attacker"), offersFor: SERVICE };
	return world;
}

/** What stands in the server's metadata, and what is the attacker's own. */
export function baitOf({ world }: StepContext): Bait {
	const { metadata, scope } = recall(world, "client", "client");
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId: recall(world, "attacker", "attacker").clientId ?? "",
		redirectUri: OWN_CALLBACK,
		scope,
		responseType: "code",
	};
}
