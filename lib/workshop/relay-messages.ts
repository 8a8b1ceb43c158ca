/** What is said to the relay on the teacher's machine: rooms by the presenter, answers by whoever follows. */
import { MOST_OCTETS, type Room, readRoom } from "./room";

export const RELAY = "/workshop/relay";

/** Milliseconds after which nobody answers any more. */
const PATIENCE = 10_000;

export type Sent = { readonly ok: true } | { readonly problem: Problem; readonly room?: Room };

/**
 * `key`: the server has another one. `older`: the relay holds a room of a higher turn, and `room` is that one. `closed`:
 * that question takes no answers now. `gone`: the relay does not know this name, or not any more; whoever follows gets
 * another when the connection is back. `lost`: nobody answers. `refused`: it was not taken, and would not be if sent again
 * at once.
 */
export type Problem = "key" | "older" | "closed" | "gone" | "lost" | "refused";

interface Options {
	/** To reach the relay by; the page's own where it is absent. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * Tells the room. Two that are sent at the same time may arrive in either order: `older`, with the very room that was sent
 * last, is then no problem.
 */
export async function sendRoom(key: string, room: Room, options: Options = {}): Promise<Sent> {
	const authorization = authorizationOf(key);
	if (!authorization) return { problem: "key" };
	const body = JSON.stringify(room);
	if (new TextEncoder().encode(body).length > MOST_OCTETS) return { problem: "refused" };
	const answer = await send("room", { method: "PUT", headers: { ...JSON_TYPE, ...authorization }, body }, options);
	if (answer?.status !== 409) return sentBy(answer);
	const held = readRoom(await answer.json().catch(() => undefined));
	return { problem: "older", ...(held ? { room: held } : {}) };
}

/** Answers an open question; the last answer counts. `answer` is its place, from 0. */
export const sendVote = (
	vote: { readonly who: string; readonly question: string; readonly answer: number },
	options: Options = {},
): Promise<Sent> => post("vote", vote, options);

/** Says whether somebody looks around alone. */
export const sendMode = (
	mode: { readonly who: string; readonly exploring: boolean },
	options: Options = {},
): Promise<Sent> => post("mode", mode, options);

/** @returns the header that has the key, or `undefined` where what was typed can be none */
export function authorizationOf(key: string): { readonly Authorization: string } | undefined {
	const close = key.replace(/\s/g, "");
	return /^[\x21-\x7e]+$/.test(close) ? { Authorization: `Bearer ${close}` } : undefined;
}

const JSON_TYPE = { "Content-Type": "application/json" };

const post = async (path: string, value: object, options: Options): Promise<Sent> =>
	sentBy(await send(path, { method: "POST", headers: JSON_TYPE, body: JSON.stringify(value) }, options));

/** @returns the answer, or `undefined` where there was none in time */
async function send(path: string, init: RequestInit, { fetch = globalThis.fetch }: Options) {
	try {
		return await fetch(`${RELAY}/${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE) });
	} catch {
		return undefined;
	}
}

function sentBy(answer: Response | undefined): Sent {
	if (answer?.ok) return { ok: true };
	const problems: Readonly<Record<number, Problem>> = { 401: "key", 404: "gone", 409: "closed" };
	if (!answer || answer.status >= 500) return { problem: "lost" };
	return { problem: problems[answer.status] ?? "refused" };
}
