/** The world of the introspection lesson for tests: an API that asks, one that does not, and a client with a token. */

import { API_ID, apiSecretOf, cast, OTHER_CLIENT_ID, worldOf } from "@/content/flows/introspection-revocation/world";
import { API, CLIENT_ID, ISSUER, lanes, OTHER_API } from "@/lib/cast/cast";
import { utf8 } from "@/lib/crypto/bytes";
import { base64 } from "@/lib/crypto/text-forms";
import { formatPairs, pairsOf } from "@/lib/http/form";
import { get, type HeaderList, type HttpRequest, type HttpResponse, post } from "@/lib/http/message";
import { createNetwork } from "@/lib/parties/network";
import type { Bench, Change } from "@/lib/testing/bench";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { recall, type World } from "@/lib/world/world";

export { API, API_ID, apiSecretOf, CLIENT_ID, ISSUER, OTHER_API, OTHER_CLIENT_ID };

export interface AskingBench extends Bench {
	/** The client's token. */
	readonly token: string;
}

export const startAsking = async (settings: Settings = defaultSettings): Promise<AskingBench> =>
	benchOf(await worldOf(settings), settings);

export const forkAsking = ({ world, settings }: Bench, other: Settings = settings): AskingBench =>
	benchOf(structuredClone(world), other);

function benchOf(world: World, settings: Settings): AskingBench {
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const at: Bench["at"] = (lane) => network.contextOf(lanes[lane]);
	const { deliver } = network;
	const { accessToken = "" } = recall(world, "client", "client").sessions.own;
	return {
		settings,
		world,
		as: recall(world, "as", "as"),
		network,
		deliver,
		send: async (request) => (await deliver(request)).response,
		at,
		token: accessToken,
	};
}

export const basic = (id: string, secret: string): HeaderList => [
	["Authorization", `Basic ${base64(utf8(`${id}:${secret}`))}`],
];

/** The question of the API that asks; a change replaces fields, `undefined` leaves one out. */
export const question = (bench: AskingBench, change: Change = {}, headers?: HeaderList): HttpRequest =>
	post(
		`${ISSUER}/introspect`,
		formatPairs(pairsOf({ token: bench.token, token_type_hint: "access_token", ...change })),
		headers ?? basic(API_ID, apiSecretOf(bench.settings)),
	);

/** The client's request to end its token. */
export const ending = (bench: AskingBench, change: Change = {}, headers: HeaderList = []): HttpRequest =>
	post(
		`${ISSUER}/revoke`,
		formatPairs(pairsOf({ token: bench.token, token_type_hint: "access_token", client_id: CLIENT_ID, ...change })),
		headers,
	);

export const call = (bench: AskingBench, resource = API, token = bench.token): Promise<HttpResponse> =>
	bench.send(get(`${resource}/photos`, [["Authorization", `Bearer ${token}`]]));
