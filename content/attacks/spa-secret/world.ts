/** A client with a secret: in the program of its page, or on a server behind the page. */
import { attackedWorld } from "@/lib/cast/attacked";
import { API, CLIENT_ID, CLIENT_ORIGIN, confidentialMethodOf, lanes } from "@/lib/cast/cast";
import { openApp } from "@/lib/cast/steps/page-client";
import { appHtml } from "@/lib/parties/client/pages";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import type { ClientAuthMethod } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "client_credentials"]);
const HTML = appHtml(new URL(API).host);

/** The file with the program of the page. */
export const PROGRAM = "/app.js";

/** What Photo Print keeps at the API for itself. */
const COVERS = constant(["cover-2025.jpg", "cover-2026.jpg"]);

/** Whether the page only asks its own server, which is the client. */
export const isBff = (settings: Settings): boolean => atLeast(settings, "storage", "bff");

/** Whoever loads the program reads what stands in it. No script runs in the lessons. */
const programOf = (secret: string | undefined): string =>
	secret === undefined
		? "/* Asks the server of this page for everything. */\n"
		: `/* Signs Ada in and calls the API. */\nconst client_id = "${CLIENT_ID}";\nconst client_secret = "${secret}";\n`;

/** A page has no better place for a credential than a form that its script posts. */
const methodOf = (settings: Settings): ClientAuthMethod =>
	isBff(settings) ? confidentialMethodOf(settings) : "client_secret_post";

/** The world before the first hop. */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, CALLBACK, {
		method: methodOf(settings),
		client: { grant_types: GRANTS, ...(isBff(settings) ? {} : { shipsSecret: true as const }) },
		memory: { grantTypes: GRANTS },
	})(settings);
	const { rs } = lanes;
	const api = recall(world, rs.id, "rs");
	world.memory[rs.id] = {
		...api,
		photos: constant({ ...api.photos, [CLIENT_ID]: COVERS }),
		allowedOrigins: [CLIENT_ORIGIN],
	};
	return isBff(settings) ? behindServer(world) : openApp(inPage(world), cast, settings);
}

function behindServer(world: World): World {
	const client = recall(world, "client", "client");
	world.memory.client = { ...client, scriptPages: constant({ [PROGRAM]: programOf(undefined) }) };
	return world;
}

/** Everybody who has opened the page has the secret, and Ada's browser as well. */
function inPage(world: World): World {
	const client = recall(world, "client", "client");
	const files = { "/": HTML, "/cb": HTML, [PROGRAM]: programOf(client.clientSecret) };
	world.memory.client = { ...client, files: constant(files) };
	world.values = world.values.map((value) =>
		value.kind === "client_secret" ? constant({ ...value, heldAtStart: [...value.heldAtStart, "user"] }) : value,
	);
	return world;
}
