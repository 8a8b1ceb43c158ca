import { describe, expect, test } from "vitest";
import {
	API,
	API_ID,
	type AskingBench,
	apiSecretOf,
	basic,
	CLIENT_ID,
	ending,
	ISSUER,
	OTHER_API,
	question,
	startAsking,
} from "@/testing/asking";
import type { JsonObject } from "../../../crypto/json";
import { decodeJwt } from "../../../crypto/jwt";
import { demonstrationKey } from "../../../crypto/keys";
import { signJwt } from "../../../crypto/sign-jwt";
import { parseChallenges } from "../../../http/challenge";
import { get, type HeaderList, type HttpResponse, header, headerAll } from "../../../http/message";
import { bodyOf, type Change, obtainToken, startBench, withLevels } from "../../../testing/bench";
import { resigned, withMember } from "../../../testing/raw-jws";
import { rfc7515A2Key } from "../../../testing/vectors";
import { ACCESS_TOKEN_LIFETIME } from "../issue";

const opaque = withLevels({ tokenFormat: "opaque" });
const formats = [
	["a JWT", withLevels({})],
	["an opaque token", opaque],
] as const;

const claimsOf = (token: string): JsonObject => {
	const decoded = decodeJwt(token);
	return "claims" in decoded ? decoded.claims : {};
};

describe.each(formats)("%s", (name, settings) => {
	test("is what its format says", async () => {
		const { token } = await startAsking(settings);
		expect("claims" in decodeJwt(token)).toBe(name === "a JWT");
		if (name !== "a JWT") expect(token).toMatch(/^[\w-]{43}$/);
	});

	test("is active, with everything that it stands for, not cached", async () => {
		const bench = await startAsking(settings);
		const response = await bench.send(question(bench));
		expect([response.status, header(response.headers, "cache-control")]).toEqual([200, "no-store"]);
		const said = bodyOf(response);
		expect(said).toMatchObject({
			active: true,
			iss: ISSUER,
			sub: "ada",
			username: "ada",
			client_id: CLIENT_ID,
			scope: "photos.read",
			aud: [API, OTHER_API],
			token_type: "Bearer",
		});
		expect(Number(said.exp) - Number(said.iat)).toBe(ACCESS_TOKEN_LIFETIME);
		expect(Number(said.iat)).toBeLessThan(bench.world.clock);
	});

	test("is no longer active once it is revoked, or its time is over; of both the answer is the same", async () => {
		const revoked = await startAsking(settings);
		await revoked.send(ending(revoked));
		const expired = await startAsking(settings);
		const { exp } = bodyOf(await expired.send(question(expired)));
		expired.world.clock = Number(exp) - 1;
		expect(bodyOf(await expired.send(question(expired)))).toMatchObject({ active: true });
		expired.world.clock += 1;
		for (const bench of [revoked, expired])
			expect([(await bench.send(question(bench))).status, (await bench.send(question(bench))).body]).toEqual([
				200,
				'{"active":false}',
			]);
	});

	test("is not active for an API that it is not meant for", async () => {
		const bench = await startAsking(settings);
		const { apis: _, ...as } = bench.as;
		bench.world.memory.as = { ...as, apis: { print: { id: "print", secret: "s", resource: "https://print.example" } } };
		expect((await bench.send(question(bench, {}, basic("print", "s")))).body).toBe('{"active":false}');
	});

	test("is found whatever the hint says", async () => {
		const bench = await startAsking(settings);
		for (const hint of ["refresh_token", "nonsense", undefined])
			expect(bodyOf(await bench.send(question(bench, { token_type_hint: hint })))).toMatchObject({ active: true });
	});
});

describe("a text that is no token", () => {
	type Forge = (bench: AskingBench, claims: JsonObject) => string | Promise<string>;

	test.each<[string, Forge]>([
		["anything", () => "mF_9.B5f-4.1JqM"],
		["the jti of a token, which stands in it for everybody to read", (_, { jti }) => String(jti)],
		[
			"a JWT with another's signature",
			(bench, claims) => signJwt("at+jwt", claims, { ...rfc7515A2Key, kid: bench.as.key.kid }),
		],
		["a JWT without its signature", (bench) => bench.token.replace(/[^.]*$/, "")],
		["a JWT of ours that is no access token", (bench, claims) => signJwt("JWT", claims, bench.as.key)],
		[
			"a JWT of ours that nobody remembers",
			(bench, claims) => signJwt("at+jwt", { ...claims, jti: "x" }, bench.as.key),
		],
		[
			"a JWT of ours with a jti that every object has",
			(bench, claims) => signJwt("at+jwt", { ...claims, jti: "__proto__" }, bench.as.key),
		],
		["a JWT of ours whose jti is no text", (bench, claims) => signJwt("at+jwt", { ...claims, jti: 1 }, bench.as.key)],
		["__proto__", () => "__proto__"],
		["undefined", () => "undefined"],
	])("%s is not active", async (_, forge) => {
		const bench = await startAsking();
		const token = await forge(bench, claimsOf(bench.token));
		expect((await bench.send(question(bench, { token }))).body).toBe('{"active":false}');
	});

	test("a JWT with the jti of an opaque token is not that token", async () => {
		const bench = await startAsking(opaque);
		const [jti = "", record] = Object.entries(bench.as.tokens)[0] ?? [];
		const token = await signJwt("at+jwt", { ...record?.claims, jti }, bench.as.key);
		expect((await bench.send(question(bench, { token }))).body).toBe('{"active":false}');
		expect(bodyOf(await bench.send(question(bench)))).toMatchObject({ active: true });
	});
});

