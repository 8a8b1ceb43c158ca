import { expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { proofDemonstrationKey } from "../../crypto/proof-keys";
import { get, header, json, post } from "../../http/message";
import { API, ISSUER } from "../../testing/bench";
import { hashOf, startDpopBench, withDpop } from "../../testing/dpop";
import { recall } from "../../world/world";
import { keepNonce, proofFor, proven, provenCall, proverOf, wantsNonce } from "./dpop";
import { readTokenResponse } from "./tokens";

async function start(settings = withDpop()) {
	const bench = await startDpopBench(settings);
	const client = recall(bench.world, "client", "client");
	client.dpop = { key: proofDemonstrationKey, nonces: {} };
	return { at: bench.at("client"), client };
}

const read = (proof: string) => {
	const decoded = decodeJwt(proof);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

test("a proof names this request, and holds nothing private (RFC 9449 §4.2)", async () => {
	const { at, client } = await start();
	const prover = client.dpop ?? { key: proofDemonstrationKey, nonces: {} };
	const { header: head, claims } = read(await proofFor(at, prover, get(`${API}/photos?a=b#c`), "t"));
	expect(Object.keys(head.jwk as object).sort()).toEqual(["e", "kty", "n"]);
	expect([head.typ, head.alg]).toEqual(["dpop+jwt", "RS256"]);
	expect(claims).toMatchObject({ htm: "GET", htu: `${API}/photos`, iat: at.now(), ath: hashOf("t") });
	expect(Buffer.from(String(claims.jti), "base64url").length * 8).toBeGreaterThanOrEqual(96);
	const next = read(await proofFor(at, prover, get(`${API}/photos`), "t"));
	expect(next.claims.jti).not.toBe(claims.jti);
});

test("the nonce of a server goes into proofs for that server only (RFC 9449 §8, §9)", async () => {
	const { at, client } = await start();
	keepNonce(at, `${ISSUER}/token`, { status: 200, headers: [["DPoP-Nonce", "n1"]], body: "" });
	keepNonce(at, `${ISSUER}/token`, { status: 400, headers: [["dpop-nonce", "n2"]], body: "" });
	expect(client.dpop?.nonces).toEqual({ [ISSUER]: "n2" });
	const nonceOf = async (url: string) =>
		read(header((await proven(at, post(url, ""))).headers, "dpop") ?? "").claims.nonce;
	expect([await nonceOf(`${ISSUER}/token`), await nonceOf(`${API}/photos`)]).toEqual(["n2", undefined]);
});

test.each([
	["400 of a server", { ...json(400, { error: "use_dpop_nonce" }), headers: [["DPoP-Nonce", "n"]] }, true],
	["400 without a nonce", json(400, { error: "use_dpop_nonce" }), false],
	["another error with a nonce", { ...json(400, { error: "invalid_grant" }), headers: [["DPoP-Nonce", "n"]] }, false],
	[
		"401 of an API",
		{
			status: 401,
			headers: [
				["WWW-Authenticate", 'DPoP error="use_dpop_nonce"'],
				["DPoP-Nonce", "n"],
			],
			body: "",
		},
		true,
	],
	[
		"401 in another scheme",
		{
			status: 401,
			headers: [
				["WWW-Authenticate", 'Bearer error="use_dpop_nonce"'],
				["DPoP-Nonce", "n"],
			],
			body: "",
		},
		false,
	],
	["200 with a newer nonce", { status: 200, headers: [["DPoP-Nonce", "n"]], body: "{}" }, false],
] as const)("a nonce is wanted: %s: %s", (_, response, expected) => {
	expect(wantsNonce(response)).toBe(expected);
});

test("a client that wants a bound token discards a bearer token (RFC 9449 §5)", async () => {
	const { at, client } = await start();
	expect(readTokenResponse(at, json(200, { access_token: "t", token_type: "Bearer" }))).toBe(false);
	expect(client.sessions.own.accessToken).toBeUndefined();
	expect(readTokenResponse(at, json(200, { access_token: "t", token_type: "dpop" }))).toBe(true);
});

test("with DPoP switched off there is no proof, and the scheme is Bearer", async () => {
	const { at } = await start(withDpop({ sender: "off" }));
	expect(proverOf(at)).toBeUndefined();
	expect(await provenCall(at, API, "t")).toEqual(get(`${API}/photos`, [["Authorization", "Bearer t"]]));
});
