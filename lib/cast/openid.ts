/** The same people where the authorization server is an OpenID Provider as well, and Photo Print only wants to know who signs in. */

import { readOpenidMetadata } from "../parties/client/openid";
import { createNetwork } from "../parties/network";
import type { Settings } from "../vocabulary/settings";
import type { AsMemory } from "../world/as-memory";
import type { ClientMemory } from "../world/client-memory";
import { seeded } from "../world/dice";
import { constant } from "../world/own-memory";
import type { World } from "../world/world";
import { asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, ISSUER, lanes } from "./cast";
import { newWorld } from "./new-world";
import { bringSession } from "./session-before";

export const OPENID_SCOPE = "openid profile";
export const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
export const POST_LOGOUT_REDIRECT_URI = `${CLIENT_ORIGIN}/signed-out`;

/** No API takes part: the only thing that a token opens is the userinfo endpoint. */
export const openidLanes = [lanes.user, lanes.client, lanes.as];

const SCOPES = constant(["openid", "profile"]);
const USERINFO = constant([`${ISSUER}/userinfo`]);

export const openidAsMemory = (settings: Settings): AsMemory =>
	asMemory(settings, REDIRECT_URI, {
		client: { scope: OPENID_SCOPE, post_logout_redirect_uris: [POST_LOGOUT_REDIRECT_URI] },
		memory: { openid: true, scopes: SCOPES, resources: USERINFO },
	});

export const openidClientMemory = (settings: Settings): ClientMemory => ({
	...clientMemory(settings, REDIRECT_URI),
	scope: OPENID_SCOPE,
	resource: "",
	openid: {
		postLogoutRedirectUri: POST_LOGOUT_REDIRECT_URI,
		userinfoEndpoint: "",
		endSessionEndpoint: "",
		keys: [],
		logoutStates: [],
	},
});

/** The world before the first hop. The client has read the provider's metadata and keys by then. */
export async function openidWorld(settings: Settings): Promise<World> {
	const world = await newWorld(openidLanes, settings, {
		user: browserMemory(),
		client: openidClientMemory(settings),
		as: openidAsMemory(settings),
	});
	const { contextOf } = createNetwork(openidLanes, world, settings, seeded(world, settings.seed));
	await readOpenidMetadata(contextOf(lanes.client));
	bringSession(contextOf(lanes.as), OPENID_SCOPE);
	return world;
}
