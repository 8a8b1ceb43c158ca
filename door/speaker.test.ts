/** What stands around the official server: nothing of it can make the lab fail, hang, or keep too much. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { post } from "../lib/http/message";
import { officialSpeaker } from "./speaker";

const BOUNDS = { toolTime: 1000, toolOctets: 100 };
const message = { jsonrpc: "2.0", id: 7, method: "tools/list" } as const;
const request = { ...post("http://127.0.0.1:4180/demo/mcp", JSON.stringify(message)), headers: [] };

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** What leaves where the official handler does this. */
async function spoken(fetch: (request: Request) => Promise<Response>, sent: object = message) {
	const speaking = officialSpeaker(BOUNDS, { fetch })(request, sent as typeof message);
	await vi.advanceTimersByTimeAsync(BOUNDS.toolTime);
	const { status, body } = await speaking;
	return { status, body };
}

const FAILED = { code: -32603, message: "the tool server has failed" };

describe("a failure is an error of JSON-RPC, with the id of its request", () => {
	test.each<[string, () => Promise<Response>]>([
		["it throws", () => Promise.reject(new Error("a fault"))],
		["it says 500", async () => Response.json({ secret: "of the server" }, { status: 500 })],
		["its exchange was broken off", async () => new Response(null, { status: 499 })],
		["it never answers", () => new Promise(() => undefined)],
		["its answer is too large", async () => Response.json({ long: "x".repeat(200) })],
		[
			"its answer breaks off",
			async () => new Response(brokenStream(), { headers: { "Content-Type": "application/json" } }),
		],
	])("%s", async (_, fetch) => {
		const { status, body } = await spoken(fetch);
		expect([status, JSON.parse(body)]).toEqual([200, { jsonrpc: "2.0", id: 7, error: FAILED }]);
	});

	test("without one, where the request has none that can be repeated", async () => {
		const { body } = await spoken(() => Promise.reject(new Error("a fault")), { id: { a: 1 } });
		expect(JSON.parse(body)).toEqual({ jsonrpc: "2.0", error: FAILED });
	});
});

const brokenStream = () =>
	new ReadableStream({
		pull(controller) {
			controller.error(new Error("gone"));
		},
	});

const EVENT = "event: message\ndata: {}\n\n";
const asEvents = { headers: { "Content-Type": "text/event-stream" } };

describe("a stream that does not end by itself is ended", () => {
	const endless = (more: boolean) => {
		let isOpen = true;
		const stream = new ReadableStream<Uint8Array>({
			start: (controller) => controller.enqueue(new TextEncoder().encode(EVENT)),
			pull: (controller) => (more ? controller.enqueue(new TextEncoder().encode(EVENT)) : new Promise(() => undefined)),
			cancel: () => {
				isOpen = false;
			},
		});
		return { answer: new Response(stream, asEvents), isOpen: () => isOpen };
	};

	test("after a while, with what has come", async () => {
		const { answer, isOpen } = endless(false);
		expect(await spoken(async () => answer)).toEqual({ status: 200, body: EVENT });
		expect(isOpen()).toBe(false);
	});

	test("when it has said enough", async () => {
		const { answer, isOpen } = endless(true);
		const { body } = await spoken(async () => answer);
		expect(body).toBe(EVENT.repeat(Math.floor(BOUNDS.toolOctets / EVENT.length)));
		expect(isOpen()).toBe(false);
	});
});

test("whoever answers is told when nobody waits any longer", async () => {
	let signal: AbortSignal | undefined;
	await spoken(async (asked) => {
		signal = asked.signal;
		return Response.json({});
	});
	expect(signal?.aborted).toBe(true);
});
