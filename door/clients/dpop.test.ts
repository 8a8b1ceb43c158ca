/** Tokens that are bound to a key (RFC 9449), with both libraries: every algorithm, and nonces wherever a bound token arrives. */
import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, CALLBACK, followed, openBench } from "./bench";

let bench: Bench;

beforeAll(async () => {
	bench = await openBench({ consent: "auto", levels: { dpopNonce: "on" } });
});
afterAll(() => bench.door.close());

const PLAIN = { execute: [client.allowInsecureRequests] };

const configured = (id: string) =>
	client.discovery(new URL(bench.issuer), id, undefined, authOf(id), { ...PLAIN, algorithm: "oauth2" });

const authOf = (id: string) =>
	id === "lab-public" || id === "lab-device" ? client.None() : client.ClientSecretBasic(bench.secretOf(id));

/** `undefined`: what the library takes where nobody says. */
const ALGORITHMS = [undefined, "ES256", "Ed25519", "RS256"] as const;

async function boundTokens(config: client.Configuration, DPoP: client.DPoPHandle, scope = "openid photos.read") {
	const verifier = client.randomPKCECodeVerifier();
	const expectedNonce = client.randomNonce();
	const isLogin = scope.includes("openid");
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: CALLBACK,
		scope,
		...(isLogin ? { nonce: expectedNonce } : {}),
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	const checks = { pkceCodeVerifier: verifier, ...(isLogin ? { expectedNonce } : {}) };
	return client.authorizationCodeGrant(config, await followed(url), checks, undefined, { DPoP });
}

const photos = (config: client.Configuration, token: string, DPoP: client.DPoPHandle) =>
	client.fetchProtectedResource(config, token, new URL(`${bench.api}/photos`), "GET", undefined, undefined, { DPoP });

describe.each(["off", "on"])("openid-client, nonces %s", (dpopNonce) => {
	beforeAll(() => bench.set({ levels: { dpopNonce } }));

	test.each(ALGORITHMS)("%s: tokens, the API, userinfo, a refresh", async (alg) => {
		const config = await configured("lab-public");
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair(alg));
		const tokens = await boundTokens(config, DPoP);
		expect(tokens.token_type).toBe("dpop");
		expect((await photos(config, tokens.access_token, DPoP)).status).toBe(200);
		expect(await client.fetchUserInfo(config, tokens.access_token, "ada", { DPoP })).toEqual({ sub: "ada" });
		const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? "", undefined, { DPoP });
		expect((await photos(config, refreshed.access_token, DPoP)).status).toBe(200);
	});

	test("a program's own tokens, and an exchange", async () => {
		const config = await configured("lab-machine");
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		const own = await client.clientCredentialsGrant(config, { scope: "photos.read" }, { DPoP });
		expect((await photos(config, own.access_token, DPoP)).status).toBe(200);

		const web = await configured("lab-basic");
		const ada = await boundTokens(web, client.getDPoPHandle(web, await client.randomDPoPKeyPair()));
		const exchanged = await client.genericGrantRequest(
			config,
			"urn:ietf:params:oauth:grant-type:token-exchange",
			{
				subject_token: ada.access_token,
				subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
				resource: bench.api,
			},
			{ DPoP },
		);
		expect(exchanged.token_type).toBe("dpop");
		expect((await photos(config, exchanged.access_token, DPoP)).status).toBe(200);
	});

	test("an API that asks the server about each token", async () => {
		await bench.set({ levels: { introspection: "on" } });
		const config = await configured("lab-public");
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		const { access_token: token } = await boundTokens(config, DPoP, "photos.read");
		expect((await photos(config, token, DPoP)).status).toBe(200);
		const thief = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		await expect(photos(config, token, thief)).rejects.toMatchObject({ status: 401 });
		await expect(
			client.fetchProtectedResource(config, token, new URL(`${bench.api}/photos`), "GET"),
		).rejects.toMatchObject({ status: 401 });
		await bench.set({ levels: { introspection: "off" } });
	});

	test("a device", async () => {
		const config = await configured("lab-device");
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		const codes = await client.initiateDeviceAuthorization(config, { scope: "openid photos.read" });
		const tokens = await client.pollDeviceAuthorizationGrant(config, { ...codes, interval: 0 }, undefined, { DPoP });
		expect((await photos(config, tokens.access_token, DPoP)).status).toBe(200);
	});
});

