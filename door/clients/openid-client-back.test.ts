/** openid-client without a browser: a program's own tokens, exchange, introspection, revocation and registration. */
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

const configured = (id: string, auth?: client.ClientAuth) =>
	client.discovery(new URL(bench.issuer), id, undefined, auth ?? client.ClientSecretBasic(bench.secretOf(id)), PLAIN);

async function tokensOfAda(config: client.Configuration, scope: string) {
	const verifier = client.randomPKCECodeVerifier();
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: CALLBACK,
		scope,
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	return client.authorizationCodeGrant(config, await followed(url), { pkceCodeVerifier: verifier });
}

describe("a program's own tokens", () => {
	test("secret in the header; the token opens the API", async () => {
		const config = await configured("lab-machine");
		const { access_token: token } = await client.clientCredentialsGrant(config, {
			scope: "photos.read",
			resource: bench.api,
		});
		const { status } = await client.fetchProtectedResource(config, token, new URL(`${bench.api}/photos`), "GET");
		expect(status).toBe(200);
	});

	test.each(["ES256", "RS256", "Ed25519", "EdDSA"])("a key: %s", async (alg) => {
		const { privateKey, publicJwk } = await keyPair(alg);
		await bench.set({ clientKeys: [{ ...publicJwk, kid: alg }] });
		const config = await configured("lab-jwt", client.PrivateKeyJwt({ key: privateKey, kid: alg }));
		expect((await client.clientCredentialsGrant(config, { scope: "photos.read" })).scope).toBe("photos.read");
	});

	test("an assertion for the token endpoint, as older libraries make them: refused, unless the owner allows it", async () => {
		const { privateKey, publicJwk } = await keyPair("ES256");
		await bench.set({ clientKeys: [{ ...publicJwk, kid: "old" }] });
		const auth = client.PrivateKeyJwt(
			{ key: privateKey, kid: "old" },
			{ [client.modifyAssertion]: (_, payload) => void Object.assign(payload, { aud: `${bench.issuer}/token` }) },
		);
		const config = await configured("lab-jwt", auth);
		const ask = () => client.clientCredentialsGrant(config, { scope: "photos.read" });
		await expect(ask()).rejects.toMatchObject({ status: 401 });
		await bench.set({ levels: { assertionAud: "token-endpoint" } });
		expect((await ask()).scope).toBe("photos.read");
		await bench.set({ levels: { assertionAud: "issuer" } });
	});

	test("what is not offered is not announced either: PS256, client_secret_jwt, tls_client_auth", async () => {
		const metadata = (await configured("lab-machine")).serverMetadata();
		const { token_endpoint_auth_methods_supported: methods, token_endpoint_auth_signing_alg_values_supported: algs } =
			metadata;
		expect(methods).toEqual(["none", "client_secret_post", "client_secret_basic", "private_key_jwt"]);
		expect(algs).toEqual(["RS256", "ES256", "Ed25519", "EdDSA"]);
		const { privateKey, publicJwk } = await keyPair("PS256");
		const { alg: _, ...anyRsa } = publicJwk;
		await bench.set({ clientKeys: [{ ...anyRsa, kid: "rsa" }] });
		for (const auth of [
			client.PrivateKeyJwt({ key: privateKey, kid: "rsa" }),
			client.ClientSecretJwt(bench.secretOf("lab-post")),
			client.TlsClientAuth(),
		]) {
			const refused = await client.clientCredentialsGrant(await configured("lab-jwt", auth)).catch((e: unknown) => e);
			expect(refused).toMatchObject({ status: 401 });
		}
	});
});

test("a token is exchanged for one at another API, with who acts", async () => {
	const ada = await tokensOfAda(await configured("lab-basic"), "photos.read");
	const exchanged = await client.genericGrantRequest(
		await configured("lab-machine"),
		"urn:ietf:params:oauth:grant-type:token-exchange",
		{
			subject_token: ada.access_token,
			subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
			resource: bench.mcp,
			scope: "photos.read",
		},
	);
	expect(exchanged).toMatchObject({ issued_token_type: "urn:ietf:params:oauth:token-type:access_token" });
	const api = await configured("lab-api");
	expect(await client.tokenIntrospection(api, exchanged.access_token)).toEqual({ active: false });
});

