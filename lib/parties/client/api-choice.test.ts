import { expect, test } from "vitest";
import { get, header } from "../../http/message";
import { API, startBench, withLevels } from "../../testing/bench";
import { recall } from "../../world/world";
import { apiChosen } from "./api-choice";

const EVIL = "https://evil.example";
const connect = (api: string) => `https://photos.example/connect?api=${encodeURIComponent(api)}`;

async function telling(takesApi: boolean) {
	const bench = await startBench(withLevels({ aud: "on" }));
	if (takesApi) bench.world.memory.client = { ...recall(bench.world, "client", "client"), takesApi };
	return bench;
}

test.each([
	[EVIL, EVIL],
	[`${EVIL}/api`, `${EVIL}/api`],
	[`${EVIL}/`, undefined],
	["http://evil.example", undefined],
	[`${EVIL}#x`, undefined],
	[`${EVIL}/?x=1`, undefined],
	["https://[", undefined],
	["", undefined],
])("an address to which a path can be added is taken, whoever's it is: %j", async (typed, taken) => {
	expect(apiChosen((await telling(true)).at("client"), connect(typed))).toBe(taken);
});

test("a client that is bound to its API takes none", async () => {
	expect(apiChosen((await telling(false)).at("client"), connect(EVIL))).toBeUndefined();
});

test("the client names the API that it was told, and keeps it with this request alone", async () => {
	const { world, send } = await telling(true);
	const asked = [connect(EVIL), "https://photos.example/connect"];
	const named: (string | null)[] = [];
	for (const url of asked)
		named.push(new URL(header((await send(get(url))).headers, "location") ?? "").searchParams.get("resource"));
	expect(named).toEqual([EVIL, API]);
	expect(recall(world, "client", "client").transactions.map(({ api }) => api)).toEqual([EVIL, undefined]);
});