describe("oauth4webapi", () => {
	const HTTP = { [oauth.allowInsecureRequests]: true } as const;
	const own: oauth.Client = { client_id: "lab-public" };

	/** Once more where a nonce was missing: the handle has kept it by then. */
	async function twice<T>(run: () => Promise<T>): Promise<T> {
		return run().catch((error: unknown) => {
			if (!oauth.isDPoPNonceError(error)) throw error;
			return run();
		});
	}

	test.each(["ES256", "Ed25519", "RS256"])(
		"%s: tokens, the API, userinfo, a refresh, each after a nonce",
		async (alg) => {
			await bench.set({ levels: { dpopNonce: "on" } });
			const issuer = new URL(bench.issuer);
			const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, HTTP));
			const DPoP = oauth.DPoP(own, await oauth.generateKeyPair(alg));
			const verifier = oauth.generateRandomCodeVerifier();
			const url = new URL(as.authorization_endpoint ?? "");
			url.search = new URLSearchParams({
				response_type: "code",
				client_id: own.client_id,
				redirect_uri: CALLBACK,
				scope: "openid photos.read",
				code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
				code_challenge_method: "S256",
			}).toString();
			const params = oauth.validateAuthResponse(as, own, await followed(url), oauth.expectNoState);
			const how = { ...HTTP, DPoP };
			const tokens = await twice(async () =>
				oauth.processAuthorizationCodeResponse(
					as,
					own,
					await oauth.authorizationCodeGrantRequest(as, own, oauth.None(), params, CALLBACK, verifier, how),
				),
			);
			const api = new URL(`${bench.api}/photos`);
			const call = () => oauth.protectedResourceRequest(tokens.access_token, "GET", api, undefined, null, how);
			expect((await twice(call)).status).toBe(200);
			const info = await twice(async () =>
				oauth.processUserInfoResponse(as, own, "ada", await oauth.userInfoRequest(as, own, tokens.access_token, how)),
			);
			expect(info.sub).toBe("ada");
			const refreshed = await twice(async () =>
				oauth.processRefreshTokenResponse(
					as,
					own,
					await oauth.refreshTokenGrantRequest(as, own, oauth.None(), tokens.refresh_token ?? "", how),
				),
			);
			expect(refreshed.token_type).toBe("dpop");
		},
	);
});

describe("a code that is made for one key", () => {
	const asking = async (verifier: string) => ({
		redirect_uri: CALLBACK,
		scope: "photos.read",
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});

	test.each(["dpop_jkt", "a proof with the pushed request"])("by %s: no other key redeems it", async (how) => {
		const config = await configured("lab-basic");
		const [own, other] = await Promise.all([client.randomDPoPKeyPair(), client.randomDPoPKeyPair("Ed25519")]);
		const [DPoP, theirs] = [client.getDPoPHandle(config, own), client.getDPoPHandle(config, other)];
		const pkceCodeVerifier = client.randomPKCECodeVerifier();
		const parameters = await asking(pkceCodeVerifier);
		const url =
			how === "dpop_jkt"
				? client.buildAuthorizationUrl(config, { ...parameters, dpop_jkt: await DPoP.calculateThumbprint() })
				: await client.buildAuthorizationUrlWithPAR(config, parameters, { DPoP });
		const answer = await followed(url);
		const redeem = (options: client.DPoPOptions) =>
			client.authorizationCodeGrant(config, answer, { pkceCodeVerifier }, undefined, options);
		await expect(redeem({ DPoP: theirs })).rejects.toMatchObject({ error: "invalid_grant" });
		await expect(redeem({})).rejects.toMatchObject({ error: "invalid_grant" });
		expect((await redeem({ DPoP })).token_type).toBe("dpop");
	});

	test("a pushed request that names two keys is refused", async () => {
		const config = await configured("lab-basic");
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		const parameters = { ...(await asking(client.randomPKCECodeVerifier())), dpop_jkt: "another" };
		await expect(client.buildAuthorizationUrlWithPAR(config, parameters, { DPoP })).rejects.toMatchObject({
			error: "invalid_request",
		});
	});
});

test("a bound token without its proof opens nothing, userinfo included", async () => {
	const config = await configured("lab-public");
	const tokens = await boundTokens(config, client.getDPoPHandle(config, await client.randomDPoPKeyPair()));
	for (const address of [`${bench.issuer}/userinfo`, `${bench.api}/photos`]) {
		const as = async (scheme: string) => {
			const answer = await fetch(address, { headers: { Authorization: `${scheme} ${tokens.access_token}` } });
			return [answer.status, answer.headers.get("www-authenticate")?.split(" ", 1)[0]];
		};
		expect(await as("Bearer")).toEqual([401, "Bearer"]);
		expect(await as("DPoP")).toEqual([401, "DPoP"]);
	}
});
