import { describe, expect, test } from "vitest";
import { parsePairs, readParams } from "../../http/form";
import { get, header, json } from "../../http/message";
import { API, ISSUER, REDIRECT_URI, secretOf, settingsOf, startBench, VERIFIER, withLevels } from "../../testing/bench";
import type { Settings } from "../../vocabulary/settings";
import type { ClientCredentials, ClientSession } from "../../world/client-memory";
import { recall } from "../../world/world";
import { presentedCredentials } from "../as/client-credentials";
import { readMetadata } from "./client";
import {
	apiRequest,
	asksForNewToken,
	photosOf,
	readTokenResponse,
	refreshRequest,
	tokenOf,
	tokenRequest,
} from "./tokens";

const good = { access_token: "t", token_type: "Bearer", expires_in: 300, scope: "photos.read" };

type Unsure<T> = { readonly [M in keyof T]?: T[M] | undefined };

async function clientWithCode(settings: Settings, change: Unsure<ClientSession & ClientCredentials> = {}) {
	const bench = await startBench(settings);
	const client = recall(bench.world, "client", "client");
	const memory = client.sessions.own;
	const current = { id: "t1", issuer: ISSUER, redirectUri: REDIRECT_URI, codeVerifier: VERIFIER, resource: API };
	const { clientId = client.clientId, clientSecret = client.clientSecret, ...rest } = change;
	Object.assign(client, { clientId }, clientSecret === undefined ? {} : { clientSecret });
	Object.assign(memory, { code: "the-code", current, ...rest });
	const request = await tokenRequest(bench.at("client"));
	return { bench, memory, request, form: Object.fromEntries(parsePairs(request.body)) };
}

describe("the token request", () => {
	test("of a public client in 2.1", async () => {
		const { request, form } = await clientWithCode(withLevels({}));
		expect(request).toMatchObject({ method: "POST", url: `${ISSUER}/token` });
		expect(form).toEqual({
			grant_type: "authorization_code",
			code: "the-code",
			code_verifier: VERIFIER,
			resource: API,
			client_id: "photo-print",
		});
		expect(header(request.headers, "authorization")).toBeUndefined();
	});

	test.each([
		["2.0", REDIRECT_URI],
		["weakest", REDIRECT_URI],
		["2.1", undefined],
	] as const)("in %s, redirect_uri is %s", async (profile, expected) => {
		expect((await clientWithCode(settingsOf({ profile }))).form.redirect_uri).toBe(expected);
	});

	test("client_secret_post: the secret in the body, never in the URL", async () => {
		const settings = withLevels({ clientType: "confidential", clientAuth: "post" });
		const { request, form } = await clientWithCode(settings);
		expect(form).toMatchObject({ client_id: "photo-print", client_secret: secretOf(settings) });
		expect(request.url).not.toContain("?");
	});

	test("client_secret_basic: the example of RFC 6749 §4.1.3, and nothing of it in the body", async () => {
		const settings = withLevels({ clientType: "confidential", clientAuth: "basic" });
		const { request, form } = await clientWithCode(settings, { clientId: "s6BhdRkqt3", clientSecret: "gX1fBat3bV" });
		expect(header(request.headers, "authorization")).toBe("Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW");
		expect(form).not.toHaveProperty("client_id");
		expect(form).not.toHaveProperty("client_secret");
	});

	test("client_secret_basic: what the server reads is what the client has, whatever stands in it", async () => {
		const settings = withLevels({ clientType: "confidential", clientAuth: "basic" });
		const [clientId, clientSecret] = ["odd:id %", "a:b+c d&e=f\u00fc\u2603!'()*~"];
		const { request } = await clientWithCode(settings, { clientId, clientSecret });
		expect(presentedCredentials(request.headers, readParams([]))).toEqual([
			{ method: "client_secret_basic", clientId, clientSecret },
		]);
	});
});

