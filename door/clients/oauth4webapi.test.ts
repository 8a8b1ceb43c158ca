/** oauth4webapi step by step: discovery, every grant, and what follows; and the same library as somebody else's API. */
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, CALLBACK, followed, openBench } from "./bench";
import { keyPair } from "./keys";

let bench: Bench;
let as: oauth.AuthorizationServer;

const HTTP = { [oauth.allowInsecureRequests]: true } as const;

async function discovered(algorithm: "oidc" | "oauth2") {
	const issuer = new URL(bench.issuer);
	return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...HTTP, algorithm }));
}

beforeAll(async () => {
	bench = await openBench({ consent: "auto", levels: { dpopNonce: "off" } });
	as = await discovered("oauth2");
});
afterAll(() => bench.door.close());

interface Who {
	readonly own: oauth.Client;
	readonly auth: oauth.ClientAuth;
}

const anybody: Who = { own: { client_id: "lab-public" }, auth: oauth.None() };
const byForm = (): Who => ({
	own: { client_id: "lab-post" },
	auth: oauth.ClientSecretPost(bench.secretOf("lab-post")),
});
const inHeader = (client_id = "lab-basic"): Who => ({
	own: { client_id },
	auth: oauth.ClientSecretBasic(bench.secretOf(client_id)),
});

async function withKey(alg: string): Promise<Who> {
	const { privateKey, publicJwk } = await keyPair(alg);
	await bench.set({ clientKeys: [{ ...publicJwk, kid: alg }] });
	return { own: { client_id: "lab-jwt" }, auth: oauth.PrivateKeyJwt({ key: privateKey, kid: alg }) };
}

/** What every request for a code has. */
const asking = async ({ own }: Who, verifier: string, scope: string) => ({
	response_type: "code",
	client_id: own.client_id,
	redirect_uri: CALLBACK,
	scope,
	state: "s-1",
	code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
	code_challenge_method: "S256",
});

async function redeemed({ own, auth }: Who, answer: URL, verifier: string, checks = {}) {
	const params = oauth.validateAuthResponse(as, own, answer, "s-1");
	const sent = await oauth.authorizationCodeGrantRequest(as, own, auth, params, CALLBACK, verifier, HTTP);
	return oauth.processAuthorizationCodeResponse(as, own, sent, checks);
}

async function tokensFor(who: Who, scope = "photos.read", more: Readonly<Record<string, string>> = {}) {
	const verifier = oauth.generateRandomCodeVerifier();
	const url = new URL(as.authorization_endpoint ?? "");
	url.search = new URLSearchParams({ ...(await asking(who, verifier, scope)), ...more }).toString();
	const checks = more.nonce === undefined ? {} : { expectedNonce: more.nonce, requireIdToken: true };
	return redeemed(who, await followed(url), verifier, checks);
}

const refreshed = async ({ own, auth }: Who, token = "") =>
	oauth.processRefreshTokenResponse(as, own, await oauth.refreshTokenGrantRequest(as, own, auth, token, HTTP));

test.each(["oauth2", "oidc"] as const)("discovery: %s", async (algorithm) => {
	expect((await discovered(algorithm)).issuer).toBe(bench.issuer);
});

