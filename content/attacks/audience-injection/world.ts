/** Photo Print, which works with two authorization servers, has one name at both, and signs for itself. */
import {
	asMemory,
	attackerMemory,
	browserMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	clientMemory,
	ISSUER,
	lanes,
	ownCredentials,
	registeredCredentials,
	rsMemory,
} from "@/lib/cast/cast";
import { newWorld as started } from "@/lib/cast/new-world";
import { proofDemonstrationKey } from "@/lib/crypto/proof-keys";
import { injectingServer } from "@/lib/parties/attacker/injecting-server";
import { program } from "@/lib/parties/programs";
import type { Lane } from "@/lib/vocabulary/lanes";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import type { World } from "@/lib/world/world";

export const EVIL_ISSUER = "https://evil-as.example";
/** Where it is said to keep photos. Nobody ever calls it. */
const EVIL_API = "https://evil-api.example";
/** The attacker's server names the issuer of the other one as its token endpoint. */
export const ISSUER_NAMED = "issuer";

const METHOD = "private_key_jwt";
const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

const attackerLane: Lane = {
	...lanes.attacker,
	base: EVIL_ISSUER,
	program: program("injecting-server", injectingServer),
};
export const cast: readonly Lane[] = [lanes.user, lanes.client, attackerLane, lanes.as, lanes.rs];

const SECOND_KEY = constant(proofDemonstrationKey);
/** Beside its users' photos, Photo Print has some of its own at the API. */
const OWN = constant(["price-list.jpg", "order-1041.jpg"]);

const GRANTS = constant(["authorization_code", "client_credentials"]);

export function newWorld(settings: Settings): Promise<World> {
	const rs = rsMemory();
	const ownKey = atLeast(settings, "clientKeys", "per-server") ? { key: SECOND_KEY } : {};
	const metadata = { issuer: EVIL_ISSUER, authorization_endpoint: "", token_endpoint: "" };
	return started(cast, settings, {
		user: browserMemory(),
		client: {
			...clientMemory(settings, REDIRECT_URI),
			...ownCredentials(METHOD, CLIENT_ID, ""),
			namesEndpoints: true,
			otherServers: [{ clientId: CLIENT_ID, resource: EVIL_API, metadata, ...ownKey }],
		},
		attacker: {
			...attackerMemory(),
			namesAsToken: settings.variant === ISSUER_NAMED ? ISSUER : `${ISSUER}/token`,
		},
		as: asMemory(settings, REDIRECT_URI, {
			client: {
				token_endpoint_auth_method: METHOD,
				...registeredCredentials(METHOD, CLIENT_ID, ""),
				grant_types: GRANTS,
			},
			memory: { grantTypes: GRANTS, takesEndpoints: true },
		}),
		rs: { ...rs, photos: { ...rs.photos, [CLIENT_ID]: OWN } },
	});
}
