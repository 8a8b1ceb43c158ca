/** Which sandboxes stay, and which go. */
import { expect, test } from "vitest";
import { demonstrationKey } from "../lib/crypto/keys";
import { LIMITS, type Limits } from "./limits";
import { createSandboxes, DEMO } from "./sandboxes";
import { realSurroundings } from "./surroundings";

function start(limits: Partial<Limits> = {}, newKey = async (kid: string) => ({ ...demonstrationKey, kid })) {
	const watch = { time: 0, heapUsed: 0, now: () => watch.time, heap: () => watch.heapUsed };
	const nobody = { fetchOutside: async () => ({ status: 0, headers: [], body: "" }), pause: async () => undefined };
	const around = { ...realSurroundings, newKey, ...nobody };
	const bounds = { ...LIMITS, usesBetweenLooks: 1, ...limits };
	return { watch, house: createSandboxes("http://127.0.0.1:4180", around, bounds, watch) };
}

test("with one too many, the one that was idle for longest goes, and never the demo", async () => {
	const { house } = start({ sandboxes: 3 });
	for (const id of [DEMO, "a", "b"]) await house.open(id);
	house.find("a");
	await house.open("c");
	expect(["demo", "a", "b", "c"].filter((id) => house.find(id))).toEqual(["demo", "a", "c"]);
});

test("one that nobody has used for so long goes by itself", async () => {
	const { house, watch } = start({ idleTime: 1000 });
	for (const id of [DEMO, "a", "b"]) await house.open(id);
	watch.time = 900;
	house.find("b");
	watch.time = 1500;
	expect([DEMO, "a", "b"].filter((id) => house.find(id))).toEqual([DEMO, "b"]);
});

test("where they keep too much, a quarter goes, and not again at once", async () => {
	const { house, watch } = start({ heapOctets: 100, shedPause: 50 });
	for (const id of [DEMO, "a", "b", "c", "d", "e", "f", "g"]) await house.open(id);
	watch.heapUsed = 101;
	watch.time = 60;
	house.find(DEMO);
	expect(house.size).toBe(6);
	house.find(DEMO);
	expect(house.size).toBe(6);
	expect(house.find("a")).toBeUndefined();
	watch.time = 120;
	house.find(DEMO);
	expect(house.size).toBe(4);
});

test("only so many are opened at the same time", async () => {
	let go = () => {};
	const gate = new Promise<void>((resolve) => {
		go = resolve;
	});
	const { house } = start({ openings: 2 }, async (kid) => {
		await gate;
		return { ...demonstrationKey, kid };
	});
	const asked = ["a", "b", "c"].map((id) => house.open(id));
	go();
	expect((await Promise.all(asked)).map((one) => one?.id)).toEqual(["a", "b", undefined]);
	expect((await house.open("d"))?.id).toBe("d");
});
