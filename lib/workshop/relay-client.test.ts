/** Following: when it is tried again, and what is believed. The clock is ours; the real relay is in scripts/relay. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followRelay, type Hello, type RelayState } from "./relay-client";
import type { Room, Tally } from "./room";

const ROOM: Room = { turn: 1, invited: 0, resets: 0 };
const HELLO = 'event: hello\ndata: {"server":"s","who":"w"}\n\n';
const room = (turn: number) => `event: room\ndata: ${JSON.stringify({ ...ROOM, turn })}\n\n`;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

interface Asked {
	readonly url: string;
	readonly headers: Headers;
	/** Sends octets. */
	send(text: string): void;
	/** Ends the stream as a server does, or as a network does. */
	end(): void;
	cut(): void;
	readonly signal: AbortSignal | null | undefined;
}

/** A network in which each request gets the answer that is next, or a stream. */
function network(...answers: readonly (Response | "nothing" | "silence")[]) {
	const asked: Asked[] = [];
	const fetch: typeof globalThis.fetch = (url, init) => {
		let to: ReadableStreamDefaultController<Uint8Array> | undefined;
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				to = controller;
			},
		});
		init?.signal?.addEventListener("abort", () => to?.error(new Error("aborted")));
		asked.push({
			url: String(url),
			headers: new Headers(init?.headers),
			signal: init?.signal,
			send: (text) => to?.enqueue(new TextEncoder().encode(text)),
			end: () => to?.close(),
			cut: () => to?.error(new Error("cut")),
		});
		const answer =
			answers[asked.length - 1] ?? new Response(body, { headers: { "Content-Type": "text/event-stream" } });
		if (answer === "nothing") return Promise.reject(new TypeError("Failed to fetch"));
		if (answer !== "silence") return Promise.resolve(answer);
		return new Promise((_, fail) => init?.signal?.addEventListener("abort", () => fail(new Error("aborted"))));
	};
	return { asked, fetch };
}

function follow(fetch: typeof globalThis.fetch, more: { readonly key?: string; readonly who?: string } = {}) {
	const states: RelayState[] = [];
	const rooms: number[] = [];
	const hellos: Hello[] = [];
	const tallies: Tally[] = [];
	const stop = followRelay({
		...more,
		fetch,
		onState: (state) => states.push(state),
		onRoom: ({ turn }) => rooms.push(turn),
		onHello: (hello) => hellos.push(hello),
		onTally: (tally) => tallies.push(tally),
	});
	return { states, rooms, hellos, tallies, stop };
}

