/** openid-client finds the server and redeems codes, with every method by which a client can prove itself. */
import * as client from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, CALLBACK, followed, openBench } from "./bench";
import { keyPair } from "./keys";

let bench: Bench;

beforeAll(async () => {
	bench = await openBench({ consent: "auto" });
});
afterAll(() => bench.door.close());

const PLAIN = { execute: [client.allowInsecureRequests] };

const configured = (id: string, auth: client.ClientAuth, options: client.DiscoveryRequestOptions = PLAIN) =>
	client.discovery(new URL(bench.issuer), id, undefined, auth, options);

/** From the request to the tokens, as an application does. */
async function signIn(config: client.Configuration, scope = "photos.read", redirectUri = CALLBACK) {
	const [pkceCodeVerifier, expectedState] = [client.randomPKCECodeVerifier(), client.randomState()];
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope,
		state: expectedState,
		code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
		code_challenge_method: "S256",
	});
	return client.authorizationCodeGrant(config, await followed(url), { pkceCodeVerifier, expectedState });
}

const call = async (config: client.Configuration, token: string, path = "/photos") =>
	client.fetchProtectedResource(config, token, new URL(`${bench.api}${path}`), "GET");

describe("discovery", () => {
	test("RFC 8414, inserted before the path", async () => {
		const config = await configured("lab-public", client.None(), { ...PLAIN, algorithm: "oauth2" });
		expect(config.serverMetadata().issuer).toBe(bench.issuer);
	});

	test("OpenID Connect, appended to the issuer", async () => {
		const config = await configured("lab-public", client.None());
		expect(config.serverMetadata()).toMatchObject({ issuer: bench.issuer, subject_types_supported: ["public"] });
	});

	test.each([
		["inserted, OAuth", (origin: string, path: string) => `${origin}/.well-known/oauth-authorization-server${path}`],
		["inserted, OpenID", (origin: string, path: string) => `${origin}/.well-known/openid-configuration${path}`],
		["appended, OpenID", (origin: string, path: string) => `${origin}${path}/.well-known/openid-configuration`],
	])("by its whole address: %s", async (_, address) => {
		const { origin, pathname } = new URL(bench.issuer);
		const found = await client.discovery(
			new URL(address(origin, pathname)),
			"lab-public",
			undefined,
			client.None(),
			PLAIN,
		);
		expect(found.serverMetadata().issuer).toBe(bench.issuer);
	});
});

describe("code and PKCE", () => {
	test.each(["http://127.0.0.1/cb", "http://127.0.0.1:1/cb", "http://127.0.0.1:65535/cb", "http://[::1]:8123/cb"])(
		"a public client that waits at %s",
		async (redirectUri) => {
			const config = await configured("lab-public", client.None());
			const tokens = await signIn(config, "photos.read", redirectUri);
			expect((await call(config, tokens.access_token)).status).toBe(200);
		},
	);

	test("secret in the form", async () => {
		const config = await configured("lab-post", client.ClientSecretPost(bench.secretOf("lab-post")));
		expect(await signIn(config)).toMatchObject({ token_type: "bearer", scope: "photos.read" });
	});

	test("secret in the header, each part form-encoded", async () => {
		const config = await configured("lab-basic", client.ClientSecretBasic(bench.secretOf("lab-basic")));
		expect((await signIn(config)).scope).toBe("photos.read");
	});

	test.each(["ES256", "RS256", "Ed25519", "EdDSA"])("private_key_jwt with %s", async (alg) => {
		const { privateKey, publicJwk } = await keyPair(alg);
		await bench.set({ clientKeys: [{ ...publicJwk, kid: "k1" }] });
		const config = await configured("lab-jwt", client.PrivateKeyJwt({ key: privateKey, kid: "k1" }));
		expect((await signIn(config)).scope).toBe("photos.read");
		expect(await client.clientCredentialsGrant(config, { scope: "photos.read" })).toMatchObject({ expires_in: 300 });
	});

	test("several APIs, each named", async () => {
		const config = await configured("lab-public", client.None());
		const verifier = client.randomPKCECodeVerifier();
		const parameters = new URLSearchParams({
			redirect_uri: CALLBACK,
			scope: "photos.read",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
		});
		for (const one of [bench.api, bench.mcp]) parameters.append("resource", one);
		const answer = await followed(client.buildAuthorizationUrl(config, parameters));
		const tokens = await client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier });
		expect((await call(config, tokens.access_token)).status).toBe(200);
	});

	test("a pushed request", async () => {
		const config = await configured("lab-basic", client.ClientSecretBasic(bench.secretOf("lab-basic")));
		const verifier = client.randomPKCECodeVerifier();
		const url = await client.buildAuthorizationUrlWithPAR(config, {
			redirect_uri: CALLBACK,
			scope: "photos.read",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
		});
		expect([...url.searchParams.keys()].sort()).toEqual(["client_id", "request_uri"]);
		const tokens = await client.authorizationCodeGrant(config, await followed(url), { pkceCodeVerifier: verifier });
		expect(tokens.scope).toBe("photos.read");
	});

	test("refused at the authorization endpoint: the client is told, with state and iss", async () => {
		const config = await configured("lab-public", client.None());
		const url = client.buildAuthorizationUrl(config, { redirect_uri: CALLBACK, scope: "photos.read", state: "s" });
		await expect(
			client.authorizationCodeGrant(config, await followed(url), { expectedState: "s" }),
		).rejects.toMatchObject({ error: "invalid_request" });
	});
});

describe("refreshing", () => {
	test("rotates; a token that comes twice ends its family", async () => {
		const config = await configured("lab-public", client.None());
		const first = await signIn(config);
		const second = await client.refreshTokenGrant(config, first.refresh_token ?? "");
		expect(second.refresh_token).not.toBe(first.refresh_token);
		const third = await client.refreshTokenGrant(config, second.refresh_token ?? "");
		await expect(client.refreshTokenGrant(config, first.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
		await expect(client.refreshTokenGrant(config, third.refresh_token ?? "")).rejects.toMatchObject({
			error: "invalid_grant",
		});
	});

	test("a narrower scope", async () => {
		const config = await configured("lab-public", client.None());
		const { refresh_token: token = "" } = await signIn(config, "photos.read order:items");
		const narrow = await client.refreshTokenGrant(config, token, { scope: "photos.read" });
		expect(narrow.scope).toBe("photos.read");
		expect((await client.refreshTokenGrant(config, narrow.refresh_token ?? "")).scope).toBe("photos.read order:items");
	});
});

test("a wrong secret: 401 with a challenge, behind which the answer names invalid_client", async () => {
	for (const auth of [client.ClientSecretPost("wrong"), client.ClientSecretBasic("wrong")]) {
		const id = auth.length === 4 ? "lab-machine" : "lab-post";
		const config = await configured(id, auth);
		const refused = await client.clientCredentialsGrant(config).catch((error: unknown) => error);
		expect(refused).toMatchObject({ code: "OAUTH_WWW_AUTHENTICATE_CHALLENGE", status: 401 });
		const { response } = refused as client.WWWAuthenticateChallengeError;
		expect(await response.json()).toMatchObject({ error: "invalid_client" });
	}
});
