import { expect, test } from "vitest";
import { asMemory, attackerMemory, CLIENT_ORIGIN, clientMemory, ISSUER, lanes } from "../../cast/cast";
import { newWorld } from "../../cast/new-world";
import type { JsonObject } from "../../crypto/json";
import { queryOf, readParams } from "../../http/form";
import { get, type HeaderList, header, json } from "../../http/message";
import { defaultSettings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { createNetwork } from "../network";
import { program } from "../programs";
import { DISCOVERING } from "./discovering";

const ALBUM = "https://albums.example";
const METADATA = `${ALBUM}/.well-known/oauth-protected-resource`;
const NAMED = `Bearer resource_metadata="${METADATA}"`;
const whole = { resource: ALBUM, authorization_servers: [ISSUER], scopes_supported: ["photos.read", "photos.write"] };

/** What the client answers to somebody who names an API that says these things. */
async function connect(challenge: string, metadata: JsonObject) {
	const headers: HeaderList = [["WWW-Authenticate", challenge]];
	const answer = program("described-api", {
		answer: ({ url }) => (url === METADATA ? json(200, metadata) : json(401, {}, headers)),
		resume: {},
	});
	const cast = [
		{ ...lanes.client, program: DISCOVERING },
		lanes.as,
		{ ...lanes.attacker, base: ALBUM, program: answer },
	];
	const callback = `${CLIENT_ORIGIN}/cb`;
	const world = await newWorld(cast, defaultSettings, {
		client: { ...clientMemory(defaultSettings, callback), takesApi: true },
		as: asMemory(defaultSettings, callback),
		attacker: attackerMemory(),
	});
	const network = createNetwork(cast, world, defaultSettings, seeded(world, "a"));
	const { response } = await network.deliver(get(`${CLIENT_ORIGIN}/connect?api=${encodeURIComponent(ALBUM)}`));
	return { ...response, asked: readParams(queryOf(header(response.headers, "location") ?? "")) };
}

test("it asks for what the challenge names, and else for what the metadata list", async () => {
	const { asked } = await connect(`${NAMED}, scope="photos.read"`, whole);
	expect([asked.get("scope"), asked.get("resource")]).toEqual(["photos.read", ALBUM]);
	expect((await connect(NAMED, whole)).asked.get("scope")).toBe("photos.read photos.write");
});

test.each<[string, string, JsonObject, string]>([
	["no challenge", "Basic realm=x", whole, "no_challenge"],
	["an address that is none", 'Bearer resource_metadata="nowhere"', whole, "no_challenge"],
	["another resource", NAMED, { ...whole, resource: "https://api.example" }, "resource_mismatch"],
	["nobody who issues tokens", NAMED, { resource: ALBUM }, "no_authorization_server"],
	[
		"a server that it does not know",
		NAMED,
		{ ...whole, authorization_servers: ["https://x.example"] },
		"unknown_issuer",
	],
])("it stops at %s", async (_, challenge, metadata, error) => {
	const { status, body } = await connect(challenge, metadata);
	expect([status, body.includes(error)]).toEqual([400, true]);
});
