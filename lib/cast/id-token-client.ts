/**
 * A code grant whose client asks for an ID Token beside its token, to know its own answers by the nonce in it (RFC 9700
 * §4.5.3.2). Nobody signs in with it. Where the nonce is off, the grant is plain OAuth.
 */
import { readIdTokenKeys } from "../parties/client/openid";
import { createNetwork } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import { atLeast, type Settings } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import { constant } from "../world/own-memory";
import { recall, type World } from "../world/world";
import { type AsOptions, lanes, REGISTERED_SCOPE, SCOPES } from "./cast";

const asksForIdToken = (settings: Settings): boolean => atLeast(settings, "nonce", "check");

const PROVIDER: AsOptions = constant({
	client: constant({ scope: `${REGISTERED_SCOPE} openid` }),
	memory: constant({ openid: true, scopes: constant([...SCOPES, "openid"]) }),
});

/** The authorization server of such a grant is an OpenID Provider as well. */
export const providerAs = (settings: Settings): AsOptions => (asksForIdToken(settings) ? PROVIDER : {});

/** Its client, which has read the server's keys when it started. @param cast the lanes of the lesson */
export async function expectIdToken(world: World, cast: readonly Lane[], settings: Settings): Promise<World> {
	if (!asksForIdToken(settings)) return world;
	const { contextOf } = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const idTokenKeys = constant(await readIdTokenKeys(contextOf(lanes.client)));
	world.memory.client = { ...recall(world, "client", "client"), idTokenKeys };
	return world;
}
