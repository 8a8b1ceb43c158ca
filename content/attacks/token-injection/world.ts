/** A client with a page whose script gets its token in an address, and an attacker who has an account of its own. */
import { SCRIPT_PAGE, SCRIPT_PATH } from "@/content/moves/script-page";
import { attackedWorld } from "@/lib/cast/attacked";
import { bindClient, boundAs } from "@/lib/cast/bound-client";
import { API, CLIENT_ORIGIN, ISSUER, lanes, REGISTERED_SCOPE, SCOPE } from "@/lib/cast/cast";
import { MALLORY } from "@/lib/cast/mallory";
import { jsonObject, textsOf } from "@/lib/crypto/json";
import type { PublicJwk } from "@/lib/crypto/keys";
import type { AttackVariant } from "@/lib/flow/define";
import { SERVER_METADATA, wellKnownUrl } from "@/lib/http/base";
import { get } from "@/lib/http/message";
import { appHtml } from "@/lib/parties/client/pages";
import { createNetwork } from "@/lib/parties/network";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];

export const WRITES = "writes";
export const SERVERS = "server";

export const variants = [
	{
		id: "token",
		name: "swaps the token",
		does: "The attacker takes the answer to its own sign-in, and puts Ada's access token into it (RFC 9700 §4.6).",
	},
	{
		id: "both",
		name: "swaps the ID Token, too",
		does: "Where the answer carries an ID Token, the attacker puts in Ada's as well (RFC 9700 §4.6.1).",
	},
	{
		id: WRITES,
		name: "writes the answer itself",
		does: "The attacker does not sign in at all. It writes the whole answer, with what is Ada's and the state of its own tab (RFC 9700 §4.6).",
	},
	{
		id: SERVERS,
		name: "swaps in the server's token",
		does: "Ada does not use the slide show. The stolen token is the one that the client's server got for her, by the code grant (RFC 9700 §4.6).",
	},
] as const satisfies readonly AttackVariant[];

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const SCRIPTS = constant({ [SCRIPT_PATH]: appHtml(new URL(API).host, "/slides.js") });
const TYPES = constant(["code", "token", "id_token token"]);

export async function newWorld(settings: Settings): Promise<World> {
	const bound = boundAs(settings);
	const world = await attackedWorld(cast, CALLBACK, {
		client: {
			...bound.client,
			redirect_uris: [CALLBACK, SCRIPT_PAGE],
			response_types: TYPES,
			scope: `${REGISTERED_SCOPE} openid`,
		},
		memory: { ...bound.memory, responseTypes: TYPES, openid: true, scopes: constant([SCOPE, "order", "openid"]) },
	})(settings);
	bindClient(world, settings);
	const { as, client, rs } = lanes;
	const server = recall(world, as.id, "as");
	world.memory[as.id] = { ...server, accounts: constant({ ...server.accounts, mallory: MALLORY }) };
	world.memory[rs.id] = { ...recall(world, rs.id, "rs"), allowedOrigins: [CLIENT_ORIGIN], accessLog: [] };
	world.memory[client.id] = { ...recall(world, client.id, "client"), ...(await scriptOf(world, settings)) };
	return world;
}

/** The client reads what the server offers when it starts: without a token in the answer there is no such page of it. */
async function scriptOf(world: World, settings: Settings) {
	const { deliver } = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const read = async (url: string) => jsonObject((await deliver(get(url))).response.body) ?? {};
	const { response_types_supported: offered } = await read(wellKnownUrl(ISSUER, SERVER_METADATA));
	if (!textsOf(offered)?.includes("token")) return {};
	if (!atLeast(settings, "atHash", "check")) return { scriptPages: SCRIPTS };
	const { keys } = (await read(`${ISSUER}/jwks`)) as unknown as { readonly keys: readonly PublicJwk[] };
	return { scriptPages: SCRIPTS, scriptKeys: constant(keys) };
}
