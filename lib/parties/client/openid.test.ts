import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../crypto/json";
import { demonstrationKey, type RsaKey } from "../../crypto/keys";
import { tokenHash } from "../../crypto/token-hash";
import { get, json, post } from "../../http/message";
import { CLIENT_ID, ISSUER, REDIRECT_URI, settingsOf, startBench, withLevels } from "../../testing/bench";
import { forgeIdToken, NONCE, startOpenidBench } from "../../testing/openid";
import { rfc7515A2Key } from "../../testing/vectors";
import { recall } from "../../world/world";
import { startAuthorization } from "./authorization";
import { judgeIdToken, judgeUserInfo, openidOf, readIdTokenKeys, readOpenidMetadata } from "./openid";
import { readTokenResponse } from "./tokens";

/** A client that has just read a token response with this ID Token. */
async function holding(idToken: string | undefined, settings = withLevels({})) {
	const bench = await startOpenidBench(settings);
	const at = bench.at("client");
	const { sessions } = recall(bench.world, "client", "client");
	const memory = sessions.own;
	memory.current = { id: "t1", issuer: ISSUER, redirectUri: REDIRECT_URI, nonce: NONCE };
	const tokens = { access_token: "access", refresh_token: "refresh", id_token: idToken };
	const body = { ...tokens, token_type: "Bearer", expires_in: 300 };
	expect(readTokenResponse(at, json(200, body))).toBe(true);
	return { at, memory, sessions };
}

describe("what the client reads when it starts", () => {
	test("endpoints and keys come from the provider's metadata", async () => {
		const openid = openidOf((await startOpenidBench()).at("client"));
		expect(openid).toMatchObject({
			userinfoEndpoint: `${ISSUER}/userinfo`,
			endSessionEndpoint: `${ISSUER}/end_session`,
			keys: [{ kid: demonstrationKey.kid }],
		});
	});

	test("metadata of another issuer is rejected (OpenID Discovery §4.3)", async () => {
		const bench = await startOpenidBench();
		Object.assign(bench.as, { issuer: "https://evil-as.example" });
		await expect(readOpenidMetadata(bench.at("client"))).rejects.toThrow("evil-as.example");
	});
});

describe("the request", () => {
	const queryOf = async (settings = withLevels({})) => {
		const { url, transaction } = startAuthorization((await startOpenidBench(settings)).at("client"));
		return { query: Object.fromEntries(new URL(url).searchParams), transaction };
	};

	test("has openid and a fresh nonce, which is stored, and names no API", async () => {
		const { query, transaction } = await queryOf();
		expect(query).toMatchObject({ scope: "openid profile", nonce: transaction.nonce, code_challenge_method: "S256" });
		expect(transaction.nonce).toMatch(/^[\w-]{22}$/);
		expect(query).not.toHaveProperty("resource");
	});

	test("has no nonce where the control is off, and has one in 2.0", async () => {
		expect((await queryOf(withLevels({ nonce: "off" }))).query).not.toHaveProperty("nonce");
		expect((await queryOf(settingsOf({ profile: "2.0" }))).query).toHaveProperty("nonce");
	});

	test("of a client that is no OpenID client has none either", async () => {
		expect(startAuthorization((await startBench()).at("client")).url).not.toContain("nonce");
	});
});

describe("a client that wants an ID Token only for its nonce", () => {
	const queryOf = async (scope: string, settings = withLevels({})) => {
		const bench = await startOpenidBench(settings);
		const { openid: _, ...plain } = recall(bench.world, "client", "client");
		bench.world.memory.client = { ...plain, scope, idTokenKeys: await readIdTokenKeys(bench.at("client")) };
		const { url, transaction } = startAuthorization(bench.at("client"));
		return { query: Object.fromEntries(new URL(url).searchParams), transaction };
	};

	test.each([
		["photos.read", "openid photos.read"],
		["photos.read openid", "photos.read openid"],
		["", "openid"],
	])("that asks for %j asks for %j", async (scope, asked) => {
		const { query, transaction } = await queryOf(scope);
		expect(query).toMatchObject({ scope: asked, nonce: transaction.nonce });
	});

	test("has the issuer's keys", async () => {
		const bench = await startOpenidBench();
		expect(await readIdTokenKeys(bench.at("client"))).toMatchObject([{ kid: demonstrationKey.kid }]);
	});
});

