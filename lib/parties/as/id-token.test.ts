import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { demonstrationKey, publicJwk } from "../../crypto/keys";
import { verifyCompact } from "../../crypto/rs256";
import { tokenHash } from "../../crypto/token-hash";
import { API, CLIENT_ID, ISSUER, obtainCode, startBench, tokenRequest, withLevels } from "../../testing/bench";
import { NONCE, obtainTokens, openidChange, startOpenidBench } from "../../testing/openid";
import { CLOCK_START } from "../../world/clock";

const decode = (token = "") => {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

describe("the ID Token", () => {
	test("has the claims of OpenID Core §2, in this order, under RS256", async () => {
		const { id_token, access_token = "" } = await obtainTokens(await startOpenidBench());
		const { header, claims } = decode(id_token);
		expect(header).toEqual({ alg: "RS256", typ: "JWT", kid: demonstrationKey.kid });
		expect(claims).toEqual({
			iss: ISSUER,
			sub: "ada",
			aud: CLIENT_ID,
			exp: CLOCK_START + 300,
			iat: CLOCK_START,
			auth_time: CLOCK_START,
			nonce: NONCE,
			at_hash: tokenHash(access_token),
		});
		expect(Object.keys(claims)).toEqual(["iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash"]);
		expect(await verifyCompact(id_token ?? "", publicJwk(demonstrationKey))).toBe(true);
	});

	test("has no nonce where the request had none", async () => {
		const { id_token } = await obtainTokens(await startOpenidBench(), { nonce: undefined });
		expect(decode(id_token).claims).not.toHaveProperty("nonce");
	});

	test("keeps the time of the sign-in, not that of the token", async () => {
		const bench = await startOpenidBench();
		const code = await obtainCode(bench, openidChange);
		bench.world.clock += 120;
		const { id_token } = JSON.parse((await bench.send(tokenRequest(code, { resource: undefined }))).body);
		expect(decode(id_token).claims).toMatchObject({ auth_time: CLOCK_START, iat: CLOCK_START + 120 });
	});

	test("is not issued without the scope openid", async () => {
		const tokens = await obtainTokens(await startOpenidBench(), { scope: "profile" });
		expect(tokens).toHaveProperty("access_token");
		expect(tokens).not.toHaveProperty("id_token");
	});

	test("is not issued by a server that is no OpenID Provider, whatever is asked", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench, { nonce: NONCE });
		const tokens = JSON.parse((await bench.send(tokenRequest(code))).body);
		expect(Object.keys(tokens)).toEqual(["access_token", "token_type", "expires_in", "scope"]);
		expect(decode(tokens.access_token).claims.aud).toBe(API);
	});

	test("is not issued either where the scope is known and the server is no OpenID Provider", async () => {
		const bench = await startOpenidBench();
		Object.assign(bench.as, { openid: undefined });
		expect(await obtainTokens(bench)).not.toHaveProperty("id_token");
	});

	test("stands beside an access token for the userinfo endpoint alone", async () => {
		const { access_token } = await obtainTokens(await startOpenidBench(withLevels({ aud: "off" })));
		expect(decode(access_token).claims).toMatchObject({ aud: `${ISSUER}/userinfo`, scope: "openid profile" });
	});
});

test("an OpenID request has to name its redirect_uri, even the only one (OpenID Core §3.1.2.1)", async () => {
	await expect(obtainCode(await startOpenidBench(), { ...openidChange, redirect_uri: undefined })).rejects.toThrow();
	expect(
		await obtainCode(await startOpenidBench(), { ...openidChange, scope: "profile", redirect_uri: undefined }),
	).not.toBe("");
});
