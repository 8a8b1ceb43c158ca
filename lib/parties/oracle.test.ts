/** Certified client code that knows nothing of ours (`oauth4webapi`) drives our parties through the network. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { API, type Bench, CLIENT_ID, ISSUER, REDIRECT_URI, secretOf, startBench, withLevels } from "../testing/bench";
import { authorize, client, discover, fetchThrough, STATE, start, type Tamper } from "../testing/oracle";
import { defaultSettings, type Settings } from "../vocabulary/settings";

const RESOURCE = { additionalParameters: { resource: API } };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

describe("discovery", () => {
	test.each(["oauth2", "oidc"] as const)("%s", async (algorithm) => {
		const as = await discover(await startBench(), algorithm);
		expect(as).toMatchObject({ issuer: ISSUER, code_challenge_methods_supported: ["S256"] });
	});

	test("metadata of another issuer is rejected", async () => {
		const lie: Tamper = (response) => ({
			...response,
			body: response.body.replaceAll(ISSUER, "https://evil-as.example"),
		});
		await expect(discover(await startBench(), "oauth2", lie)).rejects.toMatchObject({
			code: oauth.JSON_ATTRIBUTE_COMPARISON,
		});
	});
});

describe("the whole grant", () => {
	const ways: readonly (readonly [string, Settings, (settings: Settings) => oauth.ClientAuth])[] = [
		["a public client", defaultSettings, () => oauth.None()],
		[
			"client_secret_post",
			withLevels({ clientType: "confidential", clientAuth: "post" }),
			(settings) => oauth.ClientSecretPost(secretOf(settings)),
		],
		[
			"client_secret_basic",
			withLevels({ clientType: "confidential", clientAuth: "basic" }),
			(settings) => oauth.ClientSecretBasic(secretOf(settings)),
		],
	];

	test.each(ways)("%s", async (_, settings, authOf) => {
		const { bench, as, verifier, back } = await start(settings);
		const params = oauth.validateAuthResponse(as, client, back, STATE);
		const auth = authOf(settings);
		const through = fetchThrough(bench);
		const response = await oauth.authorizationCodeGrantRequest(as, client, auth, params, REDIRECT_URI, verifier, {
			...through,
			...RESOURCE,
		});
		const tokens = await oauth.processAuthorizationCodeResponse(as, client, response);
		expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 300, scope: "photos.read" });

		const call = await oauth.protectedResourceRequest(
			tokens.access_token,
			"GET",
			new URL(`${API}/photos`),
			undefined,
			null,
			through,
		);
		expect(await call.json()).toEqual({ photos: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] });

		const request = new Request(`${API}/photos`, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
		const claims = await oauth.validateJwtAccessToken(as, request, API, through);
		expect(claims).toMatchObject({ iss: ISSUER, aud: API, sub: "ada", client_id: CLIENT_ID });
		await expect(oauth.validateJwtAccessToken(as, request, "https://other-api.example", through)).rejects.toThrow();
	});

	test("client_secret_basic with every awkward character in the secret", async () => {
		const bench = await startBench(withLevels({ clientType: "confidential", clientAuth: "basic" }));
		const secret = "a:b+c%d &=/?\u00fc\u2603";
		const registered = bench.as.clients[CLIENT_ID];
		if (registered) bench.as.clients[CLIENT_ID] = { ...registered, client_secret: secret };
		const as = await discover(bench);
		const verifier = oauth.generateRandomCodeVerifier();
		const params = oauth.validateAuthResponse(as, client, await authorize(bench, as, verifier), STATE);
		const auth = oauth.ClientSecretBasic(secret);
		const response = await oauth.authorizationCodeGrantRequest(
			as,
			client,
			auth,
			params,
			REDIRECT_URI,
			verifier,
			fetchThrough(bench),
		);
		expect(await oauth.processAuthorizationCodeResponse(as, client, response)).toHaveProperty("access_token");
	});

	test.each(ways.slice(1))("%s: a wrong secret is invalid_client with a challenge", async (name, settings) => {
		const { bench, as, verifier, back } = await start(settings);
		const params = oauth.validateAuthResponse(as, client, back, STATE);
		const auth = name === "client_secret_post" ? oauth.ClientSecretPost("guess") : oauth.ClientSecretBasic("guess");
		const response = await oauth.authorizationCodeGrantRequest(
			as,
			client,
			auth,
			params,
			REDIRECT_URI,
			verifier,
			fetchThrough(bench),
		);
		await expect(oauth.processAuthorizationCodeResponse(as, client, response)).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
		});
	});
});

describe("the authorization response", () => {
	const changed = (url: URL, change: (query: URLSearchParams) => void) => {
		const copy = new URL(url);
		change(copy.searchParams);
		return copy;
	};

	test.each<[string, (query: URLSearchParams) => void]>([
		["a wrong iss", (query) => query.set("iss", "https://evil-as.example")],
		["no iss, though the metadata promises one", (query) => query.delete("iss")],
		["a wrong state", (query) => query.set("state", "x")],
		["no state", (query) => query.delete("state")],
		["a repeated state", (query) => query.append("state", STATE)],
	])("with %s is rejected", async (_, change) => {
		const { as, back } = await start();
		expect(() => oauth.validateAuthResponse(as, client, back, STATE)).not.toThrow();
		expect(() => oauth.validateAuthResponse(as, client, changed(back, change), STATE)).toThrow();
	});

	test("a no arrives as access_denied, with the right iss and state", async () => {
		const bench = await startBench();
		const as = await discover(bench);
		const back = await authorize(bench, as, oauth.generateRandomCodeVerifier(), "deny");
		expect(() => oauth.validateAuthResponse(as, client, back, STATE)).toThrow(
			expect.objectContaining({ code: oauth.AUTHORIZATION_RESPONSE_ERROR, error: "access_denied" }),
		);
	});
});

describe("the token response", () => {
	async function redeem(bench: Bench, as: oauth.AuthorizationServer, back: URL, verifier: string, tamper?: Tamper) {
		const params = oauth.validateAuthResponse(as, client, back, STATE);
		const through = fetchThrough(bench, tamper);
		const response = await oauth.authorizationCodeGrantRequest(
			as,
			client,
			oauth.None(),
			params,
			REDIRECT_URI,
			verifier,
			through,
		);
		return oauth.processAuthorizationCodeResponse(as, client, response);
	}

	test("a wrong verifier is invalid_grant, and the right one still works afterwards", async () => {
		const { bench, as, verifier, back } = await start();
		await expect(redeem(bench, as, back, oauth.generateRandomCodeVerifier())).rejects.toMatchObject({
			code: oauth.RESPONSE_BODY_ERROR,
			error: "invalid_grant",
			status: 400,
		});
		await expect(redeem(bench, as, back, verifier)).resolves.toHaveProperty("access_token");
		await expect(redeem(bench, as, back, verifier)).rejects.toMatchObject({ error: "invalid_grant" });
	});

	test.each([
		["expires_in that is no number", /"expires_in":300/, '"expires_in":"soon"'],
		["no token_type", /"token_type":"Bearer",/, ""],
		["a foreign token_type", /"Bearer"/, '"N_A"'],
	])("the oracle would notice %s", async (_, from, to) => {
		const { bench, as, verifier, back } = await start();
		const tamper: Tamper = (response) => ({ ...response, body: response.body.replace(from, to) });
		await expect(redeem(bench, as, back, verifier, tamper)).rejects.toThrow();
	});

	test("the API's refusal is a challenge that the oracle can read", async () => {
		const bench = await startBench();
		const call = oauth.protectedResourceRequest(
			"bad",
			"GET",
			new URL(`${API}/photos`),
			undefined,
			null,
			fetchThrough(bench),
		);
		await expect(call).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
			cause: [{ scheme: "bearer", parameters: { error: "invalid_token" } }],
		});
	});
});
