/** A small world for tests: a browser, a client, a server and an API, and the shortest way through their pages. */

import {
	API,
	asMemory,
	browserMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	clientMemory,
	ISSUER,
	lanes,
	PASSWORD,
	rsMemory,
	SCOPE,
	secretOf,
} from "../cast/cast";
import { newWorld } from "../cast/new-world";
import { cookieHeader, storeCookies } from "../http/cookies";
import { formatPairs, type Pairs, pairsOf, queryOf } from "../http/form";
import { get, type HeaderList, type HttpRequest, type HttpResponse, header, post } from "../http/message";
import { fillForm } from "../parties/browser/forms";
import type { Notebook, PartyContext } from "../parties/context";
import { createNetwork, type Network } from "../parties/network";
import type { Levels } from "../vocabulary/controls";
import type { Lane } from "../vocabulary/lanes";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import type { AsMemory, ClientAuthMethod, Registration } from "../world/as-memory";
import { seeded } from "../world/dice";
import { recall, type World } from "../world/world";

export { API, CLIENT_ID, ISSUER, PASSWORD, SCOPE, secretOf };
export const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;

/** RFC 7636 Appendix B. */
export const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

export interface Bench {
	readonly settings: Settings;
	readonly world: World;
	readonly as: AsMemory;
	readonly network: Network;
	/** Through the network, to the answer. */
	send(request: HttpRequest): Promise<HttpResponse>;
	deliver(request: HttpRequest): Promise<{ readonly response: HttpResponse; readonly notebook: Notebook }>;
	/** The context in which a lane works, as `as`, `rs`, `client`, `user`. */
	at(lane: "as" | "rs" | "client" | "user"): PartyContext;
}

export const settingsOf = (change: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...change });

/** OAuth 2.1 with single levels moved. */
export const withLevels = (levels: Partial<Levels>, change: Partial<Settings> = {}): Settings =>
	settingsOf({ ...change, levels });

const cast = [lanes.user, lanes.client, lanes.as, lanes.rs];

/** @param people who there is, where a lane has a program of its own */
export async function startBench(settings: Settings = defaultSettings, people: readonly Lane[] = cast): Promise<Bench> {
	const world = await newWorld(people, settings, {
		user: browserMemory(),
		client: clientMemory(settings, REDIRECT_URI),
		as: asMemory(settings, REDIRECT_URI),
		rs: rsMemory(),
	});
	return benchOf(world, settings, people);
}

/** The same moment again, under the same or other settings: what happens there leaves the first one alone. */
export const forkBench = ({ world, settings }: Bench, other: Settings = settings): Bench =>
	benchOf(structuredClone(world), other);

function benchOf(world: World, settings: Settings, people: readonly Lane[] = cast): Bench {
	const network = createNetwork(people, world, settings, seeded(world, settings.seed));
	const { deliver } = network;
	return {
		settings,
		world,
		as: recall(world, "as", "as"),
		network,
		deliver,
		send: async (request) => (await deliver(request)).response,
		at: (lane) => network.contextOf(lanes[lane]),
	};
}

/** One more client at the server. */
export function addClient(bench: Bench, change: Partial<Registration> & { readonly client_id: string }): void {
	const method: ClientAuthMethod = "none";
	bench.as.clients[change.client_id] = {
		client_name: "Another client",
		redirect_uris: [REDIRECT_URI],
		token_endpoint_auth_method: method,
		grant_types: ["authorization_code"],
		response_types: ["code"],
		scope: SCOPE,
		...change,
	};
}

/** Fields of a request that replace the usual ones; `undefined` leaves one out. */
export type Change = Readonly<Record<string, string | undefined>>;

export const authorizeFields = (change: Change = {}): Pairs =>
	pairsOf({
		response_type: "code",
		client_id: CLIENT_ID,
		redirect_uri: REDIRECT_URI,
		scope: SCOPE,
		state: "xyz-state",
		code_challenge: CHALLENGE,
		code_challenge_method: "S256",
		resource: API,
		...change,
	});

export const authorizeUrl = (change: Change = {}, extra: Pairs = []): string =>
	`${ISSUER}/authorize?${formatPairs([...authorizeFields(change), ...extra])}`;

export const tokenFields = (code: string, change: Change = {}): Pairs =>
	pairsOf({
		grant_type: "authorization_code",
		code,
		code_verifier: VERIFIER,
		client_id: CLIENT_ID,
		resource: API,
		...change,
	});

export const tokenRequest = (code: string, change: Change = {}, headers: HeaderList = []): HttpRequest =>
	post(`${ISSUER}/token`, formatPairs(tokenFields(code, change)), headers);

/** A browser session at the server, standing before a page. */
export interface Visit {
	readonly cookie: string;
	readonly response: HttpResponse;
}

/** The session cookie that a response sets, as the next request sends it. */
export const cookieFrom = (response: HttpResponse, before = ""): string =>
	cookieHeader(storeCookies([], ISSUER, response.headers), ISSUER, { method: "GET", crossSite: false }) ?? before;

/** Presses a button of the form in a page. */
export function fill(visit: Visit, fields: Pairs): HttpRequest {
	const { action, body } = fillForm(visit.response.body, fields);
	return post(new URL(action, ISSUER).href, body, [["Cookie", visit.cookie]]);
}

/** Asks, and stands before the sign-in form. */
export async function ask(bench: Bench, change: Change = {}): Promise<Visit> {
	const response = await bench.send(get(authorizeUrl(change)));
	return { cookie: cookieFrom(response), response };
}

export const rightPassword: Pairs = [
	["username", "ada"],
	["password", PASSWORD],
];

/** Asks and signs in, and stands before the consent form. */
export async function signIn(bench: Bench, change: Change = {}): Promise<Visit> {
	const asked = await ask(bench, change);
	const signedIn = await bench.send(fill(asked, rightPassword));
	const cookie = cookieFrom(signedIn, asked.cookie);
	const url = new URL(header(signedIn.headers, "location") ?? "", ISSUER).href;
	return { cookie, response: await bench.send(get(url, [["Cookie", cookie]])) };
}

/** The redirect that brings the answer. */
export async function decide(bench: Bench, decision: "allow" | "deny", change: Change = {}): Promise<HttpResponse> {
	return bench.send(fill(await signIn(bench, change), [["decision", decision]]));
}

/** The parameters of a redirect, by name. */
export const answerOf = (response: HttpResponse): Readonly<Record<string, string>> =>
	Object.fromEntries(queryOf(header(response.headers, "location") ?? ""));

export async function obtainCode(bench: Bench, change: Change = {}): Promise<string> {
	return answerOf(await decide(bench, "allow", change)).code ?? "";
}

export async function obtainToken(bench: Bench, change: Change = {}): Promise<string> {
	const response = await bench.send(tokenRequest(await obtainCode(bench, change)));
	return String(bodyOf(response).access_token);
}

/** The members of a JSON body. */
export const bodyOf = (response: HttpResponse): Readonly<Record<string, unknown>> =>
	JSON.parse(response.body) as Record<string, unknown>;

export const callApi = (bench: Bench, token: string): Promise<HttpResponse> =>
	bench.send(get(`${API}/photos`, [["Authorization", `Bearer ${token}`]]));
