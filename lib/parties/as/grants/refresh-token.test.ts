import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import { parseChallenges } from "../../../http/challenge";
import { type HeaderList, header, headerAll } from "../../../http/message";
import {
	API,
	type Bench,
	bodyOf,
	type Change,
	CLIENT_ID,
	callApi,
	obtainCode,
	SCOPE,
	secretOf,
	startBench,
	tokenRequest,
	withLevels,
} from "../../../testing/bench";
import {
	bodySecret,
	obtainTokens,
	refreshRequest,
	startRefreshBench,
	type Tokens,
	tokensOf,
} from "../../../testing/refresh";
import { ERROR_TEXT } from "../../../testing/text";
import { REFRESH_TOKEN_LIFETIME } from "../refresh-tokens";

const REFUSED = [400, "invalid_grant"];
const ISSUED = [200, undefined];
const BOTH = { scope: "photos.read photos.write" };

async function use(bench: Bench, token: string, change: Change = {}): Promise<Tokens & { said: unknown[] }> {
	const response = await bench.send(refreshRequest(token, { ...bodySecret(bench), ...change }));
	return { ...tokensOf(response), said: [response.status, bodyOf(response).error] };
}

const claimsOf = (token: string) => {
	const decoded = decodeJwt(token);
	return decoded && "claims" in decoded ? decoded.claims : {};
};

describe("who gets a refresh token", () => {
	test("a client that registered the grant, at a server that offers it", async () => {
		const bench = await startRefreshBench();
		expect(bodyOf((await obtainTokens(bench)).response)).toEqual({
			access_token: expect.any(String),
			token_type: "Bearer",
			expires_in: 300,
			scope: SCOPE,
			refresh_token: expect.stringMatching(/^[\w-]{43}$/),
		});
	});

	test("nobody else: not a client without the grant, and nobody where it is switched off", async () => {
		const plain = await startBench();
		expect(bodyOf(await plain.send(tokenRequest(await obtainCode(plain))))).not.toHaveProperty("refresh_token");
		const bench = await startRefreshBench();
		Object.assign(bench.as, { grantTypes: ["authorization_code"] });
		const { refresh } = await obtainTokens(bench);
		expect(refresh).toBe("undefined");
		expect((await use(bench, "x")).said).toEqual([400, "unsupported_grant_type"]);
	});
});

describe("a refresh", () => {
	test("brings another token for the same user, scope, resource and time of sign-in", async () => {
		const bench = await startRefreshBench();
		const first = await obtainTokens(bench);
		bench.world.clock += 1000;
		const second = await use(bench, first.refresh);
		expect(second.said).toEqual(ISSUED);
		expect(header(second.response.headers, "cache-control")).toBe("no-store");
		const [before, after] = [claimsOf(first.access), claimsOf(second.access)];
		const { iat, exp, jti, ...rest } = before;
		expect(after).toMatchObject(rest);
		expect([Number(after.iat) - Number(iat), Number(after.exp) - Number(exp)]).toEqual([1000, 1000]);
		expect(after.jti).not.toBe(jti);
		expect((await callApi(bench, first.access)).status).toBe(401);
		expect((await callApi(bench, second.access)).status).toBe(200);
	});

	test("with a narrower scope narrows the access token only (OAuth 2.1 §4.3.3)", async () => {
		const bench = await startRefreshBench();
		const first = await obtainTokens(bench, BOTH);
		const narrow = await use(bench, first.refresh, { scope: "photos.read" });
		expect([bodyOf(narrow.response).scope, claimsOf(narrow.access).scope]).toEqual(["photos.read", "photos.read"]);
		const wide = await use(bench, narrow.refresh);
		expect(bodyOf(wide.response).scope).toBe(BOTH.scope);
	});

	test("may name a granted resource again", async () => {
		const bench = await startRefreshBench();
		const { refresh } = await obtainTokens(bench);
		expect(claimsOf((await use(bench, refresh, { resource: API })).access).aud).toBe(API);
	});

	test.each(["post", "basic"] as const)("of a confidential client by client_secret_%s", async (clientAuth) => {
		const bench = await startRefreshBench(withLevels({ clientType: "confidential", clientAuth }));
		const secret = secretOf(bench.settings);
		const basic: HeaderList = [["Authorization", `Basic ${btoa(`${CLIENT_ID}:${secret}`)}`]];
		const headers = clientAuth === "basic" ? basic : [];
		const body = clientAuth === "basic" ? { client_id: undefined } : { client_secret: secret };
		const first = tokensOf(await bench.send(tokenRequest(await obtainCode(bench), body, headers)));
		expect((await bench.send(refreshRequest(first.refresh, body, headers))).status).toBe(200);
	});
});