describe("the ID Token", () => {
	test("that is good is kept, and so is the access token", async () => {
		const { at, memory } = await holding(await forgeIdToken({ at_hash: tokenHash("access") }));
		expect(await judgeIdToken(at)).toBeUndefined();
		expect([memory.accessToken, memory.error]).toEqual(["access", undefined]);
	});

	test.each<[string, JsonObject, RsaKey, string]>([
		["of another key", {}, { ...rfc7515A2Key, kid: demonstrationKey.kid }, "id-token.signature-valid"],
		["of a key that the issuer does not have", {}, rfc7515A2Key, "id-token.key-known"],
		["of another issuer", { iss: "https://evil-as.example" }, demonstrationKey, "id-token.issuer-asked"],
		["for another client", { aud: "games" }, demonstrationKey, "id-token.audience-me"],
		["for a second client, too", { aud: [CLIENT_ID, "games"] }, demonstrationKey, "id-token.audience-me"],
		["that has expired", { exp: 1 }, demonstrationKey, "id-token.not-expired"],
		["from long ago", { iat: 1 }, demonstrationKey, "id-token.issued-lately"],
		["of another request", { nonce: "another" }, demonstrationKey, "id-token.nonce-matches"],
		["beside another access token", { at_hash: tokenHash("x") }, demonstrationKey, "id-token.access-token-hash"],
	])("%s is refused, and every token of the answer is dropped", async (_, claims, key, check) => {
		const { at, memory } = await holding(await forgeIdToken(claims, key));
		expect((await judgeIdToken(at))?.check).toBe(check);
		expect([memory.accessToken, memory.refreshToken, memory.idToken]).toEqual([undefined, undefined, undefined]);
		expect(memory.error).not.toBeUndefined();
	});

	test("that is missing, or is no JWT, is refused as well", async () => {
		expect((await judgeIdToken((await holding(undefined)).at))?.check).toBe("id-token.token-sent");
		expect((await judgeIdToken((await holding("opaque")).at))?.check).toBe("id-token.token-readable");
	});
});

describe("the profile", () => {
	const judge = async (body: string) => {
		const { at, sessions } = await holding(await forgeIdToken());
		const refusal = await judgeUserInfo(at, { status: 200, headers: [], body });
		const [id] = Object.keys(sessions).slice(1);
		return { refusal, id, session: id === undefined ? undefined : sessions[id]?.signedIn };
	};

	test("of the same person starts a session", async () => {
		const { refusal, id, session } = await judge('{"sub":"ada","name":"Ada"}');
		expect([refusal, session]).toEqual([undefined, { id, sub: "ada", name: "Ada" }]);
		expect(id).toMatch(/^[\w-]{43}$/);
	});

	test.each(['{"sub":"eve","name":"Ada"}', "{}", "[]", "null", "no JSON", '{"sub":["ada"]}'])(
		"%s starts none",
		async (body) => {
			const { refusal, session } = await judge(body);
			expect([refusal?.check, session]).toEqual(["user-info.subject-same", undefined]);
		},
	);
});

test("the client's logout pages take their own method only, and no other client has them", async () => {
	const bench = await startOpenidBench();
	expect((await bench.send(get("https://photos.example/logout"))).status).toBe(405);
	expect((await bench.send(post("https://photos.example/signed-out", ""))).status).toBe(405);
	expect((await (await startBench()).send(post("https://photos.example/logout", ""))).status).toBe(404);
});
