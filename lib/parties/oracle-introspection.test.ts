/** `oauth4webapi`, which knows nothing of ours, asks about tokens and ends them. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
	API,
	API_ID,
	type AskingBench,
	apiSecretOf,
	CLIENT_ID,
	ISSUER,
	OTHER_CLIENT_ID,
	startAsking,
} from "@/testing/asking";
import { REDIRECT_URI, secretOf, withLevels } from "../testing/bench";
import { authorize, client, discover, fetchThrough, STATE, type Tamper } from "../testing/oracle";
import type { Settings } from "../vocabulary/settings";

const api: oauth.Client = { client_id: API_ID };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

async function asked(bench: AskingBench, token: string, secret = apiSecretOf(bench.settings), tamper?: Tamper) {
	const as = await discover(bench);
	const auth = oauth.ClientSecretBasic(secret);
	const response = await oauth.introspectionRequest(as, api, auth, token, fetchThrough(bench, tamper));
	return oauth.processIntrospectionResponse(as, api, response);
}

async function ended(bench: AskingBench, token: string, auth: oauth.ClientAuth = oauth.None(), who = client) {
	const as = await discover(bench);
	const response = await oauth.revocationRequest(as, who, auth, token, fetchThrough(bench));
	return oauth.processRevocationResponse(response);
}

/** A token of the oracle's own, by the whole code grant. */
async function earned(bench: AskingBench, auth: oauth.ClientAuth): Promise<string> {
	const as = await discover(bench);
	const verifier = oauth.generateRandomCodeVerifier();
	const params = oauth.validateAuthResponse(as, client, await authorize(bench, as, verifier), STATE);
	const response = await oauth.authorizationCodeGrantRequest(as, client, auth, params, REDIRECT_URI, verifier, {
		...fetchThrough(bench),
		additionalParameters: { resource: API },
	});
	return (await oauth.processAuthorizationCodeResponse(as, client, response)).access_token;
}

const ways: readonly (readonly [string, Settings, (settings: Settings) => oauth.ClientAuth])[] = [
	["a JWT of a public client", withLevels({}), () => oauth.None()],
	["an opaque token of a public client", withLevels({ tokenFormat: "opaque" }), () => oauth.None()],
	[
		"an opaque token, client_secret_post",
		withLevels({ tokenFormat: "opaque", clientType: "confidential", clientAuth: "post" }),
		(settings) => oauth.ClientSecretPost(secretOf(settings)),
	],
	[
		"a JWT, client_secret_basic",
		withLevels({ clientType: "confidential", clientAuth: "basic" }),
		(settings) => oauth.ClientSecretBasic(secretOf(settings)),
	],
];

test.each(ways)("%s: earned, active, ended, inactive", async (_, settings, authOf) => {
	const bench = await startAsking(settings);
	const auth = authOf(settings);
	const token = await earned(bench, auth);
	expect(await asked(bench, token)).toMatchObject({
		active: true,
		iss: ISSUER,
		aud: API,
		sub: "ada",
		client_id: CLIENT_ID,
		scope: "photos.read",
		token_type: "Bearer",
	});
	await expect(ended(bench, token, auth)).resolves.toBeUndefined();
	expect(await asked(bench, token)).toEqual({ active: false });
	expect(await asked(bench, bench.token)).toMatchObject({ active: true });
});

describe("refusals that the oracle reads", () => {
	test("a caller with a wrong secret", async () => {
		const bench = await startAsking();
		await expect(asked(bench, bench.token, "guess")).rejects.toMatchObject({
			code: oauth.WWW_AUTHENTICATE_CHALLENGE,
			status: 401,
			cause: [{ scheme: "basic" }],
		});
	});

	test("another client's token", async () => {
		const bench = await startAsking();
		const other: oauth.Client = { client_id: OTHER_CLIENT_ID };
		await expect(ended(bench, bench.token, oauth.None(), other)).rejects.toMatchObject({
			code: oauth.RESPONSE_BODY_ERROR,
			error: "invalid_request",
			status: 400,
		});
		expect(await asked(bench, bench.token)).toMatchObject({ active: true });
	});

	test("an unknown token is no error", async () => {
		const bench = await startAsking();
		await expect(ended(bench, "mF_9.B5f-4.1JqM")).resolves.toBeUndefined();
	});

	test("it would notice an answer without active", async () => {
		const bench = await startAsking();
		const tamper: Tamper = (response, url) =>
			url.endsWith("/introspect") ? { ...response, body: response.body.replace('"active":true,', "") } : response;
		await expect(asked(bench, bench.token, undefined, tamper)).rejects.toThrow();
	});
});
