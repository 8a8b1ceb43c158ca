import { describe, expect, test } from "vitest";
import { lanes } from "../cast/cast";
import { get } from "../http/message";
import { API, CLIENT_ID, ISSUER, REDIRECT_URI, startBench } from "../testing/bench";
import { seeded } from "../world/dice";
import { createNetwork, NO_ANSWER } from "./network";

describe("who listens at an address", () => {
	test.each([
		[`${ISSUER}/token`, "as"],
		[`${ISSUER}?x`, "as"],
		[`${ISSUER}#x`, "as"],
		[ISSUER, "as"],
		[`${API}/photos`, "rs"],
		[REDIRECT_URI, "client"],
		[`${ISSUER}.evil.example/token`, undefined],
		[`${ISSUER}@evil.example/token`, undefined],
		[`${ISSUER}:8443/token`, undefined],
		["http://as.example/token", undefined],
		["https://evil.example/", undefined],
		["", undefined],
		["nonsense", undefined],
	])("%j: %s", async (url, lane) => {
		const { network } = await startBench();
		expect(network.laneAt(url)?.id).toBe(lane);
	});

	test("of several on one host the one with the longest base, also at well-known addresses", async () => {
		const { world, settings } = await startBench();
		const at = (id: string, base: string) => ({ ...lanes.as, id, base });
		const host = "http://localhost:3000";
		const several = [
			at("root", host),
			at("as", `${host}/s/1/as`),
			at("twin", `${host}/s/1/as`),
			at("other", `${host}/s/1`),
		];
		const { laneAt } = createNetwork(several, world, settings, seeded(world, settings.seed));
		const found = ["/s/1/as/token", "/s/1/as", "/s/1/as2", "/s/2", "/.well-known/x/s/1/as", "/.well-known/x/s/2", ""];
		expect(found.map((path) => laneAt(host + path)?.id)).toEqual(["as", "as", "other", "root", "as", "root", "root"]);
	});

	test("a private-use scheme belongs to its app as a whole", async () => {
		const { world, settings } = await startBench();
		const app = { id: "app", role: "client", base: "example.photos:", name: "", short: "", spoken: "" } as const;
		const network = createNetwork([app], world, settings, seeded(world, settings.seed));
		expect(network.laneAt("example.photos:/cb?code=1")?.id).toBe("app");
		expect(network.laneAt("example.photosX:/cb")).toBeUndefined();
	});
});

describe("delivering", () => {
	test("where nobody listens nothing comes back", async () => {
		const { network } = await startBench();
		const { response, notebook } = await network.deliver(get("https://evil.example/"));
		expect(response).toEqual(NO_ANSWER);
		expect(notebook.checks).toEqual([]);
	});

	test("a client that may have to ask others first answers in the end", async () => {
		const { network } = await startBench();
		const statusOf = async (path: string) =>
			(await network.deliver(get(`https://photos.example${path}`))).response.status;
		expect([await statusOf("/connect"), await statusOf("/cb?code=x")]).toEqual([303, 400]);
	});

	test("each delivery has a notebook of its own", async () => {
		const { deliver } = await startBench();
		const first = await deliver(get(`${ISSUER}/authorize`));
		const second = await deliver(get(`${ISSUER}/authorize`));
		expect(second.notebook).not.toBe(first.notebook);
		expect(second.notebook.checks).toHaveLength(1);
		expect(second.notebook.refusal?.check).toBe("authorize.client-id-once");
	});
});

test("a new world has read metadata and keys, and knows the values that are there from the start", async () => {
	const { world } = await startBench();
	expect(world.memory.client).toMatchObject({
		metadata: { issuer: ISSUER, authorization_endpoint: `${ISSUER}/authorize`, token_endpoint: `${ISSUER}/token` },
	});
	expect(world.memory.rs).toMatchObject({ keys: [{ kid: "as-demo-1" }] });
	expect(world.values.map(({ kind, text, isPublic }) => [kind, text, isPublic])).toEqual([
		["client_id", CLIENT_ID, true],
		["password", "correct horse", false],
	]);
	expect(JSON.parse(JSON.stringify(world))).toEqual(world);
});
