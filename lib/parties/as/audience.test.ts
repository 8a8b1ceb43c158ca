import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { get } from "../../http/message";
import {
	API,
	answerOf,
	authorizeUrl,
	type Bench,
	bodyOf,
	type Change,
	CLIENT_ID,
	callApi,
	obtainCode,
	tokenRequest,
} from "../../testing/bench";
import { NONCE, openidChange, startOpenidBench, USERINFO } from "../../testing/openid";
import { refreshRequest } from "../../testing/refresh";
import { defaultAudience } from "./audience";

const OTHER = "https://other-api.example";

/** An OpenID Provider whose first resource is an API, as most are. */
async function providerOfAnApi(): Promise<Bench> {
	const bench = await startOpenidBench();
	Object.assign(bench.as, {
		resources: [API, OTHER],
		scopes: ["openid", "profile", "photos.read"],
		grantTypes: ["authorization_code", "refresh_token"],
	});
	const registered = bench.as.clients[CLIENT_ID];
	if (!registered) throw new Error("Photo Print is not registered");
	const change = { scope: "openid profile photos.read", grant_types: ["authorization_code", "refresh_token"] };
	bench.as.clients[CLIENT_ID] = { ...registered, ...change };
	return bench;
}

async function signedIn(bench: Bench, change: Change): Promise<{ readonly token: string; readonly refresh: string }> {
	const code = await obtainCode(bench, { ...openidChange, nonce: NONCE, ...change });
	const { access_token, refresh_token } = bodyOf(await bench.send(tokenRequest(code, { resource: undefined })));
	return { token: String(access_token), refresh: String(refresh_token) };
}

const audienceOf = (token: string) => {
	const decoded = decodeJwt(token);
	return "claims" in decoded ? decoded.claims.aud : undefined;
};
const userinfo = async (bench: Bench, token: string) =>
	(await bench.send(get(USERINFO, [["Authorization", `Bearer ${token}`]]))).status;

describe("a sign-in that names no resource, at a provider that has APIs as well", () => {
	test("gets a token that opens userinfo, and no API that it did not ask for", async () => {
		const bench = await providerOfAnApi();
		const { token } = await signedIn(bench, { scope: "openid profile" });
		expect([audienceOf(token), await userinfo(bench, token), (await callApi(bench, token)).status]).toEqual([
			USERINFO,
			200,
			401,
		]);
	});

	test("gets a token for both, where it asks for a scope of the API as well", async () => {
		const bench = await providerOfAnApi();
		const { token } = await signedIn(bench, { scope: "openid photos.read" });
		expect([audienceOf(token), await userinfo(bench, token), (await callApi(bench, token)).status]).toEqual([
			[API, USERINFO],
			200,
			200,
		]);
	});

	test("and so is the token of a refresh, as wide as its scope", async () => {
		const bench = await providerOfAnApi();
		const { refresh } = await signedIn(bench, { scope: "openid photos.read" });
		const all = bodyOf(await bench.send(refreshRequest(refresh)));
		expect(audienceOf(String(all.access_token))).toEqual([API, USERINFO]);
		const less = bodyOf(await bench.send(refreshRequest(String(all.refresh_token), { scope: "photos.read" })));
		expect(audienceOf(String(less.access_token))).toBe(API);
	});
});

describe("a sign-in that names one", () => {
	test("gets a token for that API, which does not open userinfo", async () => {
		const bench = await providerOfAnApi();
		const { token } = await signedIn(bench, { scope: "openid photos.read", resource: API });
		expect([audienceOf(token), await userinfo(bench, token)]).toEqual([API, 401]);
	});

	test("may name the userinfo endpoint itself", async () => {
		const bench = await providerOfAnApi();
		const { token } = await signedIn(bench, { scope: "openid photos.read", resource: USERINFO });
		expect([audienceOf(token), await userinfo(bench, token)]).toEqual([USERINFO, 200]);
	});

	test("may not name an API that the server does not know", async () => {
		const bench = await providerOfAnApi();
		const response = await bench.send(get(authorizeUrl({ ...openidChange, resource: "https://evil.example" })));
		expect(answerOf(response).error).toBe("invalid_target");
	});
});

describe("the default", () => {
	const server = (openid: boolean, resources: readonly string[] = [API]) =>
		({ issuer: "https://as.example", resources, ...(openid ? { openid } : {}) }) as unknown as Parameters<
			typeof defaultAudience
		>[0];

	test.each<[string, boolean, string, readonly string[]]>([
		["a login", true, "openid", [USERINFO]],
		["a login with claims of OpenID", true, "openid profile email address phone offline_access", [USERINFO]],
		["a login and an API", true, "openid photos.read", [API, USERINFO]],
		["no login", true, "photos.read", [API]],
		["claims without a login", true, "profile", [API]],
		["a server that is no OpenID Provider", false, "openid photos.read", [API]],
		["no scope", true, "", [API]],
	])("for %s", (_, openid, scope, audience) => {
		expect(defaultAudience(server(openid), scope)).toEqual(audience);
	});

	test("names nothing twice, where the endpoint is among the resources", () => {
		expect(defaultAudience(server(true, [USERINFO]), "openid photos.read")).toEqual([USERINFO]);
	});
});
