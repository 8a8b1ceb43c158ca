/** Pushed requests on the bench: a server that has PAR (RFC 9126), and what a client sends to it. */
import { formatPairs, type Pairs, pairsOf } from "../http/form";
import { get, type HeaderList, type HttpRequest, post } from "../http/message";
import { readMetadata } from "../parties/client/client";
import type { Levels } from "../vocabulary/controls";
import { authorizeFields, type Bench, bodyOf, type Change, CLIENT_ID, ISSUER, startBench, withLevels } from "./bench";

/** A bench whose server has PAR, and whose client has read that it has. */
export async function startParBench(par: Levels["par"] = "optional", more: Partial<Levels> = {}): Promise<Bench> {
	const bench = await startBench(withLevels({ par, ...more }));
	Object.assign(bench.as, { pushed: {} });
	await readMetadata(bench.at("client"));
	return bench;
}

export const pushRequest = (change: Change = {}, extra: Pairs = [], headers: HeaderList = []): HttpRequest =>
	post(`${ISSUER}/par`, formatPairs([...authorizeFields(change), ...extra]), headers);

/** Pushes a request. @returns the reference to it */
export const push = async (bench: Bench, change: Change = {}): Promise<string> =>
	String(bodyOf(await bench.send(pushRequest(change))).request_uri);

/** The request that a browser takes to the server. */
export const referring = (requestUri: string, change: Change = {}): HttpRequest =>
	get(`${ISSUER}/authorize?${formatPairs(pairsOf({ client_id: CLIENT_ID, request_uri: requestUri, ...change }))}`);