describe("what follows from a use", () => {
	test.each([
		["static", [ISSUED, ISSUED]],
		["rotate", [REFUSED, ISSUED]],
		["rotate+detect", [REFUSED, REFUSED]],
	] as const)("%s: the old token again, then the newest", async (refresh, expected) => {
		const bench = await startRefreshBench(withLevels({ refresh }));
		const first = await obtainTokens(bench);
		const second = await use(bench, first.refresh);
		expect(second.said).toEqual(ISSUED);
		expect(bodyOf(second.response).refresh_token !== undefined).toBe(refresh !== "static");
		const newest = refresh === "static" ? first.refresh : second.refresh;
		const again = await use(bench, first.refresh);
		expect([again.said, (await use(bench, newest)).said]).toEqual(expected);
	});

	test("reuse revokes the grant with all its access tokens, and leaves other grants alone", async () => {
		const bench = await startRefreshBench();
		const [mine, other] = [await obtainTokens(bench), await obtainTokens(bench)];
		const second = await use(bench, mine.refresh);
		await use(bench, mine.refresh);
		const revoked = [mine, second, other].map(({ access }) => bench.as.tokens[String(claimsOf(access).jti)]?.revoked);
		expect(revoked).toEqual([true, true, false]);
		expect((await use(bench, other.refresh)).said).toEqual(ISSUED);
		expect((await callApi(bench, second.access)).status).toBe(200);
	});

	test("the notebook says which token is used, and which are revoked", async () => {
		const bench = await startRefreshBench();
		const idOf = (text: string) => bench.world.values.find((value) => value.text === text)?.id;
		const first = await obtainTokens(bench);
		await obtainTokens(bench);
		const { response, notebook } = await bench.deliver(refreshRequest(first.refresh));
		const second = tokensOf(response);
		expect(notebook.spent).toEqual([{ id: idOf(first.refresh), reason: "used" }]);
		expect(notebook.made).toEqual([idOf(second.access), idOf(second.refresh)]);
		const reuse = await bench.deliver(refreshRequest(first.refresh));
		expect(reuse.notebook.spent).toEqual([{ id: idOf(second.refresh), reason: "revoked" }]);
		expect((await bench.deliver(refreshRequest(first.refresh))).notebook.spent).toEqual([]);
	});

	test.each([
		["another client", { client_id: "other" }],
		["an unknown client", { client_id: "nobody" }],
	])("%s cannot have a family revoked", async (_, change) => {
		const bench = await startRefreshBench();
		const first = await obtainTokens(bench);
		const second = await use(bench, first.refresh);
		expect((await use(bench, first.refresh, change)).said).not.toEqual(ISSUED);
		expect((await use(bench, second.refresh)).said).toEqual(ISSUED);
	});

	test("a second use of the code revokes its refresh token, too (OAuth 2.1 §4.1.3)", async () => {
		const bench = await startRefreshBench();
		const code = await obtainCode(bench);
		const { refresh } = tokensOf(await bench.send(tokenRequest(code)));
		await bench.send(tokenRequest(code));
		expect((await use(bench, refresh)).said).toEqual(REFUSED);
	});
});

describe("the end of a family", () => {
	test.each([
		["at its last second", REFRESH_TOKEN_LIFETIME - 1, ISSUED],
		["when its time is over", REFRESH_TOKEN_LIFETIME, REFUSED],
	])("%s, however often it rotates", async (_, age, expected) => {
		const bench = await startRefreshBench();
		let { refresh } = await obtainTokens(bench);
		const end = bench.world.clock + age;
		for (let i = 0; i < 5; i++) {
			bench.world.clock += 1000;
			refresh = (await use(bench, refresh)).refresh;
		}
		bench.world.clock = end;
		expect((await use(bench, refresh)).said).toEqual(expected);
	});

	test("an expired token that was used before revokes nothing", async () => {
		const bench = await startRefreshBench();
		const first = await obtainTokens(bench);
		await use(bench, first.refresh);
		bench.world.clock += REFRESH_TOKEN_LIFETIME;
		expect((await use(bench, first.refresh)).said).toEqual(REFUSED);
		expect(Object.values(bench.as.families).map(({ revoked }) => revoked)).toEqual([false]);
	});
});

describe("every error of the refresh_token grant, none of which spends the token", () => {
	const cases: readonly (readonly [what: string, change: Change, error: string, status: number])[] = [
		["no refresh_token", { refresh_token: undefined }, "invalid_request", 400],
		["an empty one", { refresh_token: "" }, "invalid_request", 400],
		["an unknown one", { refresh_token: "x" }, "invalid_grant", 400],
		["__proto__", { refresh_token: "__proto__" }, "invalid_grant", 400],
		["another client", { client_id: "other" }, "invalid_grant", 400],
		["a client without the grant", { client_id: "no-grant" }, "unauthorized_client", 400],
		["an unknown client", { client_id: "nobody" }, "invalid_client", 401],
		["no client", { client_id: undefined }, "invalid_client", 401],
		["a scope that was not granted", { scope: "photos.read photos.write" }, "invalid_scope", 400],
		["a malformed scope", { scope: 'photos.read "' }, "invalid_scope", 400],
		["a resource that was not granted", { resource: "https://other-api.example" }, "invalid_target", 400],
	];

	test.each(cases)("%s", async (_, change, error, status) => {
		const bench = await startRefreshBench();
		const known = bench.as.clients.other;
		if (known) bench.as.clients["no-grant"] = { ...known, client_id: "no-grant", grant_types: ["authorization_code"] };
		const { refresh } = await obtainTokens(bench);
		const { response, said } = await use(bench, refresh, change);
		expect(said).toEqual([status, error]);
		expect(bodyOf(response).error_description).toMatch(ERROR_TEXT);
		expect((await use(bench, refresh)).said).toEqual(ISSUED);
	});

	test.each([
		["no secret", { client_secret: undefined }],
		["a wrong secret", { client_secret: "guess" }],
	])("a confidential client with %s is invalid_client, with a challenge", async (_, change) => {
		const bench = await startRefreshBench(withLevels({ clientType: "confidential", clientAuth: "post" }));
		const { refresh } = await obtainTokens(bench);
		const { response, said } = await use(bench, refresh, change);
		expect(said).toEqual([401, "invalid_client"]);
		expect(parseChallenges(headerAll(response.headers, "www-authenticate"))[0]?.scheme).toBe("Basic");
		expect((await use(bench, refresh)).said).toEqual(ISSUED);
	});

	test("reuse is noticed before the scope is looked at", async () => {
		const bench = await startRefreshBench();
		const first = await obtainTokens(bench);
		const second = await use(bench, first.refresh);
		expect((await use(bench, first.refresh, { scope: "admin" })).said).toEqual(REFUSED);
		expect((await use(bench, second.refresh)).said).toEqual(REFUSED);
	});
});
