/** The chain of services for tests: the world of the lesson, and the shortest way to a good request. */

import { newServiceWorld, serviceLanes } from "../cast/services";
import { formatPairs, type Pairs, pairsOf } from "../http/form";
import { type HttpRequest, post } from "../http/message";
import type { PartyContext } from "../parties/context";
import { createNetwork } from "../parties/network";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../vocabulary/token-exchange";
import { seeded } from "../world/dice";
import { recall, type World } from "../world/world";
import { type Bench, type Change, ISSUER } from "./bench";

export interface ExchangeBench extends Bench {
	/** Ada's token for the print service. */
	readonly subjectToken: string;
	/** The print service's own token. */
	readonly actorToken: string;
	readonly secret: string;
	/** The context of any lane of the lesson. */
	lane(id: string): PartyContext;
}

export const startExchange = async (settings: Settings = defaultSettings): Promise<ExchangeBench> =>
	exchangeBench(await newServiceWorld(settings), settings);

export const forkExchange = ({ world, settings }: Bench, other: Settings = settings): ExchangeBench =>
	exchangeBench(structuredClone(world), other);

function exchangeBench(world: World, settings: Settings): ExchangeBench {
	const network = createNetwork(serviceLanes, world, settings, seeded(world, settings.seed));
	const lane = (id: string): PartyContext => {
		const found = serviceLanes.find((one) => one.id === id);
		if (!found) throw new Error(`No lane "${id}"`);
		return network.contextOf(found);
	};
	const { deliver } = network;
	const { onward } = recall(world, "service", "rs");
	return {
		settings,
		world,
		as: recall(world, "as", "as"),
		network,
		deliver,
		send: async (request) => (await deliver(request)).response,
		at: lane,
		lane,
		subjectToken: recall(world, "client", "client").sessions.own.accessToken ?? "",
		actorToken: onward?.actorToken ?? "",
		secret: onward?.clientSecret ?? "",
	};
}

/** The print service's request; `undefined` leaves a field out. */
export const exchangeFields = (bench: ExchangeBench, change: Change = {}): Pairs =>
	pairsOf({
		grant_type: TOKEN_EXCHANGE,
		subject_token: bench.subjectToken,
		subject_token_type: ACCESS_TOKEN_TYPE,
		actor_token: bench.actorToken,
		actor_token_type: ACCESS_TOKEN_TYPE,
		resource: "https://images.example",
		scope: "photos.read",
		client_id: "print-service",
		client_secret: bench.secret,
		...change,
	});

export const exchangePost = (bench: ExchangeBench, change: Change = {}, extra: Pairs = []): HttpRequest =>
	post(`${ISSUER}/token`, formatPairs([...exchangeFields(bench, change), ...extra]));