describe("a caller that may not ask", () => {
	const refused = async (change: Change, headers: HeaderList, settings = withLevels({})) => {
		const bench = await startAsking(settings);
		return bench.send(question(bench, change, headers));
	};
	const errorOf = (response: HttpResponse) => [response.status, bodyOf(response).error];

	test.each<[string, Change, HeaderList]>([
		["nobody", {}, []],
		["a wrong secret", {}, basic(API_ID, "guess")],
		["an unknown API", {}, basic("nobody", "x")],
		["__proto__", {}, basic("__proto__", "")],
		["a public client, by its name", { client_id: CLIENT_ID }, []],
		["the API, by its name", { client_id: API_ID }, []],
		["the token itself", {}, [["Authorization", "Bearer x"]]],
	])("%s: 401 invalid_client, with a challenge and not a word about the token", async (_, change, headers) => {
		const response = await refused(change, headers);
		expect(errorOf(response)).toEqual([401, "invalid_client"]);
		expect(parseChallenges(headerAll(response.headers, "www-authenticate"))).toEqual([
			{ scheme: "Basic", params: { realm: "as" } },
		]);
		expect(response.body).not.toContain("active");
	});

	test("a confidential client is no API, whatever its secret", async () => {
		const settings = withLevels({ clientType: "confidential" });
		const bench = await startAsking(settings);
		const secret = bench.as.clients[CLIENT_ID]?.client_secret ?? "";
		expect(errorOf(await bench.send(question(bench, {}, basic(CLIENT_ID, secret))))).toEqual([401, "invalid_client"]);
	});

	test("two ways to authenticate, a missing or repeated token, and a query: 400 invalid_request", async () => {
		const bench = await startAsking();
		const good = question(bench);
		const credentials = basic(API_ID, apiSecretOf(bench.settings));
		for (const request of [
			question(bench, { client_secret: "x" }),
			question(bench, { client_id: "other" }),
			question(bench, { token: undefined }),
			question(bench, { token: "" }),
			{ ...good, body: `${good.body}&token=x` },
			{ ...good, headers: credentials },
		])
			expect(errorOf(await bench.send(request))).toEqual([400, "invalid_request"]);
	});

	test("a parameter that the server does not know may repeat", async () => {
		const bench = await startAsking();
		const good = question(bench);
		const answer = await bench.send({ ...good, body: `${good.body}&code=1&code=2` });
		expect(bodyOf(answer).active).toBe(true);
	});

	test("GET is not allowed: a token in a URL would stay in logs (RFC 7662 §4)", async () => {
		const bench = await startAsking();
		const response = await bench.send(
			get(`${ISSUER}/introspect?token=${bench.token}`, basic(API_ID, apiSecretOf(bench.settings))),
		);
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
	});
});

test("a server without such APIs has no such endpoint, says so, and issues JWTs whatever the format", async () => {
	const bench = await startBench(opaque);
	expect("claims" in decodeJwt(await obtainToken(bench))).toBe(true);
	expect((await bench.send(get(`${ISSUER}/introspect`))).status).toBe(404);
	expect((await bench.send(get(`${ISSUER}/revoke`))).status).toBe(404);
	const metadata = bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
	expect(Object.keys(metadata).filter((name) => /introspection|revocation/.test(name))).toEqual([]);
});

test("a server with them names both endpoints, and how to authenticate there", async () => {
	const bench = await startAsking();
	expect(bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)))).toMatchObject({
		introspection_endpoint: `${ISSUER}/introspect`,
		introspection_endpoint_auth_methods_supported: ["client_secret_basic"],
		revocation_endpoint: `${ISSUER}/revoke`,
		revocation_endpoint_auth_methods_supported: ["none", "client_secret_post", "client_secret_basic"],
	});
});

test("a JWT is not active with an extension that nobody knows, although this server's key has signed it (RFC 7515 §4.1.11)", async () => {
	const bench = await startAsking();
	const critical = (crit: string) =>
		resigned(bench.token, demonstrationKey, { header: (json) => withMember(json, "crit", crit) });
	const sent = async (token: string) => bodyOf(await bench.send(question(bench, { token }))).active;
	expect(await sent(resigned(bench.token, demonstrationKey, {}))).toBe(true);
	expect(await sent(critical('["urn:test:must"]'))).toBe(false);
});
