import { describe, expect, test } from "vitest";
import { callbackOf, cast, EVIL_ISSUER, twoServers } from "@/testing/mix-up";
import { CLIENT_ID, SCOPE } from "../../cast/cast";
import { queryOf } from "../../http/form";
import { get, header, post } from "../../http/message";
import type { Levels } from "../../vocabulary/controls";
import { type Settings, withVariant } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";

const ASKED = `${EVIL_ISSUER}/authorize?response_type=code&client_id=photo-print-evil&scope=${SCOPE}&redirect_uri=${encodeURIComponent(callbackOf(EVIL_ISSUER))}`;

async function start(levels: Partial<Levels>, variant: string) {
	const settings: Settings = withVariant({ profile: "weakest", levels, skippedChecks: [], seed: "a" }, variant);
	const world = await twoServers(settings);
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const answer = async (request: Parameters<typeof network.deliver>[0]) => (await network.deliver(request)).response;
	return { world, answer, memory: recall(world, "attacker", "attacker") };
}

describe("a client of its own at the honest server", () => {
	const askedAs = (location: string) => {
		const sent = new Map(queryOf(location));
		return [sent.get("client_id"), sent.get("redirect_uri")];
	};

	test("is registered before anybody is sent on, with a callback of the attacked client, and then asks", async () => {
		const { answer, memory, world } = await start({ connection: "on" }, "own-client");
		const { headers } = await answer(get(ASKED));
		const registered = recall(world, "as", "as").clients[memory.clientId ?? ""];
		expect(registered).toMatchObject({
			client_name: "Photo Print",
			redirect_uris: [callbackOf(EVIL_ISSUER)],
			token_endpoint_auth_method: "none",
			scope: SCOPE,
		});
		expect(askedAs(header(headers, "location") ?? "")).toEqual([memory.clientId, callbackOf(EVIL_ISSUER)]);
		expect(memory.own).toBeUndefined();
		const clients = Object.keys(recall(world, "as", "as").clients).length;
		await answer(get(ASKED));
		expect(Object.keys(recall(world, "as", "as").clients).length).toBe(clients);
	});

	test("is not taken in where the developer has to be known: nobody is sent on", async () => {
		const { answer, memory } = await start({ connection: "on", clientVetting: "vetted" }, "own-client");
		const { status, headers } = await answer(get(ASKED));
		expect([status, header(headers, "location"), memory.clientId]).toEqual([503, undefined, undefined]);
	});

	test("is needed by nobody who asks for another address in the client's name", async () => {
		const { answer, memory } = await start({ connection: "on" }, "own-address");
		const { headers } = await answer(get(ASKED));
		expect(memory.clientId).toBeUndefined();
		expect(askedAs(header(headers, "location") ?? "")).toEqual([CLIENT_ID, callbackOf(EVIL_ISSUER)]);
	});
});

test("where it has nothing to register, and at its other endpoints, it is the attacker's server as it usually is", async () => {
	const { answer } = await start({}, "own-client");
	expect(await answer(post(ASKED, ""))).toMatchObject({ status: 405 });
	expect(await answer(post(`${EVIL_ISSUER}/token`, "code=c1"))).toMatchObject({ status: 400 });
	expect(await answer(get(`${EVIL_ISSUER}/nowhere`))).toMatchObject({ status: 404 });
	const usual = await start({}, "sends-on");
	expect(await usual.answer(get(ASKED))).toMatchObject({ status: 303 });
	expect(usual.memory.clientId).toBeUndefined();
});
