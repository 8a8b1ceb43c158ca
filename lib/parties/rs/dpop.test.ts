import { describe, expect, test } from "vitest";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { get, type HttpResponse, header, headerAll } from "../../http/message";
import { API, type Bench, bodyOf, obtainToken } from "../../testing/bench";
import {
	call,
	callProven,
	hashOf,
	PHOTOS_URL,
	proofOf,
	redeemProven,
	startDpopBench,
	withDpop,
	withHeaders,
} from "../../testing/dpop";
import { NONCE_LIFETIME } from "../dpop/nonce";

const META = `resource_metadata="${API}/.well-known/oauth-protected-resource"`;
const challengesOf = (response: HttpResponse) => headerAll(response.headers, "www-authenticate");
const errorOf = (response: HttpResponse) => [response.status, bodyOf(response).error];

async function start(settings = withDpop()): Promise<{ bench: Bench; token: string }> {
	const bench = await startDpopBench(settings);
	return { bench, token: String(bodyOf(await redeemProven(bench)).access_token) };
}

describe("challenges (RFC 9449 §7.2)", () => {
	test("without a token both schemes, and no error", async () => {
		const { bench } = await start();
		const response = await bench.send(get(PHOTOS_URL));
		expect(response.status).toBe(401);
		expect(challengesOf(response)).toEqual([
			`Bearer scope="photos.read", ${META}`,
			'DPoP algs="RS256 ES256 Ed25519 EdDSA"',
		]);
		expect(header(response.headers, "dpop-nonce")).toBeUndefined();
	});

	test("a bound token as Bearer: the error stands in the scheme that was used", async () => {
		const { bench, token } = await start();
		const response = await bench.send(call("Bearer", token));
		expect(errorOf(response)).toEqual([401, "invalid_token"]);
		expect(challengesOf(response)).toEqual([
			expect.stringMatching(/^Bearer error="invalid_token"/),
			'DPoP algs="RS256 ES256 Ed25519 EdDSA"',
		]);
	});

	test("a proof along with Bearer does not help", async () => {
		const { bench, token } = await start(withDpop({ dpopNonce: "off" }));
		const proof = await proofOf(PHOTOS_URL, "GET", { claims: { ath: hashOf(token) } });
		expect(errorOf(await bench.send(withHeaders(call("Bearer", token), ["DPoP", proof])))).toEqual([
			401,
			"invalid_token",
		]);
	});

	test("another key: invalid_token, in the challenge for DPoP alone", async () => {
		const { bench, token } = await start();
		const response = await callProven(bench, token, { key: thiefDemonstrationKey });
		expect(errorOf(response)).toEqual([401, "invalid_token"]);
		expect(challengesOf(response)).toEqual([
			`DPoP error="invalid_token", error_description="the token is bound to another key", ${META}, algs="RS256 ES256 Ed25519 EdDSA"`,
		]);
	});

	test("DPoP without a proof, and with two", async () => {
		const { bench, token } = await start();
		expect(errorOf(await bench.send(call("DPoP", token)))).toEqual([401, "invalid_dpop_proof"]);
		const two = withHeaders(call("DPoP", token), ["DPoP", "e30.e30.AA"], ["DPoP", "e30.e30.AA"]);
		expect(errorOf(await bench.send(two))).toEqual([401, "invalid_dpop_proof"]);
	});

	test("two Authorization headers are invalid_request", async () => {
		const { bench, token } = await start();
		const two = withHeaders(call("DPoP", token), ["Authorization", `Bearer ${token}`]);
		expect(errorOf(await bench.send(two))).toEqual([400, "invalid_request"]);
	});

	test("an unbound token with the scheme DPoP is refused, and served as Bearer", async () => {
		const bench = await startDpopBench(withDpop(), false);
		const token = await obtainToken(bench);
		expect(errorOf(await callProven(bench, token))).toEqual([401, "invalid_token"]);
		expect((await bench.send(call("Bearer", token))).status).toBe(200);
	});
});

describe("nonces", () => {
	test("401 with one nonce; the API's is not the authorization server's", async () => {
		const { bench, token } = await start();
		const proof = await proofOf(PHOTOS_URL, "GET", {
			claims: { ath: hashOf(token), nonce: bench.as.dpop?.nonce?.text ?? "" },
		});
		const response = await bench.send(withHeaders(call("DPoP", token), ["DPoP", proof]));
		expect(errorOf(response)).toEqual([401, "use_dpop_nonce"]);
		expect(headerAll(response.headers, "dpop-nonce")).toHaveLength(1);
		expect(header(response.headers, "dpop-nonce")).not.toBe(bench.as.dpop?.nonce?.text);
	});

	test("one may come twice, and no longer when its time is over", async () => {
		const { bench, token } = await start();
		const first = await bench.send(
			withHeaders(call("DPoP", token), ["DPoP", await proofOf(PHOTOS_URL, "GET", { claims: { ath: hashOf(token) } })]),
		);
		const nonce = header(first.headers, "dpop-nonce") ?? "";
		const again = async () => {
			const claims = { ath: hashOf(token), nonce, iat: bench.world.clock };
			const proof = await proofOf(PHOTOS_URL, "GET", { claims });
			return bench.send(withHeaders(call("DPoP", token), ["DPoP", proof]));
		};
		expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
		bench.world.clock += NONCE_LIFETIME;
		// The token is over by then as well, and that is found first.
		expect(errorOf(await again())).toEqual([401, "invalid_token"]);
	});
});

describe("a proof that comes again", () => {
	const repeat = async (jti: "off" | "on") => {
		const { bench, token } = await start(withDpop({ dpopNonce: "off", jti }));
		const proof = await proofOf(PHOTOS_URL, "GET", { claims: { ath: hashOf(token) } });
		const request = withHeaders(call("DPoP", token), ["DPoP", proof]);
		const first = await bench.send(request);
		return [first.status, (await bench.send({ ...request, url: `${PHOTOS_URL}?a=b` })).status];
	};

	test("is refused, whatever the query", async () => {
		expect(await repeat("on")).toEqual([200, 401]);
	});

	test("is accepted where nobody remembers it", async () => {
		expect(await repeat("off")).toEqual([200, 200]);
	});
});

test("the metadata names the algorithms (RFC 9728 §2)", async () => {
	const { bench } = await start();
	const response = await bench.send(get(`${API}/.well-known/oauth-protected-resource`));
	expect(bodyOf(response).dpop_signing_alg_values_supported).toEqual(["RS256", "ES256", "Ed25519", "EdDSA"]);
});

test("with DPoP switched off, the scheme is unknown and the proof is not looked at", async () => {
	const { bench, token } = await start(withDpop({ sender: "off" }));
	expect((await bench.send(call("Bearer", token))).status).toBe(200);
	const response = await bench.send(call("DPoP", token));
	expect(challengesOf(response)).toEqual([`Bearer scope="photos.read", ${META}`]);
});
