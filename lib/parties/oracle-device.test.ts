/** The device grant, driven by client code that knows nothing of ours (`oauth4webapi`). */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bench } from "../testing/bench";
import { answer, startDeviceBench } from "../testing/device";
import { client, discover, fetchThrough } from "../testing/oracle";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

async function start() {
	const bench = await startDeviceBench();
	const as = await discover(bench);
	const query = new URLSearchParams({ scope: "photos.read" });
	const response = await oauth.deviceAuthorizationRequest(as, client, oauth.None(), query, fetchThrough(bench));
	return { bench, as, codes: await oauth.processDeviceAuthorizationResponse(as, client, response) };
}

async function poll(bench: Bench, as: oauth.AuthorizationServer, deviceCode: string, wait = 5) {
	bench.world.clock += wait;
	const response = await oauth.deviceCodeGrantRequest(as, client, oauth.None(), deviceCode, fetchThrough(bench));
	return oauth.processDeviceCodeResponse(as, client, response);
}

describe("the device grant", () => {
	test("from the codes to the token", async () => {
		const { bench, as, codes } = await start();
		expect(codes).toMatchObject({ expires_in: 600, interval: 5, verification_uri: "https://as.example/device" });
		await expect(poll(bench, as, codes.device_code)).rejects.toMatchObject({
			error: "authorization_pending",
			status: 400,
		});
		await expect(poll(bench, as, codes.device_code, 1)).rejects.toMatchObject({ error: "slow_down", status: 400 });
		await answer(bench, codes.user_code, "allow");
		const tokens = await poll(bench, as, codes.device_code, 10);
		expect(tokens).toMatchObject({ token_type: "bearer", scope: "photos.read", expires_in: 300 });
		await expect(poll(bench, as, codes.device_code, 10)).rejects.toMatchObject({ error: "invalid_grant" });
	});

	test("a no, and a time that is over", async () => {
		const { bench, as, codes } = await start();
		await answer(bench, codes.user_code, "deny");
		await expect(poll(bench, as, codes.device_code)).rejects.toMatchObject({ error: "access_denied", status: 400 });
		await expect(poll(bench, as, codes.device_code, 600)).rejects.toMatchObject({
			error: "expired_token",
			status: 400,
		});
	});

	test("a scope that is not registered is invalid_scope", async () => {
		const bench = await startDeviceBench();
		const as = await discover(bench);
		const query = new URLSearchParams({ scope: "photos.write" });
		const response = await oauth.deviceAuthorizationRequest(as, client, oauth.None(), query, fetchThrough(bench));
		await expect(oauth.processDeviceAuthorizationResponse(as, client, response)).rejects.toMatchObject({
			error: "invalid_scope",
		});
	});
});
