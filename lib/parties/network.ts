/** Routes a request by its address to the lane that listens there, and lets its party answer. */
import { isOf } from "../http/base";
import { type HttpRequest, type HttpResponse, withoutBody } from "../http/message";
import type { Lane, Role } from "../vocabulary/lanes";
import type { PartySettings } from "../vocabulary/settings";
import type { Surroundings } from "../world/surroundings";
import type { World } from "../world/world";
import { authorizationServer } from "./as/as";
import { attackerHost } from "./attacker/host";
import { client } from "./client/client";
import { type Handler, LATER, type Notebook, newNotebook, type PartyContext } from "./context";
import { apiOrTools } from "./rs/tool-server";

/** Who answers for each role. A role that only sends has nobody. */
const handlers: Readonly<Partial<Record<Role, Handler>>> = {
	as: authorizationServer,
	rs: apiOrTools,
	client,
	attacker: attackerHost,
};

export interface Network {
	/** The lane that listens at a URL, if any. */
	laneAt(url: string): Lane | undefined;
	/** The context in which a lane works, with a fresh notebook. */
	contextOf(lane: Lane): PartyContext;
	/**
	 * Lets the lane at the URL answer. A URL where nobody listens gets status 0: no answer at all.
	 * `LATER` where the party answers in a later step.
	 */
	deliver(
		request: HttpRequest,
	): Promise<{ readonly response: HttpResponse | typeof LATER; readonly notebook: Notebook }>;
}

/** What comes back where nobody listens. */
export const NO_ANSWER: HttpResponse = { status: 0, headers: [], body: "" };

/** @param around chance and the time, for everybody who is on this network */
export function createNetwork(
	lanes: readonly Lane[],
	world: World,
	settings: PartySettings,
	around: Surroundings,
): Network {
	const contextOf = (lane: Lane): PartyContext => ({
		lane,
		world,
		settings,
		notebook: newNotebook(),
		draw: (label, octets) => around.draw(`${lane.id}/${label}`, octets),
		drawLetters: (label, alphabet, length) => around.drawLetters(`${lane.id}/${label}`, alphabet, length),
		now: around.now,
		fetch: async (request) => {
			const { response } = await deliver(request);
			return response === LATER ? NO_ANSWER : response;
		},
	});
	const deliver: Network["deliver"] = async (request) => {
		const lane = laneAt(lanes, request.url);
		const handler = lane && handlers[lane.role];
		if (!lane || !handler) return { response: NO_ANSWER, notebook: newNotebook() };
		const at = contextOf(lane);
		const response = await handler(request, at);
		return { response: response === LATER ? LATER : withoutBody(request, response), notebook: at.notebook };
	};
	return { laneAt: (url) => laneAt(lanes, url), contextOf, deliver };
}

/** The lane that listens at a URL, if any: of several on one host the one with the longest base. */
export function laneAt(lanes: readonly Lane[], url: string): Lane | undefined {
	const lengthOf = ({ base = "" }: Lane) => base.length;
	return lanes
		.filter(({ base }) => base !== undefined && isOf(base, url))
		.reduce<Lane | undefined>((best, lane) => (best && lengthOf(best) >= lengthOf(lane) ? best : lane), undefined);
}
