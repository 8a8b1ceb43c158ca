import { describe, expect, test } from "vitest";
import { get } from "../http/message";
import { API, ISSUER, startBench } from "../testing/bench";
import { TRAVEL_SECONDS } from "../world/clock";
import type { Edit } from "./edit";
import { createRecorder, edited } from "./recorder";

const HOW = { channel: "back", note: "call" } as const;
const PHOTOS = get(`${API}/photos?a=1`);
const NO_REQUEST = { status: 204, headers: [], body: "" };

const rename = (exchange: string): Edit => ({
	exchange,
	ops: [{ op: "set", part: "query", index: 0, name: "b", value: "2" }],
});

async function start(edits: readonly Edit[] = []) {
	const { world, network } = await startBench();
	return { world, network, recorder: createRecorder({ world, network, frame: 7, interventions: { edits } }) };
}

describe("on the way", () => {
	test("a request is what its sender made, unless the run says something of that very exchange", () => {
		expect(edited(PHOTOS, "7.0", { edits: [rename("7.1")] })).toBe(PHOTOS);
		expect(edited(PHOTOS, "7.0", { edits: [rename("7.0")] }).url).toBe(`${API}/photos?b=2`);
	});

	test("everything that leaves comes past it: requests, and addresses that are handed over", async () => {
		const { recorder } = await start([rename("7.0"), rename("7.1"), rename("7.2")]);
		expect(recorder.leaves("client", "rs", PHOTOS, HOW).request.url).toBe(`${API}/photos?b=2`);
		expect(recorder.handsOver("client", "user", PHOTOS.url, { note: "open" })).toBe(`${API}/photos?b=2`);
		expect(recorder.leaves("client", "rs", PHOTOS, HOW).request.url).toBe(`${API}/photos?b=2`);
		const kept = recorder.messages.map((message) => ("original" in message ? message.original : undefined));
		expect(kept).toEqual([PHOTOS, PHOTOS.url, PHOTOS]);
	});
});

describe("what is recorded", () => {
	test("exchanges count within their frame, and an answer belongs to its request", async () => {
		const { recorder } = await start();
		const [first, second] = [
			recorder.leaves("client", "rs", PHOTOS, HOW),
			recorder.leaves("client", "rs", PHOTOS, HOW),
		];
		recorder.arrives(second, NO_REQUEST, {});
		recorder.arrives(first, NO_REQUEST, {});
		const named = recorder.messages.map((message) => "exchange" in message && [message.kind, message.exchange]);
		expect(named).toEqual([
			["request", "7.0"],
			["request", "7.1"],
			["response", "7.1"],
			["response", "7.0"],
		]);
	});

	test("each message takes the time that it travels, and looking at one takes none", async () => {
		const { world, recorder, network } = await start();
		const before = world.clock;
		const open = recorder.leaves("client", "rs", PHOTOS, HOW);
		const { notebook } = await network.deliver(PHOTOS);
		recorder.looked(open, HOW, notebook);
		expect(world.clock).toBe(before + TRAVEL_SECONDS);
		recorder.arrives(open, NO_REQUEST, {});
		recorder.handsOver("client", "user", "x:/", { note: "open" });
		expect(world.clock).toBe(before + 3 * TRAVEL_SECONDS);
		expect(recorder.messages.map(({ at }) => at - before)).toEqual([1, 1, 2, 3].map((n) => n * TRAVEL_SECONDS));
	});

	test("what a party fetches for itself is no message", async () => {
		const { recorder, network } = await start();
		const [lane] = [network.laneAt(API)];
		if (!lane) throw new Error("Nobody listens at the API");
		expect((await network.contextOf(lane).fetch(get(`${ISSUER}/jwks`))).status).toBe(200);
		expect(recorder.messages).toEqual([]);
	});

	test("a request that an edit sends elsewhere reaches who listens there; where nobody does, it never left", async () => {
		const to = (url: string): Edit => ({ exchange: "7.0", ops: [{ op: "target", value: url }] });
		const reached = async (url: string) => (await start([to(url)])).recorder.leaves("client", "rs", PHOTOS, HOW).to;
		expect([await reached(`${ISSUER}/token`), await reached("https://nobody.example")]).toEqual(["as", "client"]);
	});

	test("an answer to HEAD arrives without its body", async () => {
		const { recorder } = await start();
		const open = recorder.leaves("client", "rs", { ...PHOTOS, method: "HEAD" }, HOW);
		expect(recorder.arrives(open, { ...NO_REQUEST, body: "photos" }, {}).body).toBe("");
	});
});
