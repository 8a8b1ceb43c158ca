import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { get, header } from "../../../http/message";
import { API, bodyOf, callApi, ISSUER, secretOf, settingsOf, startBench, withLevels } from "../../../testing/bench";
import { passwordOn, passwordTokenRequest, startPasswordBench } from "../../../testing/password-bench";

const answer = async (change = {}, settings = passwordOn) => {
	const response = await (await startPasswordBench(settings)).send(passwordTokenRequest(change));
	return [response.status, bodyOf(response).error];
};

describe("the password grant", () => {
	test("issues a token for the account, the client and the API, without auth_time or refresh token", async () => {
		const bench = await startPasswordBench();
		const response = await bench.send(passwordTokenRequest());
		expect([response.status, header(response.headers, "cache-control")]).toEqual([200, "no-store"]);
		const { access_token: token, ...rest } = bodyOf(response);
		expect(rest).toEqual({ token_type: "Bearer", expires_in: 300, scope: "photos.read" });
		const claims = decodeJwt(String(token));
		expect(claims).toMatchObject({ iss: ISSUER, aud: API, sub: "ada", client_id: "photo-print", scope: "photos.read" });
		expect(claims).not.toHaveProperty("auth_time");
		expect((await callApi(bench, String(token))).status).toBe(200);
	});

	test.each([
		["on", "https://other-api.example"],
		["off", API],
	] as const)("with the audience %s, resource decides whom the token is for: %s", async (aud, expected) => {
		const bench = await startPasswordBench(withLevels({ password: "on", aud }));
		bench.world.memory.as = { ...bench.as, resources: [API, "https://other-api.example"] };
		const response = await bench.send(passwordTokenRequest({ resource: "https://other-api.example" }));
		expect(decodeJwt(String(bodyOf(response).access_token)).aud).toBe(expected);
	});

	test("gives what the client is registered for where no scope is named (RFC 6749 §3.3)", async () => {
		const response = await (await startPasswordBench()).send(passwordTokenRequest({ scope: undefined }));
		expect(bodyOf(response).scope).toBe("photos.read order");
	});

	test.each([
		["a wrong password", { password: "correct house" }, "invalid_grant"],
		["an unknown user", { username: "eve" }, "invalid_grant"],
		["a name from the prototype", { username: "__proto__", password: "undefined" }, "invalid_grant"],
		["no password", { password: undefined }, "invalid_request"],
		["no user name", { username: undefined }, "invalid_request"],
		["a wider scope", { scope: "photos.read photos.write" }, "invalid_scope"],
		["an unknown resource", { resource: "https://other-api.example" }, "invalid_target"],
		["a grant that the client may not use", { grant_type: "authorization_code" }, "unauthorized_client"],
	])("with %s is refused", async (_, change, error) => {
		expect(await answer(change)).toEqual([400, error]);
	});

	test("does not say whether a user exists", async () => {
		const bench = await startPasswordBench();
		const [wrong, unknown] = await Promise.all(
			[{ password: "x" }, { username: "eve" }].map((change) => bench.send(passwordTokenRequest(change))),
		);
		expect(wrong).toEqual(unknown);
	});

	test("asks a confidential client to authenticate first, whatever the password", async () => {
		const settings = withLevels({ password: "on", clientType: "confidential", clientAuth: "post" });
		expect(await answer({}, settings)).toEqual([401, "invalid_client"]);
		expect(await answer({ client_secret: "guess", password: "x" }, settings)).toEqual([401, "invalid_client"]);
		expect(await answer({ client_secret: secretOf(settings) }, settings)).toEqual([200, undefined]);
	});

	test("ignores resource where the audience is off: nobody compares it there", async () => {
		const off = withLevels({ password: "on", aud: "off" });
		expect(await answer({ resource: "https://other-api.example" }, off)).toEqual([200, undefined]);
	});
});

describe("where the control is off", () => {
	test.each([
		["OAuth 2.1", settingsOf()],
		["OAuth 2.0 without it", settingsOf({ profile: "2.0", levels: { password: "off" } })],
	])("%s: unsupported_grant_type, and the metadata does not promise it", async (_, settings) => {
		expect(await answer({}, settings)).toEqual([400, "unsupported_grant_type"]);
		const bench = await startPasswordBench(settings);
		const metadata = bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
		expect(metadata.grant_types_supported).toEqual(["authorization_code"]);
	});

	test("where it is on, the metadata names it", async () => {
		const bench = await startPasswordBench(settingsOf({ profile: "2.0" }));
		const metadata = bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
		expect(metadata.grant_types_supported).toEqual(["authorization_code", "password"]);
	});

	test("the server of the other lessons never offers it", async () => {
		const bench = await startBench(settingsOf({ profile: "weakest" }));
		const response = await bench.send(passwordTokenRequest());
		expect(bodyOf(response).error).toBe("unsupported_grant_type");
	});
});
