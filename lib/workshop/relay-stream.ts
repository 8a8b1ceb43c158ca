/** One connection to the relay, from its first octet to its last. */
import { createEventReader, type ServerEvent } from "./events";
import { authorizationOf, RELAY } from "./relay-messages";
import type { Tally } from "./room";
import { type Room, readRoom } from "./room";
import { readTally } from "./tally";

/** A page hears of its network; Node has no such events. */
export const network: Partial<EventTarget> = globalThis;

export interface Hello {
	/** Another one after the server was started anew: it knows no room and no answers of before. */
	readonly server: string;
	/** What this connection is called in votes; a presenter has none. */
	readonly who?: string;
}

export interface Hearing {
	readonly key?: string;
	readonly who: string | undefined;
	readonly screen?: boolean;
	readonly onGreeted: () => void;
	readonly onHello?: (hello: Hello) => void;
	readonly onRoom: (room: Room) => void;
	readonly onTally?: (tally: Tally) => void;
	readonly fetch?: typeof globalThis.fetch;
}

export interface Heard {
	/** `none`: there is no relay here; `key`: it does not take the key. */
	readonly ended: "lost" | "none" | "key";
	/** Whether it was a relay, which said hello. */
	readonly greeted: boolean;
	/** The name to come back with. */
	readonly who: string | undefined;
}

/** Milliseconds for an answer to begin. */
const PATIENCE = 10_000;
/** Milliseconds without an octet. The relay sends something every fifteen seconds. */
const SILENCE = 40_000;

/** Listens until the connection ends, or falls silent, or the network is said to be gone, or it is stopped. */
export async function listen(hearing: Hearing, stopping: AbortSignal): Promise<Heard> {
	const attempt = new AbortController();
	const abort = () => attempt.abort();
	const watch = createWatch(abort);
	stopping.addEventListener("abort", abort);
	// A connection over a network that is gone stays open and silent. Where it is none over the network, as on the
	// teacher's own machine, the next attempt finds that out.
	network.addEventListener?.("offline", abort);
	try {
		watch.expect(PATIENCE);
		const answer = await open(hearing, attempt.signal);
		if (typeof answer === "string") return { ended: answer, greeted: false, who: hearing.who };
		return await readAll(answer, hearing, stopping, () => watch.expect(SILENCE));
	} finally {
		watch.end();
		stopping.removeEventListener("abort", abort);
		network.removeEventListener?.("offline", abort);
		abort();
	}
}

/** @returns the octets of the stream, or why there are none */
async function open({ key, who, screen, fetch = globalThis.fetch }: Hearing, signal: AbortSignal) {
	const authorization = key === undefined ? {} : authorizationOf(key);
	if (!authorization) return "key";
	const asked = new URLSearchParams({ ...(who === undefined ? {} : { who }), ...(screen ? { screen: "1" } : {}) });
	const query = asked.toString();
	const init: RequestInit = { headers: { ...authorization }, signal, cache: "no-store" };
	const answer = await fetch(`${RELAY}/events${query && `?${query}`}`, init).catch(() => undefined);
	if (!answer) return "lost";
	if (answer.status === 401) return "key";
	const isStream = answer.headers.get("Content-Type")?.startsWith("text/event-stream") === true;
	// A plain web server says that there is nothing, or has a page for every address.
	if (answer.status === 404 || (answer.ok && !isStream)) return "none";
	return answer.ok && answer.body ? answer.body.getReader() : "lost";
}

async function readAll(
	reader: ReadableStreamDefaultReader<Uint8Array>,
	hearing: Hearing,
	stopping: AbortSignal,
	onOctets: () => void,
): Promise<Heard> {
	let { who } = hearing;
	let greeted = false;
	const read = createEventReader((event) => {
		if (stopping.aborted) return;
		if (event.name === "taken") who = undefined;
		const hello = event.name === "hello" ? readHello(readJson(event)) : undefined;
		if (hello) {
			who = hello.who;
			greeted = true;
			hearing.onGreeted();
			hearing.onHello?.(hello);
		}
		tell(event, hearing);
	});
	for (;;) {
		onOctets();
		const part = await reader.read().catch(() => undefined);
		if (!part || part.done || stopping.aborted || !read(part.value)) return { ended: "lost", greeted, who };
	}
}

function tell(event: ServerEvent, { onRoom, onTally }: Hearing): void {
	const room = event.name === "room" ? readRoom(readJson(event)) : undefined;
	if (room) onRoom(room);
	const tally = event.name === "tally" ? readTally(readJson(event)) : undefined;
	if (tally) onTally?.(tally);
}

function readHello(value: unknown): Hello | undefined {
	const { server, who } = (typeof value === "object" && value !== null ? value : {}) as Readonly<
		Record<string, unknown>
	>;
	if (typeof server !== "string") return undefined;
	return { server, ...(typeof who === "string" ? { who } : {}) };
}

function readJson({ data }: ServerEvent): unknown {
	try {
		return JSON.parse(data);
	} catch {
		return undefined;
	}
}

/** Calls when what is expected does not come in time. */
function createWatch(onSilence: () => void) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = () => clearTimeout(timer);
	return {
		/** @param time milliseconds from now */
		expect(time: number) {
			end();
			timer = setTimeout(onSilence, time);
		},
		end,
	};
}