describe("the token response", () => {
	test.each([
		["as it should be", json(200, good), "t"],
		["the type in lower case", json(200, { ...good, token_type: "bearer" }), "t"],
		["another type", json(200, { ...good, token_type: "DPoP" }), undefined],
		["no type", json(200, { access_token: "t" }), undefined],
		["a token that is no text", json(200, { ...good, access_token: 1 }), undefined],
		["another status", json(400, good), undefined],
		["an error", json(400, { error: "invalid_grant" }), undefined],
		["a list", json(200, []), undefined],
		["null", json(200, null), undefined],
		["no JSON", { ...json(200, {}), body: "<html>" }, undefined],
		["nobody's answer", { status: 0, headers: [], body: "" }, undefined],
	])("%s", (_, response, token) => {
		expect(tokenOf(response)).toBe(token);
	});

	test.each([
		[json(400, { error: "invalid_grant" }), "invalid_grant"],
		[json(400, { error: { toString: 1 } }), "invalid_response"],
		[json(200, {}), "invalid_response"],
	])("a no is remembered by its code", async (response, error) => {
		const { bench, memory } = await clientWithCode(withLevels({}));
		expect(readTokenResponse(bench.at("client"), response)).toBe(false);
		expect([memory.error, memory.accessToken]).toEqual([error, undefined]);
	});

	test("a yes is kept", async () => {
		const { bench, memory } = await clientWithCode(withLevels({}));
		expect(readTokenResponse(bench.at("client"), json(200, good))).toBe(true);
		expect(memory.accessToken).toBe("t");
	});
});

describe("a refresh", () => {
	const holding = { refreshToken: "the-refresh-token", current: undefined };

	test("asks with the refresh token, and names a public client", async () => {
		const { bench } = await clientWithCode(withLevels({}), holding);
		const request = await refreshRequest(bench.at("client"));
		expect(request).toMatchObject({ method: "POST", url: `${ISSUER}/token` });
		expect(Object.fromEntries(parsePairs(request.body))).toEqual({
			grant_type: "refresh_token",
			refresh_token: "the-refresh-token",
			client_id: "photo-print",
		});
	});

	test("of a confidential client proves who it is", async () => {
		const settings = withLevels({ clientType: "confidential", clientAuth: "post" });
		const { bench } = await clientWithCode(settings, holding);
		const form = Object.fromEntries(parsePairs((await refreshRequest(bench.at("client"))).body));
		expect(form.client_secret).toBe(secretOf(settings));
	});

	test.each([
		["a new refresh token takes the place of the old one", json(200, { ...good, refresh_token: "new" }), "new"],
		["without a new one the old one stays", json(200, good), "the-refresh-token"],
		["one that is no text is none", json(200, { ...good, refresh_token: 1 }), "the-refresh-token"],
		["an error changes nothing", json(400, { error: "invalid_grant", refresh_token: "x" }), "the-refresh-token"],
	])("%s", async (_, response, expected) => {
		const { bench, memory } = await clientWithCode(withLevels({}), holding);
		readTokenResponse(bench.at("client"), response);
		expect(memory.refreshToken).toBe(expected);
	});

	const challenged = (status: number, ...lines: readonly string[]) => ({
		...json(status, {}),
		headers: lines.map((line) => ["WWW-Authenticate", line] as const),
	});

	test.each([
		["invalid_token", challenged(401, 'Bearer error="invalid_token"'), true],
		["invalid_token in another case of the scheme", challenged(401, 'bearer error="invalid_token"'), true],
		["invalid_token after another scheme", challenged(401, 'Basic realm="x"', 'Bearer error="invalid_token"'), true],
		["no error", challenged(401, 'Bearer realm="x"'), false],
		["not enough scope", challenged(403, 'Bearer error="insufficient_scope"'), false],
		["the error of another scheme", challenged(401, 'Other error="invalid_token"'), false],
		["no challenge", json(401, { error: "invalid_token" }), false],
		["another status", challenged(200, 'Bearer error="invalid_token"'), false],
	])("is called for by %s: %s", (_, response, expected) => {
		expect(asksForNewToken(response)).toBe(expected);
	});
});

describe("the API call", () => {
	test("carries the token in the header and nowhere else", () => {
		expect(apiRequest(API, "t")).toEqual(get(`${API}/photos`, [["Authorization", "Bearer t"]]));
	});

	test.each([
		[json(200, { photos: ["a", 1] }), ["a", "1"]],
		[json(401, { photos: ["a"] }), undefined],
		[json(200, { photos: "a" }), undefined],
		[{ status: 200, headers: [], body: "{" }, undefined],
	])("its answer is read without trust", (response, photos) => {
		expect(photosOf(response)).toEqual(photos);
	});
});

test("metadata that names another issuer is refused (RFC 8414 §3.3)", async () => {
	const bench = await startBench();
	const at = bench.at("client");
	const lie = json(200, { issuer: "https://evil-as.example", authorization_endpoint: "x", token_endpoint: "y" });
	await expect(readMetadata({ ...at, fetch: () => Promise.resolve(lie) })).rejects.toThrow(
		"names https://evil-as.example",
	);
	expect(recall(bench.world, "client", "client").metadata.token_endpoint).toBe(`${ISSUER}/token`);
});
