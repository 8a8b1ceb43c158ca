import { describe, expect, test } from "vitest";
import { get, type HttpResponse, headerAll } from "../../../http/message";
import { addClient, bodyOf, ISSUER, startBench } from "../../../testing/bench";
import { askForCodes, codesRequest, pollRequest, startDeviceBench } from "../../../testing/device";
import { ERROR_TEXT } from "../../../testing/text";
import { DEVICE_GRANT } from "../../../vocabulary/device-grant";

const noStore = (response: HttpResponse) => expect(headerAll(response.headers, "cache-control")).toEqual(["no-store"]);

describe("/device_authorization", () => {
	test("answers with both codes, the address, the lifetime and the interval (RFC 8628 §3.2)", async () => {
		const bench = await startDeviceBench();
		const response = await bench.send(codesRequest());
		expect(response.status).toBe(200);
		noStore(response);
		const codes = bodyOf(response);
		expect(codes).toEqual({
			device_code: expect.stringMatching(/^[\w-]{43}$/),
			user_code: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/),
			verification_uri: `${ISSUER}/device`,
			verification_uri_complete: `${ISSUER}/device?user_code=${String(codes.user_code)}`,
			expires_in: 600,
			interval: 5,
		});
	});

	test("every request gets codes of its own", async () => {
		const bench = await startDeviceBench();
		const all = [await askForCodes(bench), await askForCodes(bench), await askForCodes(bench)];
		expect(new Set(all.map((one) => one.user_code)).size).toBe(3);
		expect(new Set(all.map((one) => one.device_code)).size).toBe(3);
	});

	test("a code that another device shows is not shown twice", async () => {
		const bench = await startDeviceBench();
		const first = await askForCodes(bench);
		bench.world.draws["as/user_code"] = 0;
		expect((await askForCodes(bench)).user_code).not.toBe(first.user_code);
	});

	test.each([
		["no client", { client_id: undefined }, "invalid_client", 401],
		["an unknown client", { client_id: "nobody" }, "invalid_client", 401],
		["a client without the grant", { client_id: "no-grant" }, "unauthorized_client", 400],
		["a scope that is not registered", { scope: "photos.write" }, "invalid_scope", 400],
	] as const)("%s", async (_, change, error, status) => {
		const bench = await startDeviceBench();
		addClient(bench, { client_id: "no-grant" });
		const response = await bench.send(codesRequest(change));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(bodyOf(response).error_description).toMatch(ERROR_TEXT);
		noStore(response);
		expect(bench.as.devices?.waiting).toEqual({});
	});

	test("is POST of a form only", async () => {
		const bench = await startDeviceBench();
		for (const method of ["GET", "PUT", "HEAD"])
			expect((await bench.send({ ...codesRequest(), method })).status).toBe(405);
		const asJson = { ...codesRequest(), headers: [["Content-Type", "application/json"]] as const };
		expect(bodyOf(await bench.send(asJson)).error).toBe("invalid_request");
	});

	test("exists, and stands in the metadata, only where the server offers the grant", async () => {
		const [plain, offering] = [await startBench(), await startDeviceBench()];
		const metadataOf = async (bench: typeof plain) =>
			bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
		expect(await metadataOf(plain)).not.toHaveProperty("device_authorization_endpoint");
		expect((await metadataOf(plain)).grant_types_supported).not.toContain(DEVICE_GRANT);
		expect(await metadataOf(offering)).toMatchObject({
			device_authorization_endpoint: `${ISSUER}/device_authorization`,
			grant_types_supported: ["authorization_code", DEVICE_GRANT],
		});
		expect((await plain.send(codesRequest())).status).toBe(404);
		expect((await plain.send(get(`${ISSUER}/device`))).status).toBe(404);
		expect(bodyOf(await plain.send(pollRequest("x"))).error).toBe("unsupported_grant_type");
	});
});
