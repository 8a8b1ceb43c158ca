/** The usual client, server and API, all of which speak DPoP, and somebody who will read a log. */

import { ASKING, asMemory, attackerMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import { proofDemonstrationKey, thiefDemonstrationKey } from "@/lib/crypto/proof-keys";
import { scopeBefore } from "@/lib/flow/asked-scope";
import type { Lane, LaneId } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { Memory } from "@/lib/world/memory";
import { constant } from "@/lib/world/own-memory";
import type { RsMemory } from "@/lib/world/rs-memory";
import type { World } from "@/lib/world/world";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);
const CLIENT_KEY = constant(proofDemonstrationKey);
const THIEF_KEY = constant(thiefDemonstrationKey);

export const cast = [lanes.client, lanes.as, lanes.rs, lanes.attacker];

/**
 * Ada has signed in and agreed, and the client holds a code. It has registered that it always sends proofs.
 * @param rs where the API is another one than the usual
 * @param more memory of further lanes
 */
export const boundWorld =
	(cast: readonly Lane[], rs: Partial<RsMemory> = {}, more: Readonly<Record<LaneId, Memory>> = {}) =>
	(settings: Settings): Promise<World> => {
		const as = asMemory(settings, REDIRECT_URI, {
			client: { grant_types: GRANTS, dpop_bound_access_tokens: true },
			memory: { grantTypes: GRANTS, dpop: { seen: {} } },
		});
		const scope = scopeBefore(settings, as, ASKING);
		return signedInWorld({
			lanes: cast,
			settings,
			memory: {
				client: { ...clientMemory(settings, REDIRECT_URI), scope, dpop: { key: CLIENT_KEY, nonces: {} } },
				as,
				rs: { ...rsMemory(), ...rs, dpop: { seen: {} } },
				attacker: { ...attackerMemory(), dpop: { key: THIEF_KEY, nonces: {} } },
				...more,
			},
			until: "code",
		});
	};

export const worldOf = boundWorld(cast);