describe("introspection", () => {
	test("an API asks with its own credentials", async () => {
		const { access_token: token } = await tokensOfAda(await configured("lab-basic"), "photos.read");
		expect(await client.tokenIntrospection(await configured("lab-api"), token)).toMatchObject({
			active: true,
			sub: "ada",
			client_id: "lab-basic",
			token_type: "Bearer",
		});
	});

	test.each([
		["a client", () => configured("lab-basic"), "a client asks, and only an API may"],
		[
			"an API that writes its secret into the form",
			() => configured("lab-api", client.ClientSecretPost(bench.secretOf("lab-api"))),
			"the caller did not authenticate in the way that is taken here",
		],
	])("%s is told why not", async (_, asking, description) => {
		const refused = await client.tokenIntrospection(await asking(), "x").catch((error: unknown) => error);
		expect(refused).toMatchObject({ status: 401 });
		const { response } = refused as client.WWWAuthenticateChallengeError;
		expect(await response.json()).toEqual({ error: "invalid_client", error_description: description });
	});
});

test("revocation: an access token, a refresh token, and a text that is none", async () => {
	const config = await configured("lab-basic");
	const api = await configured("lab-api");
	const first = await tokensOfAda(config, "photos.read");
	await client.tokenRevocation(config, first.access_token);
	expect(await client.tokenIntrospection(api, first.access_token)).toEqual({ active: false });
	const second = await tokensOfAda(config, "photos.read");
	await client.tokenRevocation(config, second.refresh_token ?? "", { token_type_hint: "refresh_token" });
	await expect(client.refreshTokenGrant(config, second.refresh_token ?? "")).rejects.toMatchObject({
		error: "invalid_grant",
	});
	expect(await client.tokenIntrospection(api, second.access_token)).toEqual({ active: false });
	await client.tokenRevocation(config, "no token");
});

describe("registration", () => {
	// Who states no method has the secret in the header (RFC 7591 §2); this library would write it into the form.
	test.each<[string, Partial<client.ClientMetadata>, client.ClientAuth | undefined]>([
		["the least", {}, client.ClientSecretBasic()],
		["refreshing as well", { grant_types: ["authorization_code", "refresh_token"] }, client.ClientSecretBasic()],
		[
			"a native public client, with members that the server does not know",
			{
				application_type: "native",
				token_endpoint_auth_method: "none",
				software_id: "x",
				"client_name#de": "Fotos",
				id_token_signed_response_alg: "RS256",
				subject_type: "public",
			},
			client.None(),
		],
		["a secret in the form", { token_endpoint_auth_method: "client_secret_post" }, undefined],
	])("%s: and then a code is redeemed", async (_, metadata, auth) => {
		const registered = await client.dynamicClientRegistration(
			new URL(bench.issuer),
			{ redirect_uris: ["http://127.0.0.1/cb"], ...metadata },
			auth,
			PLAIN,
		);
		expect(registered.clientMetadata().client_id).toEqual(expect.any(String));
		const tokens = await tokensOfAda(registered, "openid photos.read");
		expect(tokens.claims()?.aud).toBe(registered.clientMetadata().client_id);
		expect(tokens.refresh_token !== undefined).toBe("grant_types" in metadata);
	});

	test("bound tokens, and an address to come back to after a logout", async () => {
		const registered = await client.dynamicClientRegistration(
			new URL(bench.issuer),
			{
				redirect_uris: [CALLBACK],
				post_logout_redirect_uris: ["http://127.0.0.1/bye", "http://shop.example/bye"],
				dpop_bound_access_tokens: true,
				token_endpoint_auth_method: "none",
			},
			client.None(),
			PLAIN,
		);
		expect(registered.clientMetadata()).toMatchObject({
			post_logout_redirect_uris: ["http://127.0.0.1/bye"],
			dpop_bound_access_tokens: true,
		});
		await expect(tokensOfAda(registered, "photos.read")).rejects.toMatchObject({ error: "invalid_request" });
	});

	test("what cannot be registered is said", async () => {
		const asked = client.dynamicClientRegistration(
			new URL(bench.issuer),
			{ redirect_uris: ["http://shop.example/cb"] },
			undefined,
			PLAIN,
		);
		await expect(asked).rejects.toMatchObject({ error: "invalid_redirect_uri" });
	});
});
