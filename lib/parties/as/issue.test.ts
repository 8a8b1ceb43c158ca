import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { publicJwk } from "../../crypto/keys";
import { verifyCompact } from "../../crypto/rs256";
import {
	API,
	bodyOf,
	type Change,
	CLIENT_ID,
	ISSUER,
	obtainCode,
	startBench,
	tokenRequest,
	withLevels,
} from "../../testing/bench";

async function issue(asked: Change = {}, redeemed: Change = {}, settings = withLevels({})) {
	const bench = await startBench(settings);
	bench.world.clock += 7;
	const code = await obtainCode(bench, asked);
	bench.world.clock += 5;
	const token = String(bodyOf(await bench.send(tokenRequest(code, redeemed))).access_token);
	const decoded = decodeJwt(token);
	if (!("claims" in decoded)) throw new Error(decoded.problem);
	return { bench, token, ...decoded };
}

describe("a JWT access token (RFC 9068)", () => {
	test("has typ at+jwt, RS256 and the kid of the JWKS in its header", async () => {
		const { header, bench } = await issue();
		expect(header).toEqual({ alg: "RS256", typ: "at+jwt", kid: bench.as.key.kid });
	});

	test("has every claim that §2.2 requires, as numbers and texts", async () => {
		const { claims, bench } = await issue();
		expect(claims).toEqual({
			iss: ISSUER,
			sub: "ada",
			aud: API,
			client_id: CLIENT_ID,
			scope: "photos.read",
			auth_time: bench.world.clock - 5,
			iat: bench.world.clock,
			exp: bench.world.clock + 300,
			jti: expect.stringMatching(/^[\w-]{22}$/),
		});
		expect(Object.keys(bench.as.tokens)).toEqual([claims.jti]);
	});

	test("is signed with the key that the JWKS shows", async () => {
		const { token, bench } = await issue();
		expect(await verifyCompact(token, publicJwk(bench.as.key))).toBe(true);
	});

	test("expires when the response says", async () => {
		const bench = await startBench();
		const response = bodyOf(await bench.send(tokenRequest(await obtainCode(bench))));
		const decoded = decodeJwt(String(response.access_token));
		expect("claims" in decoded && Number(decoded.claims.exp) - Number(decoded.claims.iat)).toBe(response.expires_in);
	});

	test("two tokens never have the same jti", async () => {
		const bench = await startBench();
		for (let i = 0; i < 3; i++) await bench.send(tokenRequest(await obtainCode(bench)));
		expect(Object.keys(bench.as.tokens)).toHaveLength(3);
	});
});

describe("aud", () => {
	test("is the resource asked for", async () => {
		expect((await issue()).claims.aud).toBe(API);
		expect((await issue({}, { resource: undefined })).claims.aud).toBe(API);
	});

	test("is the server's default where nothing was asked for (RFC 9068 §3)", async () => {
		const { claims } = await issue({ resource: undefined }, { resource: undefined });
		expect(claims.aud).toBe(API);
	});

	test("is the default, whatever was asked for, where aud is off", async () => {
		const settings = withLevels({ aud: "off" });
		const { claims } = await issue(
			{ resource: "https://evil.example" },
			{ resource: "https://evil.example" },
			settings,
		);
		expect(claims.aud).toBe(API);
	});
});

test("scope is the client's where none was asked for", async () => {
	expect((await issue({ scope: undefined })).claims.scope).toBe("photos.read order");
});