/** What a page hears of its network. */
function pageEvents(): EventTarget {
	const events = new EventTarget();
	vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
	vi.stubGlobal("removeEventListener", events.removeEventListener.bind(events));
	return events;
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

describe("what is heard", () => {
	test("is hello, rooms and tallies; what is none of them is left out", async () => {
		const { asked, fetch } = network();
		const { states, rooms, hellos, tallies, stop } = follow(fetch, { key: "a key" });
		await pass(0);
		expect([asked[0]?.url, asked[0]?.headers.get("Authorization")]).toEqual(["/workshop/relay/events", "Bearer akey"]);
		expect(states).toEqual([]);
		asked[0]?.send(HELLO + room(1));
		asked[0]?.send('event: tally\ndata: {"connected":1,"exploring":0}\n\n');
		asked[0]?.send('event: room\ndata: {"turn":"2"}\n\nevent: room\ndata: {\n\nevent: other\ndata: 1\n\n:\n\n');
		asked[0]?.send(room(3));
		await pass(0);
		expect({ states, rooms, hellos, tallies }).toEqual({
			states: ["connected"],
			rooms: [1, 3],
			hellos: [{ server: "s", who: "w" }],
			tallies: [{ connected: 1, exploring: 0 }],
		});
		stop();
	});

	test("is nothing more once it is stopped, not even of what came together", async () => {
		const { asked, fetch } = network();
		const rooms: number[] = [];
		const states: RelayState[] = [];
		const stop = followRelay({
			fetch,
			onState: (state) => states.push(state),
			onRoom: ({ turn }) => {
				rooms.push(turn);
				stop();
			},
		});
		await pass(0);
		asked[0]?.send(HELLO + room(1) + room(2));
		await pass(100_000);
		expect([rooms, states, asked.length, asked[0]?.signal?.aborted]).toEqual([[1], ["connected"], 1, true]);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe("a connection that is lost", () => {
	test.each<readonly [string, (asked: Asked | undefined) => void]>([
		["ended", (asked) => asked?.end()],
		["cut", (asked) => asked?.cut()],
		["full of what is no event", (asked) => asked?.send("x".repeat(70_000))],
	])("because it was %s, is tried again with the name that it had", async (_, lose) => {
		const { asked, fetch } = network();
		const { states, stop } = follow(fetch);
		await pass(0);
		asked[0]?.send(HELLO);
		await pass(0);
		lose(asked[0]);
		await pass(0);
		expect(states).toEqual(["connected", "lost"]);
		await pass(500);
		expect(asked.map(({ url }) => url)).toEqual(["/workshop/relay/events", "/workshop/relay/events?who=w"]);
		asked[1]?.send(HELLO);
		await pass(0);
		expect(states).toEqual(["connected", "lost", "connected"]);
		stop();
	});

	test("is one in which nothing came for longer than a heartbeat takes", async () => {
		const { asked, fetch } = network();
		const { states, stop } = follow(fetch);
		await pass(0);
		asked[0]?.send(HELLO);
		await pass(39_000);
		asked[0]?.send(":\n\n");
		await pass(39_000);
		expect(states).toEqual(["connected"]);
		await pass(1000);
		expect(states).toEqual(["connected", "lost"]);
		expect(asked[0]?.signal?.aborted).toBe(true);
		stop();
	});

	test("is one that is never answered", async () => {
		const { asked, fetch } = network("silence");
		const { states, stop } = follow(fetch);
		await pass(10_000);
		expect(states).toEqual(["lost"]);
		await pass(1000);
		expect(asked).toHaveLength(2);
		stop();
	});

	test("is tried again after longer and longer, at most five seconds, and soon after it was there", async () => {
		const { asked, fetch } = network(...Array.from({ length: 7 }, () => "nothing" as const));
		const { stop } = follow(fetch);
		const waits: number[] = [];
		await pass(0);
		for (let i = 0; i < 7; i++) {
			const { length } = asked;
			let waited = 0;
			for (; asked.length === length; waited += 100) await pass(100);
			waits.push(waited);
		}
		expect(waits).toEqual([1000, 2000, 4000, 5000, 5000, 5000, 5000]);
		asked[7]?.send(HELLO);
		await pass(0);
		asked[7]?.end();
		await pass(500);
		expect(asked).toHaveLength(9);
		stop();
	});

	test("is one whose network is said to be gone, and is tried again, since this machine may be the server", async () => {
		const { asked, fetch } = network();
		const events = pageEvents();
		const { states, stop } = follow(fetch);
		await pass(0);
		asked[0]?.send(HELLO);
		await pass(0);
		events.dispatchEvent(new Event("offline"));
		await pass(0);
		expect([states, asked[0]?.signal?.aborted]).toEqual([["connected", "lost"], true]);
		await pass(1000);
		asked[1]?.send(HELLO);
		await pass(0);
		expect([states, asked.length]).toEqual([["connected", "lost", "connected"], 2]);
		stop();
	});

	test("is tried at once when there is a network again", async () => {
		const { asked, fetch } = network("nothing", "nothing");
		const events = pageEvents();
		const { stop } = follow(fetch);
		await pass(0);
		expect(asked).toHaveLength(1);
		for (const length of [2, 3]) {
			events.dispatchEvent(new Event("online"));
			await pass(0);
			expect(asked).toHaveLength(length);
		}
		// Nothing waits any more that the event could wake.
		events.dispatchEvent(new Event("online"));
		await pass(0);
		expect(asked).toHaveLength(3);
		stop();
	});

	test("of which another has taken the name, gets a new one", async () => {
		const { asked, fetch } = network();
		const { stop } = follow(fetch, { who: "before" });
		await pass(0);
		asked[0]?.send(`${HELLO}event: taken\ndata: {}\n\n`);
		asked[0]?.end();
		await pass(500);
		expect(asked.map(({ url }) => url)).toEqual(["/workshop/relay/events?who=before", "/workshop/relay/events"]);
		stop();
	});
});

describe("a site without a relay", () => {
	test.each([
		["says that there is nothing", new Response("", { status: 404 })],
		["has a page for every address", new Response("<html>", { headers: { "Content-Type": "text/html" } })],
	])("%s, and is asked again only after a minute", async (_, answer) => {
		const { asked, fetch } = network(answer);
		const { states, stop } = follow(fetch);
		await pass(59_000);
		expect([states, asked.length]).toEqual([["none"], 1]);
		await pass(1000);
		asked[1]?.send(HELLO);
		await pass(0);
		expect(states).toEqual(["none", "connected"]);
		stop();
	});
});

test.each([429, 500, 503])("an answer of %i is a relay that cannot be reached now", async (status) => {
	const { asked, fetch } = network(new Response("", { status }));
	const { states, stop } = follow(fetch);
	await pass(1000);
	expect([states, asked.length]).toEqual([["lost"], 2]);
	stop();
});

test.each([
	["that the server does not take", "wrong", 1],
	["that can be none", "schlüssel", 0],
	["that is empty", " ", 0],
])("a key %s is not tried again", async (_, key, requests) => {
	const { asked, fetch } = network(new Response("", { status: 401 }));
	const { states } = follow(fetch, { key });
	await pass(600_000);
	expect([states, asked.length]).toEqual([["key"], requests]);
	expect(vi.getTimerCount()).toBe(0);
});