describe("a code", () => {
	test.each([
		["a public client", async () => anybody],
		["a secret in the form", async () => byForm()],
		["a secret in the header", async () => inHeader()],
		["ES256", () => withKey("ES256")],
		["RS256", () => withKey("RS256")],
		["Ed25519", () => withKey("Ed25519")],
		["EdDSA", () => withKey("EdDSA")],
	])("%s: tokens, and a refresh that rotates", async (_, who) => {
		const client = await who();
		const tokens = await tokensFor(client);
		expect(tokens.token_type).toBe("bearer");
		const next = await refreshed(client, tokens.refresh_token);
		expect(next.refresh_token).not.toBe(tokens.refresh_token);
		await expect(refreshed(client, tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
		await expect(refreshed(client, next.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
	});

	test("with an ID Token, and userinfo", async () => {
		const tokens = await tokensFor(anybody, "openid profile", { nonce: "n-1" });
		expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ sub: "ada", nonce: "n-1" });
		const asked = await oauth.userInfoRequest(as, anybody.own, tokens.access_token, HTTP);
		expect(await oauth.processUserInfoResponse(as, anybody.own, "ada", asked)).toMatchObject({ name: "Ada" });
		const again = await refreshed(anybody, tokens.refresh_token);
		expect(oauth.getValidatedIdTokenClaims(again)?.sub).toBe("ada");
	});

	test("a pushed request", async () => {
		const who = inHeader();
		const verifier = oauth.generateRandomCodeVerifier();
		const pushed = await oauth.processPushedAuthorizationResponse(
			as,
			who.own,
			await oauth.pushedAuthorizationRequest(as, who.own, who.auth, await asking(who, verifier, "photos.read"), HTTP),
		);
		const url = new URL(as.authorization_endpoint ?? "");
		url.search = new URLSearchParams({ client_id: "lab-basic", request_uri: pushed.request_uri }).toString();
		expect((await redeemed(who, await followed(url), verifier)).scope).toBe("photos.read");
	});
});

test("a program's own token, exchanged for another one", async () => {
	const { own, auth } = inHeader("lab-machine");
	const mine = await oauth.processClientCredentialsResponse(
		as,
		own,
		await oauth.clientCredentialsGrantRequest(as, own, auth, { scope: "photos.read" }, HTTP),
	);
	const exchange = { subject_token_type: "urn:ietf:params:oauth:token-type:access_token", resource: bench.mcp };
	const sent = await oauth.genericTokenEndpointRequest(
		as,
		own,
		auth,
		"urn:ietf:params:oauth:grant-type:token-exchange",
		{ ...exchange, subject_token: mine.access_token },
		HTTP,
	);
	expect(await oauth.processGenericTokenEndpointResponse(as, own, sent)).toMatchObject({
		issued_token_type: exchange.subject_token_type,
	});
});

test("introspection and revocation", async () => {
	const [who, api] = [inHeader(), inHeader("lab-api")];
	const { access_token: token } = await tokensFor(who);
	const told = async () =>
		oauth.processIntrospectionResponse(
			as,
			api.own,
			await oauth.introspectionRequest(as, api.own, api.auth, token, HTTP),
		);
	expect(await told()).toMatchObject({ active: true, sub: "ada" });
	await oauth.processRevocationResponse(await oauth.revocationRequest(as, who.own, who.auth, token, HTTP));
	expect(await told()).toEqual({ active: false });
	const { own, auth } = await withKey("ES256");
	await oauth.processRevocationResponse(await oauth.revocationRequest(as, own, auth, "no token", HTTP));
});

test("registration, as this library's users write it", async () => {
	const metadata = {
		redirect_uris: [CALLBACK],
		grant_types: ["authorization_code", "refresh_token"],
		token_endpoint_auth_method: "none",
		application_type: "native",
	};
	const own = await oauth.processDynamicClientRegistrationResponse(
		await oauth.dynamicClientRegistrationRequest(as, metadata, HTTP),
	);
	const who: Who = { own, auth: oauth.None() };
	expect((await refreshed(who, (await tokensFor(who)).refresh_token)).scope).toBe("photos.read");
});

describe("as a resource server", () => {
	test("the document of the API and of the tool server", async () => {
		for (const address of [bench.api, bench.mcp]) {
			const url = new URL(address);
			const document = await oauth.processResourceDiscoveryResponse(
				url,
				await oauth.resourceDiscoveryRequest(url, HTTP),
			);
			expect(document.authorization_servers).toEqual([bench.issuer]);
		}
	});

	const callWith = (token: string, headers: Readonly<Record<string, string>> = {}) =>
		new Request("http://127.0.0.1:9/theirs", { headers: { Authorization: `Bearer ${token}`, ...headers } });

	test("a token is a JWT access token for the API that was named, and for no other", async () => {
		const { access_token: token } = await tokensFor(anybody, "photos.read", { resource: bench.api });
		const claims = await oauth.validateJwtAccessToken(as, callWith(token), bench.api, HTTP);
		expect(claims).toMatchObject({ sub: "ada", client_id: "lab-public", scope: "photos.read" });
		await expect(oauth.validateJwtAccessToken(as, callWith(token), bench.mcp, HTTP)).rejects.toThrow();
	});

	test("a bound one, with its proof", async () => {
		const { own, auth } = inHeader("lab-machine");
		const keys = await oauth.generateKeyPair("ES256");
		const DPoP = oauth.DPoP(own, keys);
		const sent = await oauth.clientCredentialsGrantRequest(as, own, auth, {}, { ...HTTP, DPoP });
		const { access_token: token } = await oauth.processClientCredentialsResponse(as, own, sent);
		const theirs = new URL("http://127.0.0.1:9/theirs");
		let seen: Request | undefined;
		await oauth.protectedResourceRequest(token, "GET", theirs, undefined, null, {
			...HTTP,
			DPoP,
			[oauth.customFetch]: async (url, { method, headers }) => {
				seen = new Request(url, { method, headers: headers as HeadersInit });
				return new Response("{}");
			},
		});
		if (!seen) throw new Error("Nothing was sent");
		expect(await oauth.validateJwtAccessToken(as, seen, bench.api, HTTP)).toMatchObject({ cnf: expect.anything() });
	});
});
