import { describe, expect, test } from "vitest";
import { attackerMemory, browserMemory, lanes } from "../../cast/cast";
import { get } from "../../http/message";
import { startBench } from "../../testing/bench";
import { seeded } from "../../world/dice";
import type { Memory } from "../../world/memory";
import { firstLink } from "../browser/forms";
import { createNetwork } from "../network";

const KEPT = "https://photos.example/cb?code=a%26b&state=c";

async function siteOf(memory: Memory) {
	const { world, settings } = await startBench();
	world.memory.attacker = memory;
	const network = createNetwork(
		[{ ...lanes.attacker, base: "https://evil.example" }],
		world,
		settings,
		seeded(world, settings.seed),
	);
	return async (path: string) => (await network.deliver(get(`https://evil.example${path}`))).response;
}

describe("the attacker's site", () => {
	test("has one page, and its link is the redirect that was not followed, byte for byte", async () => {
		const open = await siteOf({ ...browserMemory(), following: KEPT });
		const response = await open("/offer?from=mail");
		expect(response).toMatchObject({ status: 200 });
		expect(typeof response === "object" && firstLink(response.body)).toBe(KEPT);
	});

	test.each(["/", "/cb?code=x", "/offer/more"])("has nothing at %s", async (path) => {
		const open = await siteOf({ ...browserMemory(), following: KEPT });
		expect(await open(path)).toMatchObject({ status: 404 });
	});

	test("has no page while there is nothing to lead to", async () => {
		expect(await (await siteOf(browserMemory()))("/offer")).toMatchObject({ status: 404 });
	});

	test("is not there where the attacker has no browser", async () => {
		expect(await (await siteOf(attackerMemory()))("/offer")).toMatchObject({ status: 0 });
	});
});

test("a page without a link has none", () => {
	expect(firstLink("<p>text</p>")).toBeUndefined();
	expect(firstLink('<abbr href="x"></abbr><a name="here"></a>')).toBeUndefined();
});
