import { expect, test } from "vitest";
import { attackerMemory, lanes } from "../../cast/cast";
import { get, post } from "../../http/message";
import { startBench } from "../../testing/bench";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";

const EVIL = "https://evil.example";

async function start(memory: { readonly script?: string } = { script: "/* nothing */" }) {
	const { world, settings } = await startBench();
	world.memory.attacker = { ...attackerMemory(), ...memory };
	const network = createNetwork([{ ...lanes.attacker, base: EVIL }], world, settings, seeded(world, settings.seed));
	const send = async (request: ReturnType<typeof get>) => (await network.deliver(request)).response;
	return { send, kept: () => recall(world, "attacker", "attacker") };
}

test("serves its script, and nothing else", async () => {
	const { send } = await start();
	expect(await send(get(`${EVIL}/x.js`))).toEqual({
		status: 200,
		headers: [["Content-Type", "text/javascript"]],
		body: "/* nothing */",
	});
	expect([(await send(post(`${EVIL}/x.js`, ""))).status, (await send(get(`${EVIL}/`))).status]).toEqual([405, 404]);
});

test.each([
	["access_token=a&refresh_token=r", { accessToken: "a", refreshToken: "r" }],
	["code=c", { code: "c" }],
	["photo=a.jpg&photo=b.jpg", { photos: ["a.jpg", "b.jpg"] }],
	["token=a&access_token=", {}],
])("keeps of %j what it knows, and answers nothing", async (form, expected) => {
	const { send, kept } = await start();
	expect(await send(post(`${EVIL}/in`, form))).toEqual({ status: 204, headers: [], body: "" });
	expect(kept()).toEqual({ ...attackerMemory(), script: "/* nothing */", ...expected });
});

test("takes forms alone, and only where the attacker has such a host", async () => {
	const { send } = await start();
	expect((await send(get(`${EVIL}/in`))).status).toBe(405);
	expect((await (await start({})).send(get(`${EVIL}/x.js`))).status).toBe(0);
});
