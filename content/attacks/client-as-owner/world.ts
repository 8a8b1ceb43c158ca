/** An API with albums of people and of programs, and a server at which programs register themselves. */
import { apiMemory, JOB_ID, jobLane, jobMemory, serverMemory } from "@/content/flows/client-credentials/cast";
import { attackerMemory, lanes } from "@/lib/cast/cast";
import { newWorld as started } from "@/lib/cast/new-world";
import { selfService } from "@/lib/parties/as/programs/self-service";
import { program } from "@/lib/parties/programs";
import { albumsOfBoth } from "@/lib/parties/rs/albums/albums";
import type { Lane } from "@/lib/vocabulary/lanes";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

/** What the server calls Ada. */
export const ADA = "ada";
/** The attacker comes before she does. */
export const EARLY = "early";
const PREFIX = "client:";
const NONE = constant([]);

const asLane: Lane = { ...lanes.as, program: program("self-service-server", selfService) };
const rsLane: Lane = { ...lanes.rs, program: program("api-of-both", albumsOfBoth) };
export const cast: readonly Lane[] = [lanes.attacker, jobLane, asLane, rsLane];

const ADAS_ACCOUNT = constant({ sub: ADA, name: "Ada", password: "correct horse" });

function server(settings: Settings): AsMemory {
	// To a server that wants to know its developers the attacker is nobody.
	const known = atLeast(settings, "clientVetting", "vetted") ? { initialAccess: NONE } : {};
	const as = { ...serverMemory(settings), registers: true, clientPrefix: PREFIX, ...known } as const;
	return settings.variant === EARLY ? { ...as, accounts: {} } : as;
}

export function newWorld(settings: Settings): Promise<World> {
	const rs = apiMemory();
	const album = rs.photos[JOB_ID] ?? [];
	return started(cast, settings, {
		client: jobMemory(settings),
		as: server(settings),
		rs: { ...rs, photos: { ...rs.photos, [`${PREFIX}${JOB_ID}`]: album }, clients: constant([JOB_ID]) },
		attacker: attackerMemory(),
	});
}

/** Ada becomes a user of the server. Her photos are known to the API from the start, by the name that she gets here. */
export function openAccount(world: Pick<World, "memory">): void {
	recall(world, "as", "as").accounts = { [ADA]: ADAS_ACCOUNT };
}

/** Whether the attacker has seen photos: an empty album is none. */
export const attackerSeesPhotos = (world: World): boolean =>
	(recall(world, "attacker", "attacker").photos ?? []).length > 0;
