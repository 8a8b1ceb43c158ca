/** Two APIs, one token for both, and an authorization server that the first of them asks. */

import {
	API,
	ASKING,
	asMemory,
	CLIENT_ORIGIN,
	clientMemory,
	ISSUER,
	lanes,
	OTHER_API,
	otherApi,
	rsMemory,
	SCOPE,
} from "@/lib/cast/cast";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import { base64url } from "@/lib/crypto/text-forms";
import { scopeBefore } from "@/lib/flow/asked-scope";
import type { Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
import { octetsFor } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import type { World } from "@/lib/world/world";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

export const cast = [lanes.client, lanes.as, lanes.rs, otherApi];

/** By this name the API is known at the authorization server. */
export const API_ID = "photo-api";

/** A second client of the server, which has no part in the run. */
export const OTHER_CLIENT_ID = "photo-books";

/** What the API proves itself with: 32 octets, from the seed. */
export const apiSecretOf = ({ seed }: Settings): string => base64url(octetsFor(seed, "as/api_secret", 0, 32));

function serverOf(settings: Settings): AsMemory {
	const as = asMemory(settings, REDIRECT_URI, {
		memory: {
			resources: constant([API, OTHER_API]),
			apis: constant({ [API_ID]: constant({ id: API_ID, secret: apiSecretOf(settings), resource: API }) }),
			revocation: true,
		},
	});
	as.clients[OTHER_CLIENT_ID] = constant({
		client_id: OTHER_CLIENT_ID,
		client_name: "Photo Books",
		redirect_uris: ["https://books.example/cb"],
		token_endpoint_auth_method: "none",
		grant_types: ["authorization_code"],
		response_types: ["code"],
		scope: SCOPE,
	});
	return as;
}

/** The client already has its token: Ada signed in and agreed just before. */
export async function worldOf(settings: Settings): Promise<World> {
	const secret = apiSecretOf(settings);
	const as = serverOf(settings);
	const scope = scopeBefore(settings, as, ASKING);
	const memory = {
		client: { ...clientMemory(settings, REDIRECT_URI), scope, moreResources: constant([OTHER_API]) },
		as,
		rs: { ...rsMemory(), introspection: constant({ endpoint: `${ISSUER}/introspect`, id: API_ID, secret }) },
		other: { ...rsMemory(), resource: OTHER_API },
	};
	const world = await signedInWorld({ lanes: cast, settings, memory, until: "tokens" });
	enterValue(world, {
		kind: "client_secret",
		maker: "as",
		text: secret,
		heldAtStart: ["as", "rs"],
		isPublic: false,
	});
	return world;
}
