/** Certified client code (`oauth4webapi`) asks for a token with a password. It has no function for this grant, only a general one. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { API, ISSUER, PASSWORD, secretOf, withLevels } from "../testing/bench";
import { client, discover, fetchThrough } from "../testing/oracle";
import { passwordOn, startPasswordBench } from "../testing/password-bench";
import { defaultSettings, type Settings } from "../vocabulary/settings";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

async function ask(settings: Settings, auth: oauth.ClientAuth, change: Readonly<Record<string, string>> = {}) {
	const bench = await startPasswordBench(settings);
	const as = await discover(bench);
	const through = fetchThrough(bench);
	const fields = { username: "ada", password: PASSWORD, scope: "photos.read", resource: API, ...change };
	const response = await oauth.genericTokenEndpointRequest(as, client, auth, "password", fields, through);
	return { as, through, tokens: oauth.processGenericTokenEndpointResponse(as, client, response) };
}

const confidential = (clientAuth: "post" | "basic") =>
	withLevels({ password: "on", clientType: "confidential", clientAuth });
const [post, basic] = [confidential("post"), confidential("basic")];

describe("the password grant", () => {
	test.each<[string, Settings, oauth.ClientAuth]>([
		["a public client", passwordOn, oauth.None()],
		["client_secret_post", post, oauth.ClientSecretPost(secretOf(post))],
		["client_secret_basic", basic, oauth.ClientSecretBasic(secretOf(basic))],
	])("%s", async (_, settings, auth) => {
		const { as, through, tokens } = await ask(settings, auth);
		const { access_token: token, ...rest } = await tokens;
		expect(rest).toMatchObject({ token_type: "bearer", expires_in: 300, scope: "photos.read" });
		const request = new Request(`${API}/photos`, { headers: { Authorization: `Bearer ${token}` } });
		const claims = await oauth.validateJwtAccessToken(as, request, API, through);
		expect(claims).toMatchObject({ iss: ISSUER, aud: API, sub: "ada" });
	});

	test.each<[string, Settings, Record<string, string>, string]>([
		["a wrong password", passwordOn, { password: "correct house" }, "invalid_grant"],
		["a wider scope", passwordOn, { scope: "photos.write" }, "invalid_scope"],
		["a server of OAuth 2.1", defaultSettings, {}, "unsupported_grant_type"],
	])("%s is an error that it understands", async (_, settings, change, error) => {
		const { tokens } = await ask(settings, oauth.None(), change);
		await expect(tokens).rejects.toMatchObject({ code: oauth.RESPONSE_BODY_ERROR, error, status: 400 });
	});

	test("a wrong secret is invalid_client with a challenge", async () => {
		const { tokens } = await ask(basic, oauth.ClientSecretBasic("guess"));
		await expect(tokens).rejects.toMatchObject({ code: oauth.WWW_AUTHENTICATE_CHALLENGE, status: 401 });
	});
});
