import { describe, expect, test } from "vitest";
import { demonstrationKey } from "../../../crypto/keys";
import { parseChallenges } from "../../../http/challenge";
import { get, type HttpResponse, header, headerAll, post } from "../../../http/message";
import {
	addClient,
	bodyOf,
	obtainCode,
	REDIRECT_URI,
	startBench,
	tokenRequest,
	withLevels,
} from "../../../testing/bench";
import { forgeIdToken, obtainTokens, openidChange, startOpenidBench, USERINFO } from "../../../testing/openid";

const ask = (token: string) => get(USERINFO, [["Authorization", `Bearer ${token}`]]);
const challengeOf = (response: HttpResponse) => parseChallenges(headerAll(response.headers, "www-authenticate"))[0];

describe("the profile", () => {
	test("of the one whose token it is, not cached", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench);
		const response = await bench.send(ask(access_token));
		expect([response.status, bodyOf(response)]).toEqual([200, { sub: "ada", name: "Ada" }]);
		expect(header(response.headers, "cache-control")).toBe("no-store");
	});

	test("also by POST, with the token in the header or in the form", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench);
		expect((await bench.send(post(USERINFO, `access_token=${access_token}`))).status).toBe(200);
		expect((await bench.send({ ...ask(access_token), method: "POST" })).status).toBe(200);
	});

	test("is sub alone without the scope profile (OpenID Core §5.4)", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench, { scope: "openid" });
		expect(bodyOf(await bench.send(ask(access_token)))).toEqual({ sub: "ada" });
	});
});

describe("an access token is not a login", () => {
	test("the endpoint speaks of Ada to whoever holds her token, whichever client it was issued to", async () => {
		const bench = await startOpenidBench();
		addClient(bench, { client_id: "games", redirect_uris: [REDIRECT_URI], scope: "openid profile" });
		const code = await obtainCode(bench, { ...openidChange, client_id: "games" });
		const response = await bench.send(tokenRequest(code, { client_id: "games", resource: undefined }));
		const stolen = String(bodyOf(response).access_token);
		// Photo Print, which took this for a login, would now let the maker of the game in as Ada.
		expect(bodyOf(await bench.send(ask(stolen)))).toEqual({ sub: "ada", name: "Ada" });
	});

	test("and long after she has gone: only the clock ends it", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench);
		for (const id of Object.keys(bench.as.sessions)) delete bench.as.sessions[id];
		bench.world.clock += 299;
		expect((await bench.send(ask(access_token))).status).toBe(200);
		bench.world.clock += 1;
		expect((await bench.send(ask(access_token))).status).toBe(401);
	});
});

describe("what is refused", () => {
	test("no token: 401 with a challenge and no error code (RFC 6750 §3.1)", async () => {
		const response = await (await startOpenidBench()).send(get(USERINFO));
		expect([response.status, challengeOf(response)]).toEqual([
			401,
			{ scheme: "Bearer", params: { realm: "userinfo", scope: "openid" } },
		]);
	});

	test("a token without openid: 403 insufficient_scope, and the scope that it needs", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench, { scope: "profile" });
		const response = await bench.send(ask(access_token));
		expect(response.status).toBe(403);
		expect(challengeOf(response)?.params).toMatchObject({ error: "insufficient_scope", scope: "openid" });
	});

	test("an ID Token: 401, by its typ", async () => {
		const bench = await startOpenidBench();
		const { id_token = "" } = await obtainTokens(bench);
		const { response, notebook } = await bench.deliver(ask(id_token));
		expect([response.status, notebook.refusal?.check]).toEqual([401, "api.type-access-token"]);
	});

	test("a token of a code that was used twice: revoked, and here that counts at once", async () => {
		const bench = await startOpenidBench();
		const code = await obtainCode(bench, openidChange);
		const request = tokenRequest(code, { resource: undefined });
		const token = String(bodyOf(await bench.send(request)).access_token);
		expect((await bench.send(ask(token))).status).toBe(200);
		await bench.send(request);
		expect(challengeOf(await bench.send(ask(token)))?.params.error).toBe("invalid_token");
	});

	test("a token for an API, where audiences are checked", async () => {
		const token = await forgeIdToken(
			{ aud: "https://api.example", scope: "openid", client_id: "photo-print", jti: "t1" },
			demonstrationKey,
			"at+jwt",
		);
		expect((await (await startOpenidBench()).send(ask(token))).status).toBe(401);
		expect((await (await startOpenidBench(withLevels({ aud: "off" }))).send(ask(token))).status).toBe(200);
	});

	test("two tokens: 400", async () => {
		const bench = await startOpenidBench();
		const { access_token = "" } = await obtainTokens(bench);
		const request = post(USERINFO, `access_token=${access_token}`, [["Authorization", `Bearer ${access_token}`]]);
		expect((await bench.send(request)).status).toBe(400);
	});

	test("another method: 405", async () => {
		const response = await (await startOpenidBench()).send({ ...get(USERINFO), method: "PUT" });
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "GET, HEAD, POST"]);
	});

	test("everything, at a server that is no OpenID Provider", async () => {
		expect((await (await startBench()).send(get(USERINFO))).status).toBe(404);
	});
});
