import { expect, test } from "vitest";
import { attackerMemory, lanes } from "../../cast/cast";
import { get, post } from "../../http/message";
import { startBench } from "../../testing/bench";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";
import { SCRIPT_HOST } from "./script-host";

const EVIL = "https://evil.example";

async function start() {
	const { world, settings } = await startBench();
	world.memory.attacker = attackerMemory();
	const lane = { ...lanes.attacker, base: EVIL, program: SCRIPT_HOST };
	const network = createNetwork([lane], world, settings, seeded(world, settings.seed));
	const send = async (request: ReturnType<typeof get>) => (await network.deliver(request)).response;
	return { send, kept: () => recall(world, "attacker", "attacker") };
}

test("serves its script, and nothing else", async () => {
	const { send } = await start();
	expect(await send(get(`${EVIL}/x.js`))).toMatchObject({
		status: 200,
		headers: [["Content-Type", "text/javascript"]],
		body: expect.stringMatching(/^\/\* .* \*\/\n$/),
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
	expect(kept()).toEqual({ ...attackerMemory(), ...expected });
});

test("takes forms alone", async () => {
	const { send } = await start();
	expect((await send(get(`${EVIL}/in`))).status).toBe(405);
});
