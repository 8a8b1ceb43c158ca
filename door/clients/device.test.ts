/** The device grant with both libraries: by itself, and by a person who types the code into the server's own pages. */
import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { ADA, type Bench, newBrowser, openBench } from "./bench";

let bench: Bench;

beforeAll(async () => {
	bench = await openBench();
});
afterEach(() => {
	vi.useRealTimers();
});
afterAll(() => bench.door.close());

const HTTP = { [oauth.allowInsecureRequests]: true } as const;
const device: oauth.Client = { client_id: "lab-device" };

async function discovered(): Promise<oauth.AuthorizationServer> {
	const issuer = new URL(bench.issuer);
	return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...HTTP, algorithm: "oauth2" }));
}

test("openid-client: codes, and tokens once Ada has allowed", async () => {
	await bench.set({ consent: "auto" });
	const config = await client.discovery(new URL(bench.issuer), "lab-device", undefined, client.None(), {
		execute: [client.allowInsecureRequests],
	});
	const codes = await client.initiateDeviceAuthorization(config, { scope: "openid photos.read" });
	expect(codes.verification_uri_complete).toContain(codes.user_code);
	// The library waits before it asks; there is nothing to wait for here.
	const tokens = await client.pollDeviceAuthorizationGrant(config, { ...codes, interval: 0 });
	expect(tokens.claims()).toMatchObject({ sub: "ada", aud: "lab-device" });
	expect((await client.refreshTokenGrant(config, tokens.refresh_token ?? "")).scope).toBe("openid photos.read");
});

test("oauth4webapi: pending, too fast, and then what a person decides on the page", async () => {
	await bench.set({ consent: "ask" });
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
	const as = await discovered();
	const codes = await oauth.processDeviceAuthorizationResponse(
		as,
		device,
		await oauth.deviceAuthorizationRequest(as, device, oauth.None(), { scope: "photos.read order:items" }, HTTP),
	);
	const poll = async () =>
		oauth.processDeviceCodeResponse(
			as,
			device,
			await oauth.deviceCodeGrantRequest(as, device, oauth.None(), codes.device_code, HTTP),
		);
	await expect(poll()).rejects.toMatchObject({ error: "authorization_pending" });
	await expect(poll()).rejects.toMatchObject({ error: "slow_down" });

	const browser = newBrowser(bench.door.origin);
	await browser.open(codes.verification_uri);
	expect((await browser.submit({ user_code: "BBBB-BBBB" })).html).toContain("No device shows this code.");
	await browser.submit({ user_code: codes.user_code.toLowerCase().replace("-", " ") });
	await browser.submit(ADA);
	expect(browser.page.html).toContain(codes.user_code);
	expect((await browser.submit({ decision: "allow" })).status).toBe(200);

	vi.setSystemTime(Date.now() + 10_000);
	expect(await poll()).toMatchObject({ scope: "photos.read order:items", refresh_token: expect.any(String) });
	vi.setSystemTime(Date.now() + 10_000);
	await expect(poll()).rejects.toMatchObject({ error: "invalid_grant" });
});

test("whoever denies ends the polling", async () => {
	await bench.set({ consent: "ask" });
	const as = await discovered();
	const codes = await oauth.processDeviceAuthorizationResponse(
		as,
		device,
		await oauth.deviceAuthorizationRequest(as, device, oauth.None(), { scope: "photos.read" }, HTTP),
	);
	const browser = newBrowser(bench.door.origin);
	await browser.open(codes.verification_uri_complete ?? "");
	await browser.submit({ user_code: codes.user_code });
	await browser.submit(ADA);
	await browser.submit({ decision: "deny" });
	const asked = await oauth.deviceCodeGrantRequest(as, device, oauth.None(), codes.device_code, HTTP);
	await expect(oauth.processDeviceCodeResponse(as, device, asked)).rejects.toMatchObject({ error: "access_denied" });
});
