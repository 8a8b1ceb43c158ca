import { describe, expect, test } from "vitest";
import { cast, worldOf } from "@/content/flows/introspection-revocation/world";
import { decodeJwt } from "../crypto/jwt";
import { controlIds, controls, defaultSettings, profileIds, type Settings, withLevel } from "../vocabulary/controls";
import { CLOCK_START } from "../world/clock";
import { recall } from "../world/world";
import { asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "./cast";
import { newWorld } from "./new-world";
import { signedInBefore } from "./prehistory";

const HOLDERS = ["as", "client"];

describe("before the first hop", () => {
	test("the client has earned a token, and the clock stands where every run begins", async () => {
		const world = await worldOf(defaultSettings);
		const { accessToken = "" } = recall(world, "client", "client");
		const decoded = decodeJwt(accessToken);
		const { iat, exp, sub } = "claims" in decoded ? decoded.claims : {};
		expect(world.clock).toBe(CLOCK_START);
		expect([Number(iat) < CLOCK_START, Number(iat) > CLOCK_START - 60, Number(exp) > CLOCK_START, sub]).toEqual([
			true,
			true,
			true,
			"ada",
		]);
	});

	test("only the token is left of it in the register, held by those who have it", async () => {
		const { values } = await worldOf(defaultSettings);
		expect(values.map(({ kind }) => kind)).toEqual(["client_id", "password", "client_secret", "access_token"]);
		expect(values.at(-1)).toMatchObject({ id: "access_token", maker: "as", heldAtStart: HOLDERS, isPublic: false });
	});

	test("nothing waits, and the code is used", async () => {
		const world = await worldOf(defaultSettings);
		const as = recall(world, "as", "as");
		expect([Object.keys(world.open), Object.keys(as.pending)]).toEqual([[], []]);
		expect(Object.values(as.codes).map(({ uses }) => uses)).toEqual([1]);
	});
});

/** Every profile, with every control at every level. */
const everySetting: readonly (readonly [string, Settings])[] = profileIds.flatMap((profile) =>
	controlIds.flatMap((id) =>
		controls[id].levels.map((level): readonly [string, Settings] => [
			`${profile}, ${id}: ${level}`,
			withLevel({ ...defaultSettings, profile }, id, level as never),
		]),
	),
);

test.each(everySetting)("it can be played under %s", async (_, settings) => {
	expect(recall(await worldOf(settings), "client", "client").accessToken).toMatch(/^[\w.-]{43,}$/);
});

test("it serves a lesson with a person in it, too, and leaves her browser alone", async () => {
	const everybody = [lanes.user, ...cast];
	const redirectUri = `${CLIENT_ORIGIN}/cb`;
	const world = await newWorld(everybody, defaultSettings, {
		user: browserMemory(),
		client: clientMemory(defaultSettings, redirectUri),
		as: asMemory(defaultSettings, redirectUri),
		rs: rsMemory(),
		other: rsMemory(),
	});
	await signedInBefore(world, everybody, defaultSettings, { client: "client", holders: HOLDERS, keep: [] });
	expect(recall(world, "user", "browser")).toEqual(browserMemory());
	expect(world.values.map(({ kind }) => kind)).toEqual(["client_id", "password"]);
});

test("it throws where the client would get no token: an error in a lesson", async () => {
	const world = await newWorld([lanes.client, lanes.as], defaultSettings, {
		client: clientMemory(defaultSettings, `${CLIENT_ORIGIN}/cb`),
		as: asMemory(defaultSettings, `${CLIENT_ORIGIN}/cb`, { memory: { grantTypes: [] } }),
	});
	const how = { client: "client", holders: [], keep: [] };
	await expect(signedInBefore(world, [lanes.client, lanes.as], defaultSettings, how)).rejects.toThrow("no token");
	await expect(signedInBefore(world, [lanes.as], defaultSettings, how)).rejects.toThrow('No lane "client"');
});
