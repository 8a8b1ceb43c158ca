/** A chain of services: Photo Print asks the print service, that asks the image service, and that asks the API. */
import { base64url } from "../crypto/text-forms";
import { issueAccessToken } from "../parties/as/issue";
import { createNetwork } from "../parties/network";
import { onwardOf, readTokenEndpoint } from "../parties/service/onward";
import type { Lane, LaneId } from "../vocabulary/lanes";
import type { Settings } from "../vocabulary/settings";
import { TOKEN_EXCHANGE } from "../vocabulary/token-exchange";
import type { AsMemory, Registration } from "../world/as-memory";
import { octetsFor, seeded } from "../world/dice";
import type { Memory } from "../world/memory";
import { constant } from "../world/own-memory";
import { enterValue } from "../world/register";
import type { RsMemory } from "../world/rs-memory";
import { recall, type World } from "../world/world";
import {
	API,
	asMemory,
	CLIENT_ID,
	clientMemory,
	confidentialMethodOf,
	ISSUER,
	lanes,
	ownCredentials,
	registeredCredentials,
	rsMemory,
	SCOPE,
} from "./cast";
import { newWorld } from "./new-world";

export const PRINT = "https://print.example";
export const IMAGES = "https://images.example";
export const PRINT_SCOPE = "prints.create";
/** The scope of a service's own token, which opens no API: it is shown to the authorization server only. */
const SERVICE_SCOPE = "token.exchange";

export const printLane: Lane = {
	id: "service",
	role: "rs",
	base: PRINT,
	name: "Print service",
	short: "Print",
	spoken: "the print service",
};

const imageLane: Lane = {
	id: "images",
	role: "rs",
	base: IMAGES,
	name: "Image service",
	short: "Images",
	spoken: "the image service",
};

/** In the order of the calls, with the server between the two that ask it. */
export const serviceLanes: readonly Lane[] = [lanes.client, printLane, lanes.as, imageLane, lanes.rs];

/** A service in the middle: an API towards its caller, a confidential client towards the server. */
export interface Service {
	readonly lane: Lane;
	readonly base: string;
	readonly clientId: string;
	readonly name: string;
	/** What it offers, and the scope that this needs. */
	readonly path: string;
	readonly needs: string;
	/** What it calls. */
	readonly next: string;
	readonly nextPath: string;
	/** The scope that the policy lets it have there; to read photos where it does not say. */
	readonly mayHave?: readonly string[];
	/** What it reads from there, and what its own answer makes of it. */
	readonly reads: string;
	readonly gives: { readonly status: number; readonly member: string };
	/** Which secret of the seed is its own; Photo Print has the first. */
	readonly secret: number;
}

/** The print service, which needs the image service. */
export const printService: Service = {
	lane: printLane,
	base: PRINT,
	clientId: "print-service",
	name: "Print service",
	path: "/prints",
	needs: PRINT_SCOPE,
	next: IMAGES,
	nextPath: "/images",
	reads: "images",
	gives: { status: 201, member: "prints" },
	secret: 1,
};

const imageService: Service = {
	lane: imageLane,
	base: IMAGES,
	clientId: "image-service",
	name: "Image service",
	path: "/images",
	needs: SCOPE,
	next: API,
	nextPath: "/photos",
	reads: "photos",
	gives: { status: 200, member: "images" },
	secret: 2,
};

/** Who is in the world, and which of them call onward. */
interface Chain {
	readonly lanes: readonly Lane[];
	readonly services: readonly Service[];
	/** Who is there besides, or differs from the usual. */
	readonly others?: Readonly<Record<LaneId, Memory>>;
}

const secretOf = ({ seed }: Settings, { secret }: Service): string =>
	base64url(octetsFor(seed, "as/client_secret", secret, 32));

/** A service is always a confidential client; only how it proves itself is a choice. */
function registrationOf(service: Service, settings: Settings): Registration {
	const method = confidentialMethodOf(settings);
	return constant({
		client_id: service.clientId,
		client_name: service.name,
		redirect_uris: [],
		token_endpoint_auth_method: method,
		...registeredCredentials(method, service.clientId, secretOf(settings, service)),
		grant_types: [TOKEN_EXCHANGE],
		response_types: [],
		scope: SCOPE,
	});
}

