/** The device grant on the bench: a server that offers it, and the shortest way of a person through its pages. */
import { formatPairs, type Pairs, pairsOf } from "../http/form";
import { get, type HttpRequest, type HttpResponse, header, post } from "../http/message";
import { DEVICE_GRANT } from "../vocabulary/device-grant";
import type { Settings } from "../vocabulary/settings";
import type { DeviceRecord } from "../world/as-memory";
import {
	type Bench,
	bodyOf,
	type Change,
	CLIENT_ID,
	cookieFrom,
	fill,
	ISSUER,
	rightPassword,
	SCOPE,
	startBench,
	type Visit,
} from "./bench";

/** A bench whose server offers the grant, to the usual client. */
export async function startDeviceBench(settings?: Settings): Promise<Bench> {
	const bench = await startBench(settings);
	Object.assign(bench.as, {
		devices: { waiting: {}, wrongCodes: [] },
		grantTypes: [...bench.as.grantTypes, DEVICE_GRANT],
	});
	const registered = bench.as.clients[CLIENT_ID];
	if (registered)
		bench.as.clients[CLIENT_ID] = { ...registered, grant_types: [...registered.grant_types, DEVICE_GRANT] };
	return bench;
}

export const codesRequest = (change: Change = {}): HttpRequest =>
	post(`${ISSUER}/device_authorization`, formatPairs(pairsOf({ client_id: CLIENT_ID, scope: SCOPE, ...change })));

export interface Codes {
	readonly device_code: string;
	readonly user_code: string;
	readonly verification_uri: string;
	readonly verification_uri_complete: string;
	readonly expires_in: number;
	readonly interval: number;
}

export const askForCodes = async (bench: Bench): Promise<Codes> =>
	bodyOf(await bench.send(codesRequest())) as unknown as Codes;

export const pollRequest = (deviceCode: string, change: Change = {}): HttpRequest =>
	post(
		`${ISSUER}/token`,
		formatPairs(pairsOf({ grant_type: DEVICE_GRANT, device_code: deviceCode, client_id: CLIENT_ID, ...change })),
	);

/** Waits for the interval and polls. @returns the status, and the error if there is one */
export async function poll(bench: Bench, deviceCode: string, wait = 5): Promise<readonly [number, unknown]> {
	bench.world.clock += wait;
	const response = await bench.send(pollRequest(deviceCode));
	return [response.status, bodyOf(response).error];
}

export const recordOf = (bench: Bench, deviceCode: string): DeviceRecord | undefined =>
	bench.as.devices?.waiting[deviceCode];

/** The phone at the verification page. */
export async function openPage(bench: Bench, query = ""): Promise<Visit> {
	const response = await bench.send(get(`${ISSUER}/device${query}`));
	return { cookie: cookieFrom(response), response };
}

/** The phone after a code was typed. */
export async function enterCode(bench: Bench, userCode: string, at?: Visit): Promise<Visit> {
	const page = at ?? (await openPage(bench));
	return { cookie: page.cookie, response: await bench.send(fill(page, [["user_code", userCode]])) };
}

/** The phone before the consent page of the device. */
export async function signInAt(bench: Bench, page: Visit): Promise<Visit> {
	const signedIn = await bench.send(fill(page, rightPassword));
	const cookie = cookieFrom(signedIn, page.cookie);
	const url = new URL(header(signedIn.headers, "location") ?? "", ISSUER).href;
	return { cookie, response: await bench.send(get(url, [["Cookie", cookie]])) };
}

export const consentPageOf = async (bench: Bench, userCode: string): Promise<Visit> =>
	signInAt(bench, await enterCode(bench, userCode));

export const decision = (decided: string): Pairs => [["decision", decided]];

/** From the code to the decision. */
export async function answer(bench: Bench, userCode: string, decided: "allow" | "deny"): Promise<HttpResponse> {
	return bench.send(fill(await consentPageOf(bench, userCode), decision(decided)));
}
