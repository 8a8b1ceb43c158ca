import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import { type HttpResponse, header, headerAll } from "../../../http/message";
import { addClient, bodyOf, CLIENT_ID, settingsOf } from "../../../testing/bench";
import { answer, askForCodes, codesRequest, poll, pollRequest, startDeviceBench } from "../../../testing/device";
import { DEVICE_GRANT } from "../../../vocabulary/device-grant";
import { DEVICE_CODE_LIFETIME } from "../device-codes";

const noStore = (response: HttpResponse) => expect(headerAll(response.headers, "cache-control")).toEqual(["no-store"]);

describe("polling (RFC 8628 §3.5)", () => {
	test("pending, then one token for the account that signed in, then invalid_grant", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		expect(await poll(bench, device_code)).toEqual([400, "authorization_pending"]);
		await answer(bench, user_code, "allow");
		bench.world.clock += 5;
		const { response, notebook } = await bench.deliver(pollRequest(device_code));
		expect(bodyOf(response)).toMatchObject({ token_type: "Bearer", expires_in: 300, scope: "photos.read" });
		noStore(response);
		const jwt = decodeJwt(String(bodyOf(response).access_token));
		expect(jwt).toMatchObject({ claims: { sub: "ada", client_id: CLIENT_ID, auth_time: expect.any(Number) } });
		expect(notebook.spent).toEqual([{ id: "device_code", reason: "used" }]);
		expect(await poll(bench, device_code)).toEqual([400, "invalid_grant"]);
		expect(Object.keys(bench.as.tokens)).toHaveLength(1);
	});

	test("a no is access_denied, every time", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "deny");
		for (let i = 0; i < 2; i++) expect(await poll(bench, device_code)).toEqual([400, "access_denied"]);
		expect(bench.as.tokens).toEqual({});
	});

	test("a poll that is too early is slow_down, and the interval stays five seconds longer each time", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		const waits = [
			[0, "authorization_pending"],
			[4, "slow_down"],
			[9, "slow_down"],
			[15, "authorization_pending"],
			[15, "authorization_pending"],
			[14, "slow_down"],
		] as const;
		for (const [wait, error] of waits) expect(await poll(bench, device_code, wait)).toEqual([400, error]);
		await answer(bench, user_code, "allow");
		expect(await poll(bench, device_code, 19)).toEqual([400, "slow_down"]);
		expect(await poll(bench, device_code, 25)).toEqual([200, undefined]);
	});

	test("after its lifetime it is expired_token, even where somebody said yes", async () => {
		for (const decided of [false, true]) {
			const bench = await startDeviceBench();
			const { device_code, user_code } = await askForCodes(bench);
			if (decided) await answer(bench, user_code, "allow");
			expect(await poll(bench, device_code, DEVICE_CODE_LIFETIME)).toEqual([400, "expired_token"]);
			expect(bench.as.tokens).toEqual({});
		}
	});

	test.each([
		["no device code", { device_code: undefined }, "invalid_request", 400],
		["an unknown one", { device_code: "x" }, "invalid_grant", 400],
		["__proto__", { device_code: "__proto__" }, "invalid_grant", 400],
		["another client", { client_id: "other" }, "invalid_grant", 400],
		["a client without the grant", { client_id: "no-grant" }, "unauthorized_client", 400],
		["no client", { client_id: undefined }, "invalid_client", 401],
	] as const)("%s, and the device may still poll as before", async (_, change, error, status) => {
		const bench = await startDeviceBench();
		addClient(bench, { client_id: "other", grant_types: [DEVICE_GRANT] });
		addClient(bench, { client_id: "no-grant" });
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "allow");
		await poll(bench, "y");
		const response = await bench.send(pollRequest(device_code, change));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(await poll(bench, device_code, 0)).toEqual([200, undefined]);
	});

	test("in 2.0 the answer has Pragma, too", async () => {
		const bench = await startDeviceBench(settingsOf({ profile: "2.0" }));
		const { headers } = await bench.send(codesRequest());
		expect(header(headers, "pragma")).toBe("no-cache");
	});
});
