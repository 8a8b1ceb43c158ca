/**
 * Tokens that only mean something in a run, before the parties of that run: an ID Token before the client that
 * asked for it, a proof and an assertion before the servers that they were made for, an opaque token before the
 * server that remembers it. Each is put into the message that brought one there, and the party judges what comes.
 */

import { SCOPE } from "../cast/cast";
import { PRINT } from "../cast/services";
import { utf8 } from "../crypto/bytes";
import { jsonObject } from "../crypto/json";
import { base64 } from "../crypto/text-forms";
import { laneOf } from "../flow/read/describe";
import { formatPairs, parsePairs } from "../http/form";
import { type HeaderList, type HttpRequest, header } from "../http/message";
import { pathOf } from "../http/raw";
import { judgeIdToken } from "../parties/client/openid";
import { inSession, servedSession } from "../parties/client/session";
import { readTokenResponse } from "../parties/client/tokens";
import { createNetwork } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { RequestMessage, ResponseMessage } from "../vocabulary/message";
import { seeded } from "../world/dice";
import { constant } from "../world/own-memory";
import { recall, type World } from "../world/world";
import type { Judge, TokenKind } from "./kinds";
import { bringing, type Played, worldAt, worldBefore } from "./scene";
import { type ProvenCall, type TokenTrial, trialOf } from "./token";

export interface Question {
	readonly kind: TokenKind;
	/** The token as it stands in the run; its place is where the other one goes. Any text, where the run has none. */
	readonly original: string;
	readonly token: string;
	readonly judge: Judge;
	/** When it arrives, in seconds since 1970. */
	readonly clock: number;
	/** For a proof: the request that it comes with, where that is not the one of the run. */
	readonly call?: ProvenCall;
	/** Whether the same message has come once before. */
	readonly twice?: boolean;
}

/** A client that never asked for this login. */
const OTHER_CLIENT_ID = "photo-books";
/** Where the same client is registered at another server. */
const OTHER_ISSUER = "https://other-as.example";

/**
 * Asks the judge of a question, in a copy of the world in which it got such a token.
 * @returns `undefined` where nobody in this run judges tokens of that kind
 */
export async function tryInRun(played: Played, question: Question): Promise<TokenTrial | undefined> {
	const { kind, judge, original } = question;
	const hop = bringing(played.run, kind, judge, original);
	if (!hop) return undefined;
	const world = kind === "opaque" ? worldAt(played, question.clock) : worldBefore(played, hop);
	world.clock = question.clock;
	const { message } = hop;
	if (message.kind === "response") return tryIdToken(played, question, message, world);
	if (kind === "id_token") return undefined;
	return deliver(played, question, puts[kind]({ question, message, world, lanes: played.run.lanes }));
}

/** The client reads a token response with this ID Token in it, and judges it before it uses anything. */
async function tryIdToken(
	{ run }: Played,
	{ token, judge, clock }: Question,
	message: ResponseMessage,
	world: World,
): Promise<TokenTrial> {
	const body = JSON.stringify({ ...jsonObject(message.response.body), id_token: token });
	const brought = { ...message.response, body };
	if (judge === "otherClient") {
		const client = recall(world, message.to, "client");
		world.memory[message.to] = { ...client, clientId: OTHER_CLIENT_ID };
	}
	const network = createNetwork(run.lanes, world, run.spec.settings, seeded(world, run.spec.settings.seed));
	const at = inSession(network.contextOf(laneOf(run, message.to)), servedSession(world, message.to));
	readTokenResponse(at, brought);
	const refusal = await judgeIdToken(at);
	const { checks } = at.notebook;
	return { token, judge, clock, brought, checks, ...(refusal ? { refusal, error: refusal.error } : {}) };
}

/** What is asked, in which world. */
interface Asking {
	readonly request: HttpRequest;
	readonly world: World;
	readonly lanes: readonly Lane[];
}

interface Place {
	readonly question: Question;
	readonly message: RequestMessage;
	readonly world: World;
	readonly lanes: readonly Lane[];
}

