import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { proofDemonstrationKey, thiefDemonstrationKey } from "../../crypto/proof-keys";
import { header, headerAll } from "../../http/message";
import { bodyOf, obtainCode, secretOf, tokenRequest } from "../../testing/bench";
import {
	jktOf,
	proofOf,
	redeemProven,
	sendProven,
	startDpopBench,
	TOKEN_URL,
	withDpop,
	withHeaders,
} from "../../testing/dpop";
import { refreshRequest, tokensOf } from "../../testing/refresh";
import { NONCE_LIFETIME } from "../dpop/nonce";

const OWN = await jktOf(proofDemonstrationKey);
const claimsOf = (token: unknown) => {
	const decoded = decodeJwt(String(token));
	return "claims" in decoded ? decoded.claims : {};
};

describe("a token request with a proof", () => {
	test("earns a token of the type DPoP that names the key, and a bound refresh token (RFC 9449 §5)", async () => {
		const bench = await startDpopBench();
		const body = bodyOf(await redeemProven(bench));
		expect(body.token_type).toBe("DPoP");
		expect(claimsOf(body.access_token).cnf).toEqual({ jkt: OWN });
		expect(Object.values(bench.as.families).map(({ jkt }) => jkt)).toEqual([OWN]);
	});

	test("400 with one nonce, and the code is not used up (RFC 9449 §8)", async () => {
		const bench = await startDpopBench();
		const request = tokenRequest(await obtainCode(bench));
		const first = await bench.send(withHeaders(request, ["DPoP", await proofOf(TOKEN_URL, "POST")]));
		expect([first.status, bodyOf(first).error]).toEqual([400, "use_dpop_nonce"]);
		expect(headerAll(first.headers, "dpop-nonce")).toHaveLength(1);
		expect(header(first.headers, "cache-control")).toBe("no-store");
		expect((await sendProven(bench, request)).status).toBe(200);
	});

	test("a nonce whose time is over is replaced by another", async () => {
		const bench = await startDpopBench();
		const ask = async () => {
			const claims = { iat: bench.world.clock };
			const request = withHeaders(tokenRequest("x"), ["DPoP", await proofOf(TOKEN_URL, "POST", { claims })]);
			return header((await bench.send(request)).headers, "dpop-nonce");
		};
		const first = await ask();
		expect(await ask()).toBe(first);
		bench.world.clock += NONCE_LIFETIME;
		expect(await ask()).not.toBe(first);
	});
});

describe("a token request without one", () => {
	test("is refused where the client has registered for proofs", async () => {
		const bench = await startDpopBench();
		const response = await bench.send(tokenRequest(await obtainCode(bench)));
		expect([response.status, bodyOf(response).error]).toEqual([400, "invalid_request"]);
	});

	test("earns a bearer token where it has not", async () => {
		const bench = await startDpopBench(withDpop(), false);
		const body = bodyOf(await bench.send(tokenRequest(await obtainCode(bench))));
		expect([body.token_type, claimsOf(body.access_token).cnf]).toEqual(["Bearer", undefined]);
	});

	test("with DPoP switched off, a proof changes nothing", async () => {
		const bench = await startDpopBench(withDpop({ sender: "off" }));
		const body = bodyOf(await redeemProven(bench));
		expect([body.token_type, claimsOf(body.access_token).cnf]).toEqual(["Bearer", undefined]);
	});
});

describe("a refresh", () => {
	test("of a public client needs the key, and keeps it", async () => {
		const bench = await startDpopBench();
		const { refresh } = tokensOf(await redeemProven(bench));
		const stolen = await sendProven(bench, refreshRequest(refresh), { key: thiefDemonstrationKey });
		expect(bodyOf(stolen).error).toBe("invalid_grant");
		const body = bodyOf(await sendProven(bench, refreshRequest(refresh)));
		expect(claimsOf(body.access_token).cnf).toEqual({ jkt: OWN });
	});

	test("of a confidential client is bound to its credentials, so the key may change (RFC 9449 §5)", async () => {
		const settings = withDpop({ clientType: "confidential", clientAuth: "post" });
		const bench = await startDpopBench(settings);
		const secret = { client_secret: secretOf(settings) };
		const { refresh } = tokensOf(await sendProven(bench, tokenRequest(await obtainCode(bench), secret)));
		const next = await sendProven(bench, refreshRequest(refresh, secret), { key: thiefDemonstrationKey });
		expect(claimsOf(bodyOf(next).access_token).cnf).toEqual({ jkt: await jktOf(thiefDemonstrationKey) });
	});
});
