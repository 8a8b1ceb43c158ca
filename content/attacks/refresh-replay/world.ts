import { asMemory, attackerMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import type { Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);

/** No browser: Ada's sign-ins are not what this lesson is about. */
export const cast = [lanes.attacker, lanes.client, lanes.as, lanes.rs];

/** Ada has signed in, and the client holds the tokens of that. */
export const newWorld = (settings: Settings) =>
	signedInWorld({
		lanes: cast,
		settings,
		memory: {
			attacker: attackerMemory(),
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI, { client: { grant_types: GRANTS }, memory: { grantTypes: GRANTS } }),
			rs: rsMemory(),
		},
		until: "tokens",
	});
