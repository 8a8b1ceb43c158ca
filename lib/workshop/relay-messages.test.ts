/** What is said to the relay, and what comes of it. */
import { describe, expect, test } from "vitest";
import { sendMode, sendRoom, sendVote } from "./relay-messages";
import type { Room } from "./room";

const ROOM: Room = { turn: 1, invited: 0, resets: 0 };

describe("what is sent", () => {
	const answering = (status: number, value?: unknown) => {
		const sent: (readonly [string, RequestInit | undefined])[] = [];
		const fetch: typeof globalThis.fetch = (url, init) => {
			sent.push([String(url), init]);
			return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(value ?? "no"), { status }));
		};
		return { sent, fetch };
	};

	test("is a room with the key in a header, and votes and modes without", async () => {
		const { sent, fetch } = answering(204);
		expect(await sendRoom("7K3M 9QXA", ROOM, { fetch })).toEqual({ ok: true });
		expect(await sendVote({ who: "w", question: "q", answer: 0 }, { fetch })).toEqual({ ok: true });
		expect(await sendMode({ who: "w", exploring: true }, { fetch })).toEqual({ ok: true });
		expect(sent.map(([url, init]) => [init?.method, url, init?.headers, JSON.parse(String(init?.body))])).toEqual([
			["PUT", "/workshop/relay/room", { "Content-Type": "application/json", Authorization: "Bearer 7K3M9QXA" }, ROOM],
			["POST", "/workshop/relay/vote", { "Content-Type": "application/json" }, { who: "w", question: "q", answer: 0 }],
			["POST", "/workshop/relay/mode", { "Content-Type": "application/json" }, { who: "w", exploring: true }],
		]);
	});

	test.each<readonly [number, unknown, unknown]>([
		[401, undefined, { problem: "key" }],
		[409, { ...ROOM, turn: 5 }, { problem: "older", room: { ...ROOM, turn: 5 } }],
		[409, "no room", { problem: "older" }],
		[400, undefined, { problem: "refused" }],
		[413, undefined, { problem: "refused" }],
		[429, undefined, { problem: "refused" }],
		[503, undefined, { problem: "lost" }],
	])("a room that is answered with %i, %j", async (status, value, result) => {
		expect(await sendRoom("key", ROOM, answering(status, value))).toEqual(result);
	});

	test.each([
		[404, "gone"],
		[409, "closed"],
		[429, "refused"],
		[500, "lost"],
	])("a vote that is answered with %i: %s", async (status, problem) => {
		expect(await sendVote({ who: "w", question: "q", answer: 0 }, answering(status))).toEqual({ problem });
	});

	test("is lost where nobody answers", async () => {
		expect(await sendRoom("key", ROOM, { fetch: () => Promise.reject(new TypeError("Failed to fetch")) })).toEqual({
			problem: "lost",
		});
	});

	test("is not sent with a key that can be none, nor where a relay takes no room of that size", async () => {
		const { sent, fetch } = answering(204);
		expect(await sendRoom("schlüssel", ROOM, { fetch })).toEqual({ problem: "key" });
		const long = { ...ROOM, at: `/flows/code-pkce?v=1&x=${"é".repeat(8200)}` };
		expect(await sendRoom("key", long, { fetch })).toEqual({ problem: "refused" });
		expect(sent).toEqual([]);
	});
});
