/** A client that works with two authorization servers, one of which is the attacker's. */
import {
	API,
	asMemory,
	attackerMemory,
	authMethodOf,
	browserMemory,
	CLIENT_ID,
	clientMemory,
	ISSUER,
	lanes,
	ownCredentials,
	rsMemory,
} from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { base64url } from "@/lib/crypto/text-forms";
import { REGISTERING_SERVER } from "@/lib/parties/attacker/registering-server";
import type { Lane } from "@/lib/vocabulary/lanes";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { AttackerMemory, AttackerServer } from "@/lib/world/attacker-memory";
import type { ClientMemory, OtherServer } from "@/lib/world/client-memory";
import { octetsFor } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { enterValue } from "@/lib/world/register";
import type { World } from "@/lib/world/world";

export const EVIL_ISSUER = "https://evil-as.example";
/** As the attacker's server has registered the same client. */
const EVIL_CLIENT_ID = "photo-print-evil";
/** What its own client at the honest server is called: names are anybody's word (RFC 7591 §5). */
const CLIENT_NAME = "Photo Print";
const NONE = constant([]);
/** The API that this server's tokens are said to be for. Nobody ever calls it. */
const EVIL_API = "https://evil-api.example";

const attackerLane: Lane = {
	...lanes.attacker,
	base: EVIL_ISSUER,
	spoken: "the attacker",
	program: REGISTERING_SERVER,
};

export const cast: readonly Lane[] = [lanes.user, lanes.client, attackerLane, lanes.as, lanes.rs];

/** Where the world of a lesson differs. */
interface Differs {
	/** Where the client takes the answer of the honest server. */
	readonly redirectUri: string;
	/** What else it keeps of the attacker's server. */
	readonly other?: Partial<OtherServer>;
	/** What else the attacker knows of it, and where it has the honest server's answer go. */
	readonly target?: Partial<AttackerServer["target"]>;
	/** The callback of a client that it registers at the honest server itself. */
	readonly registers?: string;
	readonly lanes?: readonly Lane[];
}

/** Photo Print works with two servers, and keeps a registration and a secret of its own for each. */
export async function twoServers(settings: Settings, differs: Differs): Promise<World> {
	const { redirectUri, other, target, registers, lanes: people = cast } = differs;
	const method = authMethodOf(settings);
	const secret = base64url(octetsFor(settings.seed, "attacker/client_secret", 0, 32));
	const { clientSecret } = ownCredentials(method, EVIL_CLIENT_ID, secret);
	const client: ClientMemory = {
		...clientMemory(settings, redirectUri),
		otherServers: [
			{
				clientId: EVIL_CLIENT_ID,
				...(clientSecret === undefined ? {} : { clientSecret }),
				resource: EVIL_API,
				metadata: { issuer: EVIL_ISSUER, authorization_endpoint: "", token_endpoint: "" },
				...other,
			},
		],
	};
	const attacker: AttackerMemory = {
		...attackerMemory(),
		server: constant({
			issuer: EVIL_ISSUER,
			authMethod: method,
			target: constant({ issuer: ISSUER, clientId: CLIENT_ID, redirectUri, resource: API, ...target }),
			...(registers === undefined ? {} : { registers: constant({ name: CLIENT_NAME, redirectUri: registers }) }),
		}),
	};
	const world = await newWorld(people, settings, {
		user: browserMemory(),
		client,
		attacker,
		as: asMemory(settings, redirectUri, {
			memory: { registers: true, ...(atLeast(settings, "clientVetting", "vetted") ? { initialAccess: NONE } : {}) },
		}),
		rs: rsMemory(),
	});
	enterValue(world, { kind: "client_id", maker: "client", text: EVIL_CLIENT_ID, heldAtStart: [], isPublic: true });
	if (clientSecret !== undefined)
		enterValue(world, {
			kind: "client_secret",
			maker: "attacker",
			text: clientSecret,
			heldAtStart: ["client", "attacker"],
			isPublic: false,
		});
	return world;
}
