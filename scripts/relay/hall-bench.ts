/** For tests: a relay behind a real socket, and those who follow it. */

import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { createEventReader } from "@/lib/workshop/events";
import type { Room, Tally } from "@/lib/workshop/room";
import { createRelay } from "./relay.mjs";

export const KEY = "7K3M-9QXA-22WB-VN4E";

export interface Heard {
	readonly name: string;
	readonly value: unknown;
}

export interface Follower {
	readonly status: number;
	readonly headers: IncomingMessage["headers"];
	/** All that came so far. */
	readonly heard: readonly Heard[];
	/** The name that it was given; empty for a presenter. */
	readonly who: string;
	/** Resolves when what came last of this name fits, now or later. */
	until<T>(name: string, fits: (value: T) => boolean): Promise<T>;
	/** Resolves when nothing comes any more. */
	readonly ended: Promise<void>;
	/** Goes, and resolves when the relay knows. */
	leave(): Promise<void>;
}

export interface Bench {
	readonly origin: string;
	readonly port: number;
	readonly sizes: () => ReturnType<ReturnType<typeof createRelay>["sizes"]>;
	follow(options?: { readonly who?: string; readonly key?: string; readonly screen?: boolean }): Promise<Follower>;
	/** Sends JSON, or a text as it is. */
	send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
	/** Says a room with the presenter's key. */
	say(room: unknown): Promise<Response>;
	vote(who: string, question: string, answer: unknown): Promise<number>;
	/** Resolves when the relay has noticed that this many streams ended since the beginning. */
	goneBy(count: number): Promise<void>;
	close(): Promise<void>;
}

interface Options {
	readonly limits?: Readonly<Record<string, unknown>>;
	readonly addresses?: readonly string[];
	readonly now?: () => number;
	readonly port?: number;
}

export async function openBench({
	limits = {},
	addresses = [],
	now = Date.now,
	port = 0,
}: Options = {}): Promise<Bench> {
	const relay = createRelay({ key: KEY, addresses, now, limits: { tallyPause: 0, ...limits } });
	const gone = createCount();
	const server = createServer((req, res) => {
		if (req.url?.startsWith("/workshop/relay/events")) res.on("close", gone.add);
		if (!relay.handle(req, res)) res.writeHead(404).end("a page");
	});
	await new Promise<void>((done) => server.listen(port, "127.0.0.1", () => done()));
	const at = (server.address() as AddressInfo).port;
	const origin = `http://127.0.0.1:${at}`;

	const send: Bench["send"] = (method, path, body, headers = {}) =>
		fetch(`${origin}/workshop/relay${path}`, {
			method,
			headers: { "Content-Type": "application/json", ...headers },
			...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
		});

	return {
		origin,
		port: at,
		sizes: relay.sizes,
		send,
		async follow({ who, key, screen } = {}) {
			const query = new URLSearchParams({ ...(who ? { who } : {}), ...(screen ? { screen: "1" } : {}) });
			const path = `/workshop/relay/events?${query}`;
			const before = () => gone.count();
			return follow({ port: at, path, headers: key ? { Authorization: `Bearer ${key}` } : {} }, async (cut) => {
				const next = gone.reach(before() + 1);
				cut();
				await next;
			});
		},
		say: (room) => send("PUT", "/room", room, { Authorization: `Bearer ${KEY}` }),
		vote: async (who, question, answer) => (await send("POST", "/vote", { who, question, answer })).status,
		goneBy: gone.reach,
		close: () =>
			new Promise((done) => {
				relay.close();
				server.closeAllConnections();
				server.close(() => done());
			}),
	};
}

function createCount() {
	let count = 0;
	const waiting = new Set<() => void>();
	return {
		count: () => count,
		add: () => {
			count += 1;
			for (const look of waiting) look();
		},
		reach: (wanted: number) =>
			new Promise<void>((done) => {
				const look = () => {
					if (count < wanted) return;
					waiting.delete(look);
					done();
				};
				waiting.add(look);
				look();
			}),
	};
}

interface Target {
	readonly port: number;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

async function follow({ port, path, headers }: Target, leave: (cut: () => void) => Promise<void>): Promise<Follower> {
	const heard: Heard[] = [];
	const looks = new Set<() => void>();
	const asked = request({ host: "127.0.0.1", port, path, headers, agent: false });
	asked.end();
	const answer = await new Promise<IncomingMessage>((done, fail) => asked.on("response", done).on("error", fail));
	asked.on("error", () => undefined);
	const ended = new Promise<void>((done) => answer.on("close", done).on("error", () => undefined));
	const read = createEventReader(({ name, data }) => {
		heard.push({ name, value: JSON.parse(data) });
		for (const look of looks) look();
	});
	const isStream = answer.headers["content-type"] === "text/event-stream";
	answer.on("data", (octets: Uint8Array) => isStream && read(octets));
	const until = <T>(name: string, fits: (value: T) => boolean) =>
		new Promise<T>((done) => {
			const look = () => {
				const found = heard.findLast((one) => one.name === name);
				if (!found || !fits(found.value as T)) return;
				looks.delete(look);
				done(found.value as T);
			};
			looks.add(look);
			look();
		});
	const hello = isStream ? await until<{ readonly who?: string }>("hello", () => true) : {};
	return {
		status: answer.statusCode ?? 0,
		headers: answer.headers,
		heard,
		who: hello.who ?? "",
		until,
		ended,
		leave: () => leave(() => asked.destroy()),
	};
}

/** A room of a turn, with an open question where it is given an id. */
export const roomOf = (turn: number, question?: string, state = "open") => ({
	turn,
	invited: 0,
	resets: 0,
	...(question ? { question: { id: question, text: "What does it send?", answers: ["a", "b", "c"], state } } : {}),
});

/** The turns of the rooms that somebody heard of. */
export const turnsOf = ({ heard }: Follower): readonly number[] =>
	heard.flatMap(({ name, value }) => (name === "room" ? [(value as Room).turn] : []));

/** Resolves when the presenter's last tally is so. */
export const tallied = (presenter: Follower, fits: (tally: Tally) => boolean) => presenter.until<Tally>("tally", fits);

export const counts = (presenter: Follower, wanted: readonly number[]) =>
	tallied(presenter, ({ question }) => JSON.stringify(question?.counts) === JSON.stringify(wanted));

/** Opens benches for the tests of a file, and closes them after each. */
export function openBenches() {
	const opened: Bench[] = [];
	afterEach(async () => {
		await Promise.all(opened.splice(0).map((bench) => bench.close()));
	});
	return async (options?: Parameters<typeof openBench>[0]): Promise<Bench> => {
		const bench = await openBench(options);
		opened.push(bench);
		return bench;
	};
}