function serviceMemory(service: Service, settings: Settings): RsMemory {
	return {
		...rsMemory(),
		resource: service.base,
		photos: {},
		paths: constant({ [service.path]: service.needs }),
		onward: {
			clientId: service.clientId,
			...ownCredentials(confidentialMethodOf(settings), service.clientId, secretOf(settings, service)),
			resource: service.next,
			path: service.nextPath,
			scope: SCOPE,
			tokenEndpoint: "",
			reads: service.reads,
			gives: service.gives,
		},
	};
}

/** The server, with the services registered and a policy: each may call the next one, to read photos. */
function serverMemory(settings: Settings, services: readonly Service[]): AsMemory {
	const usual = asMemory(settings, "https://photos.example/cb");
	return {
		...usual,
		scopes: constant([...usual.scopes, PRINT_SCOPE, SERVICE_SCOPE]),
		resources: constant([API, ...services.map(({ base }) => base)]),
		grantTypes: constant([...usual.grantTypes, TOKEN_EXCHANGE]),
		clients: {
			...usual.clients,
			...Object.fromEntries(services.map((one) => [one.clientId, registrationOf(one, settings)])),
		},
		exchange: constant(
			Object.fromEntries(
				services.map(({ clientId, base, next, mayHave = [SCOPE] }) => [
					clientId,
					{ presents: [base], targets: { [next]: mayHave } },
				]),
			),
		),
	};
}

/**
 * The chain before the first hop. The real server has issued, off the record, the token with which Ada
 * lets Photo Print order prints, and to each service a token of its own.
 */
export async function serviceWorld(settings: Settings, { lanes: cast, services, others }: Chain): Promise<World> {
	const world = await newWorld(cast, settings, {
		client: { ...clientMemory(settings), resource: PRINT, scope: `${PRINT_SCOPE} ${SCOPE}` },
		as: serverMemory(settings, services),
		rs: { ...rsMemory(), log: [] },
		...Object.fromEntries(services.map((one) => [one.lane.id, serviceMemory(one, settings)])),
		...others,
	});
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	for (const service of services) {
		await readTokenEndpoint(network.contextOf(service.lane));
		enterClient(world, service, onwardOf(network.contextOf(service.lane)).clientSecret);
	}
	const at = network.contextOf(lanes.as);
	const ada = await issueAccessToken(at, {
		clientId: CLIENT_ID,
		sub: "ada",
		scope: `${PRINT_SCOPE} ${SCOPE}`,
		authTime: world.clock,
		resource: [PRINT],
		claims: { may_act: { sub: "print-service" } },
	});
	recall(world, "client", "client").sessions.own.accessToken = ada.response.access_token;
	holdAtStart(world, ada.response.access_token, ["as", "client"]);
	for (const { lane, clientId } of services) {
		const own = await issueAccessToken(at, { clientId, sub: clientId, scope: SERVICE_SCOPE, resource: [ISSUER] });
		const { onward } = recall(world, lane.id, "rs");
		if (onward) onward.actorToken = own.response.access_token;
		holdAtStart(world, own.response.access_token, ["as", lane.id]);
	}
	return world;
}

/** The usual chain: the print service needs the image service, and that one the photos. */
export const newServiceWorld = (settings: Settings): Promise<World> =>
	serviceWorld(settings, { lanes: serviceLanes, services: [printService, imageService] });

/** A service's id is public; its secret, where it has one, is held by both sides. */
function enterClient(world: World, { lane, clientId }: Service, secret: string | undefined): void {
	enterValue(world, { kind: "client_id", maker: lane.id, text: clientId, heldAtStart: [], isPublic: true });
	if (secret === undefined) return;
	enterValue(world, {
		kind: "client_secret",
		maker: "as",
		text: secret,
		heldAtStart: [lane.id, "as"],
		isPublic: false,
	});
}

/** A value that was made before the first hop, with who has it since. */
export function holdAtStart(world: World, text: string, heldAtStart: readonly string[]): void {
	world.values = world.values.map((value) => (value.text === text ? constant({ ...value, heldAtStart }) : value));
}
