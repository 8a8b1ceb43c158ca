/**
 * A token before a real resource server, for the token inspector. Nothing here decides anything: a world
 * is built, the token is sent to an API in it, and what that API noted down is handed back.
 */
import type { JsonObject } from "../crypto/jwt";
import { parseChallenges } from "../http/challenge";
import { parsePairs, readParams } from "../http/form";
import { get, type HttpRequest, type HttpResponse, headerAll } from "../http/message";
import { LATER } from "../parties/context";
import { createNetwork, NO_ANSWER } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { defaultSettings } from "../vocabulary/settings";
import { API, asMemory, CLIENT_ORIGIN, lanes, OTHER_API, otherApi, rsMemory } from "./cast";
import { laneOf } from "./describe";
import { newWorld } from "./new-world";
import type { Run } from "./run";

/** Which API is asked: the one of the lessons, or another of the same make with its own identifier. */
export type AskedApi = "api" | "other";

const cast: readonly Lane[] = [lanes.as, lanes.rs, otherApi];

/** One call with a token, and everything that the API noted down while it answered. */
export interface TokenTrial {
	readonly token: string;
	readonly api: AskedApi;
	/** When it arrived, in seconds since 1970. */
	readonly clock: number;
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** In the order in which they ran; the list ends at a refusal. */
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
	/** The error code of the challenge (RFC 6750 §3.1); absent where the API says yes. */
	readonly error?: string;
}

/**
 * Sends `GET /photos` with a bearer token to an API that has just fetched its issuer's keys.
 * @param clock when the request arrives, in seconds since 1970
 */
export async function tryToken(token: string, api: AskedApi, clock: number): Promise<TokenTrial> {
	const world = await newWorld(cast, defaultSettings, {
		as: asMemory(defaultSettings, `${CLIENT_ORIGIN}/cb`),
		rs: rsMemory(),
		other: { ...rsMemory(), resource: OTHER_API },
	});
	world.clock = clock;
	const request = get(`${api === "api" ? API : OTHER_API}/photos`, [["Authorization", `Bearer ${token}`]]);
	const { response, notebook } = await createNetwork(cast, world, defaultSettings).deliver(request);
	const answered = response === LATER ? NO_ANSWER : response;
	const { refusal, checks } = notebook;
	const error = parseChallenges(headerAll(answered.headers, "www-authenticate"))[0]?.params.error;
	return {
		token,
		api,
		clock,
		request,
		response: answered,
		checks,
		...(refusal === undefined ? {} : { refusal }),
		...(error === undefined ? {} : { error }),
	};
}

/** An access token of a run, with where it comes from. */
export interface RunToken {
	readonly text: string;
	/** Catalogue id of the lesson. */
	readonly lesson: string;
	/** Who made it. */
	readonly maker: Pick<Lane, "role" | "short" | "spoken">;
	/** Number of the hop in which it was made. */
	readonly hop: string;
	/** When an API received it, in seconds since 1970; where none did, when it was made. */
	readonly clock: number;
}

const carriesInHeader = ({ headers }: HttpRequest, token: string): boolean =>
	headers.some(([, text]) => text.includes(token));

/**
 * The first access token that a run issues and the lessons' API receives, else the first that it issues;
 * `undefined` where it issues none. Tokens from before the first hop are not of the run.
 */
export function tokenOfRun(run: Run): RunToken | undefined {
	const issued = run.values.filter(({ kind, bornAt }) => kind === "access_token" && bornAt >= 0);
	const reachesApi = ({ text }: { readonly text: string }) =>
		run.hops.some(
			({ message }) =>
				message.kind === "request" && laneOf(run, message.to).origin === API && carriesInHeader(message.request, text),
		);
	const value = issued.find(reachesApi) ?? issued[0];
	const born = value && run.hops[value.bornAt];
	if (!value || !born) return undefined;
	const used = run.hops.find(
		({ message }) =>
			message.kind === "request" &&
			laneOf(run, message.to).role === "rs" &&
			carriesInHeader(message.request, value.text),
	);
	const { role, short, spoken } = laneOf(run, value.maker);
	return {
		text: value.text,
		lesson: run.lesson,
		maker: { role, short, spoken },
		hop: born.number,
		clock: (used ?? born).message.at,
	};
}

/** What the authorization server said when an API asked about a token (RFC 7662 §2.2). */
export interface Introspection {
	/** Number of the hop that brought the answer. */
	readonly hop: string;
	/** When it came, in seconds since 1970. It holds for that moment only. */
	readonly clock: number;
	/** Who asked. */
	readonly caller: Pick<Lane, "role" | "short" | "spoken">;
	readonly active: boolean;
	/** Every member of the answer, `active` among them. */
	readonly said: JsonObject;
}

/**
 * Every answer about a token in a run, in order. It is all that can be shown of an opaque token: the text
 * itself says nothing, and only the server that issued it knows what it stands for.
 */
export function introspectionsOf(run: Run, token: string): readonly Introspection[] {
	const asked = new Set(
		run.hops.flatMap(({ message }) =>
			message.kind === "request" && readParams(parsePairs(message.request.body)).get("token") === token
				? [message.exchange]
				: [],
		),
	);
	return run.hops.flatMap(({ message, number }) => {
		if (message.kind !== "response" || !asked.has(message.exchange)) return [];
		const said = answerIn(message.response);
		if (typeof said?.active !== "boolean") return [];
		const { role, short, spoken } = laneOf(run, message.to);
		return [{ hop: number, clock: message.at, caller: { role, short, spoken }, active: said.active, said }];
	});
}

function answerIn({ status, body }: HttpResponse): JsonObject | undefined {
	if (status !== 200 || !body.startsWith("{")) return undefined;
	try {
		return JSON.parse(body) as JsonObject;
	} catch {
		return undefined;
	}
}