async function deliver({ run }: Played, question: Question, { request, world, lanes }: Asking): Promise<TokenTrial> {
	const network = createNetwork(lanes, world, run.spec.settings, seeded(world, run.spec.settings.seed));
	if (question.twice) await network.deliver(request);
	const trial = trialOf(question, request, await network.deliver(request));
	return question.kind === "dpop_proof" ? { ...trial, call: callIn(request) } : trial;
}

/** Puts a token into a request in the place of the one that it brought. */
const puts: Readonly<Record<Exclude<TokenKind, "id_token">, (place: Place) => Asking>> = {
	access_token: ({ question: { token }, message, ...where }) => ({
		...where,
		request: withHeader(message.request, "Authorization", `DPoP ${token}`),
	}),
	dpop_proof: ({ question: { token, call, judge }, message, world, lanes }) => {
		const { method, url, token: accessToken } = call ?? callIn(message.request);
		const request = withHeader({ ...message.request, method, url }, "DPoP", token);
		// At the lessons' API there is one address that needs a token. Here every address does.
		if (judge === "api") world.memory[message.to] = openAt(world, message.to, url);
		return {
			request: accessToken === undefined ? request : withHeader(request, "Authorization", `DPoP ${accessToken}`),
			world,
			lanes,
		};
	},
	client_assertion: ({ question: { token, judge }, message, world, lanes }) => {
		const request = withField(message.request, "client_assertion", token);
		return judge === "otherAs" ? elsewhere({ request, world, lanes }, message.to) : { request, world, lanes };
	},
	opaque: ({ question: { token, judge }, message, world, lanes }) => {
		const request = withField(message.request, "token", token);
		return { request: withCaller(request, judge, world, message.to), world, lanes };
	},
};

function callIn({ method, url, headers }: HttpRequest): ProvenCall {
	const token = /^dpop +(.+)$/i.exec(header(headers, "authorization") ?? "")?.[1];
	return { method, url, ...(token === undefined ? {} : { token }) };
}

const withHeader = (request: HttpRequest, name: string, value: string): HttpRequest => ({
	...request,
	headers: request.headers.map(([key, was]) => [key, key.toLowerCase() === name.toLowerCase() ? value : was] as const),
});

const withField = (request: HttpRequest, name: string, value: string): HttpRequest => ({
	...request,
	body: formatPairs(parsePairs(request.body).map(([key, was]) => [key, key === name ? value : was] as const)),
});

function openAt(world: World, api: string, url: string) {
	return { ...recall(world, api, "rs"), paths: { [pathOf(url)]: SCOPE } };
}

/** The same server with another issuer, where the same client has registered the same key. */
function elsewhere({ request, world, lanes }: Asking, as: string): Asking {
	const { issuer } = recall(world, as, "as");
	world.memory[as] = { ...recall(world, as, "as"), issuer: OTHER_ISSUER };
	return {
		request: { ...request, url: request.url.replace(issuer, OTHER_ISSUER) },
		world,
		lanes: lanes.map((lane) => (lane.id === as ? { ...lane, base: OTHER_ISSUER } : lane)),
	};
}

/** Who asks: the API of the run, an API for which the token is not meant, or somebody without credentials (RFC 7662 §2.1). */
function withCaller(request: HttpRequest, judge: Judge, world: World, as: string): HttpRequest {
	const rest: HeaderList = request.headers.filter(([name]) => name.toLowerCase() !== "authorization");
	if (judge === "stranger") return { ...request, headers: rest };
	if (judge !== "otherAsker") return request;
	const { id, secret } = OTHER_CALLER;
	const memory = recall(world, as, "as");
	world.memory[as] = { ...memory, apis: { ...memory.apis, [id]: OTHER_CALLER } };
	return { ...request, headers: [...rest, ["Authorization", `Basic ${base64(utf8(`${id}:${secret}`))}`]] };
}

/** The print service of other lessons, which may ask as well. */
const OTHER_CALLER = constant({ id: "print-service", secret: "demonstration", resource: PRINT });
