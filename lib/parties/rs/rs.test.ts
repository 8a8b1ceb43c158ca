import { describe, expect, test } from "vitest";
import { utf8 } from "../../crypto/bytes";
import type { JsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import { signJwt } from "../../crypto/sign-jwt";
import { base64url } from "../../crypto/text-forms";
import { parseChallenges } from "../../http/challenge";
import { get, type HeaderList, type HttpResponse, header, headerAll, post } from "../../http/message";
import {
	API,
	type Bench,
	bodyOf,
	callApi,
	obtainCode,
	obtainToken,
	startBench,
	tokenRequest,
	withLevels,
} from "../../testing/bench";
import { rfc7515A2Key } from "../../testing/vectors";

const PHOTOS = `${API}/photos`;
const METADATA = `${API}/.well-known/oauth-protected-resource`;
const ADAS = ["harbour.jpg", "lighthouse.jpg", "letter.jpg"];

const bearer = (token: string): HeaderList => [["Authorization", `Bearer ${token}`]];
const challengeOf = (response: HttpResponse) => parseChallenges(headerAll(response.headers, "www-authenticate"));
const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

async function claimsOf(bench: Bench): Promise<{ token: string; claims: JsonObject }> {
	const token = await obtainToken(bench);
	const decoded = decodeJwt(token);
	return { token, claims: "claims" in decoded ? decoded.claims : {} };
}

describe("a valid token", () => {
	test("brings the photos of the one it is about, not cached", async () => {
		const bench = await startBench();
		const response = await callApi(bench, await obtainToken(bench));
		expect([response.status, bodyOf(response)]).toEqual([200, { photos: ADAS }]);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(header(response.headers, "www-authenticate")).toBeUndefined();
	});

	test("may come in the body of a form, and the scheme has no letter case", async () => {
		const bench = await startBench();
		const token = await obtainToken(bench);
		expect((await bench.send(post(PHOTOS, `access_token=${token}`))).status).toBe(200);
		expect((await bench.send(get(PHOTOS, [["authorization", `bEARER   ${token}`]]))).status).toBe(200);
	});

	test.each(["eve", "__proto__", "constructor"])("about %s brings nobody's photos", async (sub) => {
		const bench = await startBench();
		const { claims } = await claimsOf(bench);
		const token = await signJwt("at+jwt", { ...claims, sub }, bench.as.key);
		expect(bodyOf(await callApi(bench, token))).toEqual({ photos: [] });
	});
});

describe("no credentials: 401 with a challenge and no error code (RFC 6750 §3.1)", () => {
	test.each<[string, string, HeaderList]>([
		["nothing", PHOTOS, []],
		["another scheme", PHOTOS, [["Authorization", "Basic YTpi"]]],
		["the scheme alone", PHOTOS, [["Authorization", "Bearer"]]],
		["an empty header", PHOTOS, [["Authorization", ""]]],
		["a token in a cookie", PHOTOS, [["Cookie", "access_token=x"]]],
	])("%s", async (_, url, headers) => {
		const response = await (await startBench()).send(get(url, headers));
		expect(response.status).toBe(401);
		expect(challengeOf(response)).toEqual([
			{ scheme: "Bearer", params: { scope: "photos.read", resource_metadata: METADATA } },
		]);
		expect(bodyOf(response)).toEqual({});
	});

	test("a valid token in the query is ignored (OAuth 2.1 §5.1)", async () => {
		const bench = await startBench();
		const response = await bench.send(get(`${PHOTOS}?access_token=${await obtainToken(bench)}`));
		expect(response.status).toBe(401);
		expect(challengeOf(response)[0]?.params).not.toHaveProperty("error");
	});

	test("a valid token with something beside it is a malformed one; without its space it is none", async () => {
		const bench = await startBench();
		const token = await obtainToken(bench);
		const errorOf = async (line: string) => {
			const response = await bench.send(get(PHOTOS, [["Authorization", line]]));
			return [response.status, challengeOf(response)[0]?.params.error];
		};
		for (const line of [`Bearer ${token} x`, `Bearer ${token},`, `Bearer x ${token}`])
			expect(await errorOf(line)).toEqual([401, "invalid_token"]);
		expect(await errorOf(`Bearer${token}`)).toEqual([401, undefined]);
	});

	test("a valid token in the body counts for nothing where the body is no form, or the method is GET", async () => {
		const bench = await startBench();
		const body = `access_token=${await obtainToken(bench)}`;
		for (const request of [
			{ ...post(PHOTOS, body), method: "GET" },
			{ ...post(PHOTOS, body), headers: [["Content-Type", "text/plain"]] as const },
		])
			expect((await bench.send(request)).status).toBe(401);
	});
});

describe("two tokens: 400 invalid_request", () => {
	test.each(["header and body", "two headers", "two in the body"])("%s", async (how) => {
		const bench = await startBench();
		const token = await obtainToken(bench);
		const field = `access_token=${token}`;
		const request = {
			"header and body": post(PHOTOS, field, bearer(token)),
			"two headers": get(PHOTOS, [...bearer(token), ...bearer(token)]),
			"two in the body": post(PHOTOS, `${field}&${field}`),
		}[how];
		const response = await bench.send(request ?? get(PHOTOS));
		expect(response.status).toBe(400);
		expect(challengeOf(response)[0]?.params.error).toBe("invalid_request");
	});
});

describe("a bad token: 401 invalid_token", () => {
	type Forge = (bench: Bench, token: string, claims: JsonObject) => string | Promise<string>;
	const forged =
		(change: JsonObject, typ = "at+jwt"): Forge =>
		(bench, _, claims) =>
			signJwt(typ, { ...claims, ...change }, bench.as.key);
	const withHeader =
		(change: JsonObject): Forge =>
		(_, token, claims) =>
			`${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1", ...change })}.${segment(claims)}.${token.split(".")[2] ?? ""}`;

	test.each<[string, Forge]>([
		["opaque", () => "mF_9.B5f-4.1JqM"],
		["no text of a JWT", () => "x"],
		["another payload", (_, token, claims) => token.replace(/\.[^.]*\./, `.${segment({ ...claims, sub: "eve" })}.`)],
		["no signature", (_, token) => token.replace(/[^.]*$/, "")],
		["alg none", (_, __, claims) => `${segment({ alg: "none", typ: "at+jwt" })}.${segment(claims)}.`],
		["alg HS256", withHeader({ alg: "HS256" })],
		["alg that is no text", withHeader({ alg: { toString: 1 } })],
		["typ that is no text", withHeader({ typ: { toString: null } })],
		["an unknown kid", withHeader({ kid: "evil" })],
		["no kid, but a key of its own", withHeader({ kid: 1, jwk: { kty: "RSA", n: rfc7515A2Key.n, e: "AQAB" } })],
		[
			"a foreign key with the known kid",
			(bench, _, claims) => signJwt("at+jwt", claims, { ...rfc7515A2Key, kid: bench.as.key.kid }),
		],
		["typ JWT", forged({}, "JWT")],
		["another issuer", forged({ iss: "https://evil-as.example" })],
		["another audience", forged({ aud: "https://other-api.example" })],
		["expired", forged({ exp: 1 })],
		["exp as a text", forged({ exp: "9999999999" })],
	])("%s", async (_, forge) => {
		const bench = await startBench();
		const { token, claims } = await claimsOf(bench);
		const response = await callApi(bench, await forge(bench, token, claims));
		expect(response.status).toBe(401);
		const [challenge, ...others] = challengeOf(response);
		expect(others).toEqual([]);
		expect(challenge).toEqual({
			scheme: "Bearer",
			params: { error: "invalid_token", error_description: expect.any(String), resource_metadata: METADATA },
		});
		expect(bodyOf(response)).toMatchObject({ error: "invalid_token" });
	});

	test("a token expires with the clock", async () => {
		const bench = await startBench();
		const token = await obtainToken(bench);
		bench.world.clock += 299;
		expect((await callApi(bench, token)).status).toBe(200);
		bench.world.clock += 1;
		expect((await callApi(bench, token)).status).toBe(401);
	});
});

describe("a small scope: 403 insufficient_scope with the scope that is needed", () => {
	test("and where the metadata is", async () => {
		const bench = await startBench();
		const { claims } = await claimsOf(bench);
		const response = await callApi(bench, await signJwt("at+jwt", { ...claims, scope: "photos.write" }, bench.as.key));
		expect(response.status).toBe(403);
		expect(challengeOf(response)).toEqual([
			{
				scheme: "Bearer",
				params: {
					error: "insufficient_scope",
					error_description: expect.any(String),
					scope: "photos.read",
					resource_metadata: METADATA,
				},
			},
		]);
	});
});

describe("controls", () => {
	test.each([
		["aud", { aud: "https://other-api.example" }],
		["exp", { exp: 1 }],
		["scopeCheck", { scope: "photos.write" }],
	] as const)("%s off lets a token through that it would have stopped", async (control, change) => {
		for (const [level, status] of [
			["on", control === "scopeCheck" ? 403 : 401],
			["off", 200],
		] as const) {
			const bench = await startBench(withLevels({ [control]: level }));
			const { claims } = await claimsOf(bench);
			expect((await callApi(bench, await signJwt("at+jwt", { ...claims, ...change }, bench.as.key))).status).toBe(
				status,
			);
		}
	});

	test("a revoked JWT still opens the API: it only checks the signature (OAuth 2.1 §4.1.3)", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		const token = String(bodyOf(await bench.send(tokenRequest(code))).access_token);
		await bench.send(tokenRequest(code));
		expect(Object.values(bench.as.tokens).map(({ revoked }) => revoked)).toEqual([true]);
		expect((await callApi(bench, token)).status).toBe(200);
	});
});

test("other methods are 405 with Allow, other addresses 404", async () => {
	const bench = await startBench();
	const response = await bench.send({ ...get(PHOTOS), method: "DELETE" });
	expect([response.status, header(response.headers, "allow")]).toEqual([405, "GET, HEAD, POST"]);
	for (const path of ["/", "/photos/", "/constructor", "/__proto__", "/%70hotos"])
		expect((await bench.send(get(`${API}${path}`))).status).toBe(404);
});
