/** The refresh token grant, driven by certified client code that knows nothing of ours (`oauth4webapi`). */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { API, type Bench, REDIRECT_URI, secretOf, withLevels } from "../testing/bench";
import { authorize, client, discover, fetchThrough, STATE } from "../testing/oracle";
import { startRefreshBench } from "../testing/refresh";
import { defaultSettings, type Settings } from "../vocabulary/settings";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

interface Session {
	readonly bench: Bench;
	readonly tokens: oauth.TokenEndpointResponse;
	refresh(token: string | undefined, parameters?: Record<string, string>): Promise<oauth.TokenEndpointResponse>;
	call(token: string): Promise<Response>;
}

async function start(settings: Settings = defaultSettings, auth: oauth.ClientAuth = oauth.None()): Promise<Session> {
	const bench = await startRefreshBench(settings);
	const as = await discover(bench);
	expect(as.grant_types_supported).toContain("refresh_token");
	const verifier = oauth.generateRandomCodeVerifier();
	const params = oauth.validateAuthResponse(as, client, await authorize(bench, as, verifier), STATE);
	const through = fetchThrough(bench);
	const response = await oauth.authorizationCodeGrantRequest(as, client, auth, params, REDIRECT_URI, verifier, through);
	return {
		bench,
		tokens: await oauth.processAuthorizationCodeResponse(as, client, response),
		refresh: async (token = "", additionalParameters = {}) =>
			oauth.processRefreshTokenResponse(
				as,
				client,
				await oauth.refreshTokenGrantRequest(as, client, auth, token, { ...through, additionalParameters }),
			),
		call: (token) => oauth.protectedResourceRequest(token, "GET", new URL(`${API}/photos`), undefined, null, through),
	};
}

const confidential = (clientAuth: "post" | "basic") => withLevels({ clientType: "confidential", clientAuth });

describe("a refresh", () => {
	const ways: readonly (readonly [string, Settings, (settings: Settings) => oauth.ClientAuth])[] = [
		["a public client", defaultSettings, () => oauth.None()],
		["client_secret_post", confidential("post"), (settings) => oauth.ClientSecretPost(secretOf(settings))],
		["client_secret_basic", confidential("basic"), (settings) => oauth.ClientSecretBasic(secretOf(settings))],
	];

	test.each(ways)("of %s, after the access token has expired", async (_, settings, authOf) => {
		const { bench, tokens, refresh, call } = await start(settings, authOf(settings));
		bench.world.clock += 300;
		await expect(call(tokens.access_token)).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
			cause: [{ scheme: "bearer", parameters: { error: "invalid_token" } }],
		});
		const next = await refresh(tokens.refresh_token);
		expect(next).toMatchObject({ token_type: "bearer", expires_in: 300, scope: "photos.read" });
		expect(next.refresh_token).not.toBe(tokens.refresh_token);
		expect((await call(next.access_token)).status).toBe(200);
		await expect(refresh(next.refresh_token)).resolves.toHaveProperty("access_token");
	});

	test("without rotation brings no refresh token", async () => {
		const { tokens, refresh } = await start(withLevels({ refresh: "static" }));
		expect(await refresh(tokens.refresh_token)).not.toHaveProperty("refresh_token");
		await expect(refresh(tokens.refresh_token)).resolves.toHaveProperty("access_token");
	});
});

const error = (code: string, status = 400) => ({ code: oauth.RESPONSE_BODY_ERROR, error: code, status });

describe("a refusal", () => {
	test("reuse ends the family", async () => {
		const { tokens, refresh } = await start();
		const next = await refresh(tokens.refresh_token);
		await expect(refresh(tokens.refresh_token)).rejects.toMatchObject(error("invalid_grant"));
		await expect(refresh(next.refresh_token)).rejects.toMatchObject(error("invalid_grant"));
	});

	test.each([
		["scope", { scope: "photos.read photos.write" }, "invalid_scope"],
		["resource", { resource: "https://other-api.example" }, "invalid_target"],
	])("%s beyond the grant, and the token still works", async (_, parameters, code) => {
		const { tokens, refresh } = await start();
		await expect(refresh(tokens.refresh_token, parameters)).rejects.toMatchObject(error(code));
		await expect(refresh(tokens.refresh_token)).resolves.toHaveProperty("access_token");
	});

	test("a wrong secret is invalid_client with a challenge", async () => {
		const settings = confidential("post");
		const { bench, tokens } = await start(settings, oauth.ClientSecretPost(secretOf(settings)));
		const as = await discover(bench);
		const wrong = oauth.ClientSecretPost("guess");
		const through = fetchThrough(bench);
		const response = await oauth.refreshTokenGrantRequest(as, client, wrong, tokens.refresh_token ?? "", through);
		await expect(oauth.processRefreshTokenResponse(as, client, response)).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
		});
	});
});
