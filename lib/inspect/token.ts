/**
 * A token before a real resource server, for the token inspector. Nothing here decides anything: a world
 * is built, the token is sent to an API in it, and what that API noted down is handed back.
 */

import { API, asMemory, CLIENT_ORIGIN, lanes, OTHER_API, otherApi, rsMemory } from "../cast/cast";
import { newWorld } from "../cast/new-world";
import { parseChallenges } from "../http/challenge";
import { get, type HttpRequest, type HttpResponse, headerAll } from "../http/message";
import { createNetwork, type Network } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { defaultSettings, withLevel } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import type { Judge } from "./kinds";

/** The request that a proof comes with. */
export interface ProvenCall {
	readonly method: string;
	readonly url: string;
	/** At an API: the access token beside it. */
	readonly token?: string;
}

/** One question to somebody about a token, and everything that they noted down while they answered. */
export interface TokenTrial {
	readonly token: string;
	readonly judge: Judge;
	/** When it arrived, in seconds since 1970. */
	readonly clock: number;
	/** The message that brought it: a request, or for an ID Token the token response. */
	readonly brought: HttpRequest | HttpResponse;
	/** Of a proof: the request that it came with. */
	readonly call?: ProvenCall;
	/** Absent where the one who judges answers nobody: a client that reads a response. */
	readonly response?: HttpResponse;
	/** In the order in which they ran; the list ends at a refusal. */
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
	/** The error code on the wire; for a client that judges for itself, its own. Absent where the answer is yes. */
	readonly error?: string;
}

const cast: readonly Lane[] = [lanes.as, lanes.rs, otherApi];

/** The API reads DPoP proofs and certificates as well: only such an API knows what a bound token is. */
const asksForBoth = () => ({ dpop: { seen: {} }, mtls: true }) as const;
const settings = withLevel(defaultSettings, "sender", "dpop");

/**
 * Sends `GET /photos` with a bearer token to an API that has just fetched its issuer's keys.
 * @param judge the API of the lessons, or another of the same make with its own identifier
 * @param clock when the request arrives, in seconds since 1970
 */
export async function tryToken(token: string, judge: "api" | "other", clock: number): Promise<TokenTrial> {
	const world = await newWorld(cast, settings, {
		as: asMemory(settings, `${CLIENT_ORIGIN}/cb`),
		rs: { ...rsMemory(), ...asksForBoth() },
		other: { ...rsMemory(), resource: OTHER_API, ...asksForBoth() },
	});
	world.clock = clock;
	const request = get(`${judge === "api" ? API : OTHER_API}/photos`, [["Authorization", `Bearer ${token}`]]);
	const delivery = await createNetwork(cast, world, settings, seeded(world, settings.seed)).deliver(request);
	return trialOf({ token, judge, clock }, request, delivery);
}

/** What a party answered to a request, and noted down meanwhile. */
export function trialOf(
	{ token, judge, clock }: Pick<TokenTrial, "token" | "judge" | "clock">,
	brought: HttpRequest,
	{ response, notebook: { checks, refusal } }: Awaited<ReturnType<Network["deliver"]>>,
): TokenTrial {
	const [challenge] = parseChallenges(headerAll(response.headers, "www-authenticate"));
	// An introspection endpoint says no with status 200, and without any code (RFC 7662 §2.2).
	const error = response.status === 200 ? undefined : (challenge?.params.error ?? refusal?.error);
	return {
		token,
		judge,
		clock,
		brought,
		response,
		checks,
		...(refusal === undefined ? {} : { refusal }),
		...(error === undefined ? {} : { error }),
	};
}
