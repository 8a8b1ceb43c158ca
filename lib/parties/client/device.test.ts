import { describe, expect, test } from "vitest";
import { parsePairs } from "../../http/form";
import { type HttpResponse, json } from "../../http/message";
import { ISSUER, secretOf, withLevels } from "../../testing/bench";
import { startDeviceBench } from "../../testing/device";
import { DEVICE_GRANT } from "../../vocabulary/device-grant";
import { CLOCK_START } from "../../world/clock";
import { recall } from "../../world/world";
import { readMetadata } from "./client";
import { codesRequest, pollRequest, readCodes, readPoll } from "./device";

const good = {
	device_code: "the-device-code",
	user_code: "WDJB-MJHT",
	verification_uri: `${ISSUER}/device`,
	expires_in: 600,
	interval: 7,
};

async function television(settings = withLevels({})) {
	const bench = await startDeviceBench(settings);
	await readMetadata(bench.at("client"));
	return { bench, at: bench.at("client"), memory: recall(bench.world, "client", "client") };
}

const formOf = ({ body }: { readonly body: string }) => Object.fromEntries(parsePairs(body));

describe("the request for codes", () => {
	test("goes to the address in the metadata, with client_id and scope (RFC 8628 §3.1)", async () => {
		const request = await codesRequest((await television()).at);
		expect([request.method, request.url]).toEqual(["POST", `${ISSUER}/device_authorization`]);
		expect(formOf(request)).toEqual({ client_id: "photo-print", scope: "photos.read" });
	});

	test("of a confidential client carries its secret", async () => {
		const settings = withLevels({ clientType: "confidential", clientAuth: "post" });
		const { at, memory } = await television(settings);
		expect(formOf(await codesRequest(at))).toMatchObject({ client_secret: secretOf(settings) });
		expect(memory.clientSecret).toBe(secretOf(settings));
	});
});

describe("the codes", () => {
	test("are kept with the time at which they end", async () => {
		const { at, memory } = await television();
		expect(readCodes(at, json(200, good))).toBe(true);
		expect(memory.device).toEqual({
			deviceCode: "the-device-code",
			userCode: "WDJB-MJHT",
			verificationUri: `${ISSUER}/device`,
			expiresAt: CLOCK_START + 600,
			interval: 7,
		});
		expect(formOf(await pollRequest(at))).toEqual({
			grant_type: DEVICE_GRANT,
			device_code: "the-device-code",
			client_id: "photo-print",
		});
	});

	test("without an interval mean five seconds (RFC 8628 §3.2)", async () => {
		const { at, memory } = await television();
		readCodes(at, json(200, { ...good, interval: undefined }));
		expect(memory.device?.interval).toBe(5);
	});

	test.each<readonly [string, HttpResponse, string]>([
		["an error", json(400, { error: "invalid_scope" }), "invalid_scope"],
		["another status", json(201, good), "invalid_response"],
		["no JSON", { status: 200, headers: [], body: "<html>" }, "invalid_response"],
		["nobody's answer", { status: 0, headers: [], body: "" }, "invalid_response"],
		...Object.keys(good).map(
			(name) => [`${name} of another type`, json(200, { ...good, [name]: {} }), "invalid_response"] as const,
		),
	])("%s is no pair of codes", async (_, response, error) => {
		const { at, memory } = await television();
		expect(readCodes(at, response)).toBe(false);
		expect([memory.device, memory.sessions.own.error]).toEqual([undefined, error]);
	});
});

describe("the answer to a poll", () => {
	test.each([
		[json(200, { access_token: "t", token_type: "Bearer" }), "tokens", 7],
		[json(400, { error: "authorization_pending" }), "pending", 7],
		[json(400, { error: "slow_down" }), "slow_down", 12],
		[json(400, { error: "access_denied" }), "denied", 7],
		[json(400, { error: "expired_token" }), "expired", 7],
		[json(400, { error: "invalid_grant" }), "refused", 7],
		[json(400, { error: "__proto__" }), "refused", 7],
		[json(200, { access_token: "t", token_type: "N_A" }), "refused", 7],
		[{ status: 0, headers: [], body: "" }, "refused", 7],
	])("%j", async (response, expected, interval) => {
		const { at, memory } = await television();
		readCodes(at, json(200, good));
		expect(readPoll(at, response)).toBe(expected);
		expect(memory.device?.interval).toBe(interval);
	});
});
