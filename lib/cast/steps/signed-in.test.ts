import { describe, expect, test } from "vitest";
import { createStepContext } from "../../flow/step-context";
import { get } from "../../http/message";
import { createNetwork } from "../../parties/network";
import { profileIds } from "../../vocabulary/profiles";
import { defaultSettings, type Settings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { recall, type World } from "../../world/world";
import { API, asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "../cast";
import { redeem } from "./code-grant";
import { signedInWorld, signInOffTheRecord, type Until } from "./signed-in";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const grants = ["authorization_code", "refresh_token"];
const withoutUser = [lanes.client, lanes.as, lanes.rs];
const withUser = [lanes.user, ...withoutUser];

const start = (
	until: Until,
	settings: Settings = defaultSettings,
	cast: typeof withoutUser | typeof withUser = withoutUser,
) =>
	signedInWorld({
		lanes: cast,
		settings,
		memory: {
			...(cast === withUser ? { user: browserMemory() } : {}),
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI, { client: { grant_types: grants }, memory: { grantTypes: grants } }),
			rs: rsMemory(),
		},
		until,
	});

const held = (world: World) => Object.fromEntries(world.values.map(({ id, heldAtStart }) => [id, heldAtStart]));

describe.each(profileIds)("in %s", (profile) => {
	const settings = { ...defaultSettings, profile };

	test("with a code: the client can redeem it, and nobody has done so", async () => {
		const world = await start("code", settings);
		const [code, record] = Object.entries(recall(world, "as", "as").codes)[0] ?? [];
		expect([recall(world, "client", "client").sessions.own.code, record?.uses]).toEqual([code, 0]);
		expect(recall(world, "client", "client").sessions.own.accessToken).toBeUndefined();
	});

	test("with tokens: the API takes the access token", async () => {
		const world = await start("tokens", settings);
		const { accessToken = "", refreshToken = "" } = recall(world, "client", "client").sessions.own;
		expect(Object.keys(recall(world, "as", "as").refreshTokens)).toEqual([refreshToken]);
		const request = get(`${API}/photos`, [["Authorization", `Bearer ${accessToken}`]]);
		expect(
			(await createNetwork(withoutUser, world, settings, seeded(world, settings.seed)).deliver(request)).response,
		).toMatchObject({
			status: 200,
		});
	});
});

test("what each party holds is what it made or received, and nothing is left of what is over", async () => {
	expect(held(await start("code"))).toEqual({
		client_id: [],
		code_verifier: ["client"],
		code_challenge: ["client", "as"],
		code: ["client", "as"],
	});
	expect(held(await start("tokens"))).toEqual({
		client_id: [],
		access_token: ["client", "as"],
		refresh_token: ["client", "as"],
	});
});

test("a secret that both had from the start stays with both", async () => {
	const settings: Settings = { ...defaultSettings, levels: { clientType: "confidential" } };
	expect(held(await start("tokens", settings)).client_secret).toEqual(["client", "as"]);
});

test("the browser is gone, unless it is a lane of the lesson", async () => {
	const without = await start("code");
	expect([Object.keys(without.memory).sort(), without.open]).toEqual([["as", "client", "rs"], {}]);
	const world = await start("code", defaultSettings, withUser);
	expect(recall(world, "user", "browser").cookies.length).toBeGreaterThan(0);
	expect(held(world).code).toEqual(["user", "client", "as"]);
});

test("is the same every time", async () => {
	expect(JSON.stringify(await start("tokens"))).toBe(JSON.stringify(await start("tokens")));
});

test.each(profileIds)(
	"in %s, a second sign-in leaves a code and no browser, and begins a family of its own",
	async (profile) => {
		const settings = { ...defaultSettings, profile };
		const world = await start("tokens", settings);
		const before = held(world);
		const flow = { id: "again", lanes: withoutUser };
		const { context, messages } = createStepContext({ flow, settings, world, frame: 0, interventions: { edits: [] } });
		await signInOffTheRecord(context, withoutUser);
		expect(messages).toEqual([]);
		expect([Object.keys(world.memory).sort(), world.open]).toEqual([["as", "client", "rs"], {}]);
		expect(Object.keys(held(world)).filter((id) => !(id in before))).toEqual(
			profile === "weakest" ? ["code"] : ["code_verifier", "code"],
		);
		expect(await redeem(context, "client")).toBe(true);
		expect(Object.keys(recall(world, "as", "as").families)).toHaveLength(2);
	},
);
