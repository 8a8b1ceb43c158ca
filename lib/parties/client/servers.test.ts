import { describe, expect, test } from "vitest";
import { callbackOf, cast, EVIL_ISSUER, twoServers } from "@/testing/mix-up";
import { CLIENT_ID, ISSUER } from "../../cast/cast";
import { decodeJwt } from "../../crypto/jwt";
import { parsePairs, queryOf } from "../../http/form";
import type { Levels } from "../../vocabulary/controls";
import type { Settings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork } from "../network";
import { readCallback, startAuthorization } from "./authorization";
import { registeredAt, serverChosen } from "./servers";
import { tokenRequest } from "./tokens";

async function start(levels: Partial<Levels> = {}) {
	const settings: Settings = { profile: "weakest", levels, skippedChecks: [], seed: "a" };
	const world = await twoServers(settings);
	const lane = cast.find(({ role }) => role === "client");
	if (!lane) throw new Error("There is no client");
	return {
		world,
		at: createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(lane),
		client: recall(world, "client", "client"),
	};
}

test.each([
	["https://photos.example/connect?server=evil-as.example", EVIL_ISSUER],
	["https://photos.example/connect?server=as.example", undefined],
	["https://photos.example/connect?server=unknown.example", undefined],
	["https://photos.example/connect", undefined],
])("%s chooses %s", async (url, issuer) => {
	expect(serverChosen((await start()).at, url)).toBe(issuer);
});

describe("a registration belongs to its server", () => {
	test("an unknown issuer, or none, is the usual one", async () => {
		const { client } = await start();
		expect(registeredAt(client, undefined)).toBe(client);
		expect(registeredAt(client, ISSUER)).toBe(client);
		expect(registeredAt(client, "https://unknown.example")).toBe(client);
		expect(registeredAt(client, EVIL_ISSUER).clientId).toBe("photo-print-evil");
	});

	test("the authorization request goes where the person chose, and the transaction remembers it", async () => {
		const { at, client } = await start({ aud: "on" });
		const evil = startAuthorization(at, EVIL_ISSUER);
		const honest = startAuthorization(at);
		expect(evil.url.startsWith(`${EVIL_ISSUER}/authorize?`)).toBe(true);
		expect(honest.url.startsWith(`${ISSUER}/authorize?`)).toBe(true);
		expect(new Map(queryOf(evil.url)).get("client_id")).toBe("photo-print-evil");
		expect(new Map(queryOf(evil.url)).get("resource")).toBe("https://evil-api.example");
		expect(new Map(queryOf(honest.url)).get("client_id")).toBe(CLIENT_ID);
		expect(client.transactions.map(({ issuer }) => issuer)).toEqual([EVIL_ISSUER, ISSUER]);
	});

	test.each([
		[EVIL_ISSUER, "photo-print-evil"],
		[ISSUER, CLIENT_ID],
	])("the token request goes to %s, with the secret that it has registered", async (issuer, clientId) => {
		const { at, client } = await start({ clientType: "confidential" });
		const { transaction } = startAuthorization(at, issuer);
		await readCallback(at, "https://photos.example/cb?code=c1", transaction.id);
		const { url, body } = await tokenRequest(at);
		const sent = new Map(parsePairs(body));
		expect([url, sent.get("client_id")]).toEqual([`${issuer}/token`, clientId]);
		expect(sent.get("client_secret")).toBe(registeredAt(client, issuer).clientSecret);
		expect(client.otherServers?.[0]?.clientSecret).not.toBe(client.clientSecret);
	});

	test("with a redirect URI for each, an answer is taken at that of the server that was asked, and nowhere else", async () => {
		const { at } = await start({ connection: "on" });
		const [own, other] = [callbackOf(EVIL_ISSUER), callbackOf(ISSUER)];
		const { transaction, url } = startAuthorization(at, EVIL_ISSUER);
		expect([transaction.redirectUri, new Map(queryOf(url)).get("redirect_uri")]).toEqual([own, own]);
		const refused = await readCallback(at, `${other}?code=c1`, transaction.id);
		expect(refused).toMatchObject({ check: "callback.context-matches", error: "context_mismatch" });
		const again = startAuthorization(at, EVIL_ISSUER).transaction;
		expect(await readCallback(at, `${own}?code=c1`, again.id)).toBeUndefined();
	});

	test("an assertion is for the one server that it is sent to", async () => {
		const { at } = await start({ clientType: "confidential", clientAuth: "private_key_jwt" });
		const { transaction } = startAuthorization(at, EVIL_ISSUER);
		await readCallback(at, "https://photos.example/cb?code=c1", transaction.id);
		const assertion = new Map(parsePairs((await tokenRequest(at)).body)).get("client_assertion") ?? "";
		expect(JSON.stringify(decodeJwt(assertion))).toContain(`"aud":"${EVIL_ISSUER}"`);
	});
});
