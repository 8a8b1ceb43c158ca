/** Requests that nobody meant to send, with and without proofs: no token and no photos without a fresh proof by the right key. */
import fc from "fast-check";
import { calculateJwkThumbprint, decodeProtectedHeader } from "jose";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../crypto/json";
import { decodeJwt } from "../crypto/jwt";
import { proofDemonstrationKey, thiefDemonstrationKey } from "../crypto/proof-keys";
import { type HttpRequest, header, headerAll } from "../http/message";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { type Bench, bodyOf, forkBench, obtainCode, tokenRequest } from "../testing/bench";
import { clientKeys, publicHalfOf, signedBy, wholeOf } from "../testing/client-keys";
import {
	call,
	hashOf,
	jktOf,
	PHOTOS_URL,
	proofOf,
	redeemProven,
	startDpopBench,
	TOKEN_URL,
	withDpop,
	withHeaders,
} from "../testing/dpop";
import { damaged, damages } from "../testing/mutate";
import { recall } from "../world/world";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const OK_TOKEN = [200, 400, 401, 405];
const OK_API = [200, 400, 401, 403, 404, 405];
const KEYS = [proofDemonstrationKey, thiefDemonstrationKey];
const JKT = await jktOf(proofDemonstrationKey);

const wrong: readonly JsonObject[] = [
	...[
		{ htm: "PUT" },
		{ htu: "https://evil.example/" },
		{ iat: 1 },
		{ iat: 9e12 },
		{ jti: "" },
		{ nonce: "stale" },
		{ ath: "x" },
	],
	...[{ htm: ["GET"] }, { htu: {} }, { iat: "now" }, { jti: { toString: 1 } }, { nonce: [] }, { htu: "https://" }],
];
const heads: readonly JsonObject[] = [
	{ typ: "JWT" },
	{ typ: "at+jwt" },
	{ jwk: {} },
	{ jwk: { kty: "RSA", n: "AQAB", e: "AQAB" } },
	{ jwk: publicHalfOf(clientKeys.ES256) },
	{ jwk: { ...publicHalfOf(clientKeys.Ed25519), x: "AQ" } },
];
/** Which proof comes: the key, what is wrong in its header or claims, whether it has the nonce, and whether it came before. */
const proofs = fc.record({
	key: fc.constantFrom(0, 0, 0, 1),
	claims: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.constantFrom(...wrong)),
	header: fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, fc.constantFrom(...heads)),
	nonce: fc.constantFrom(true, true, true, false),
	repeated: fc.constantFrom(false, false, false, true),
});
type Proof = typeof proofs extends fc.Arbitrary<infer T> ? T : never;

const makeProof = (
	bench: Bench,
	url: string,
	method: string,
	nonce: string,
	{ key, ...proof }: Proof,
	more: JsonObject,
) =>
	proofOf(url, method, {
		key: KEYS[key] ?? proofDemonstrationKey,
		header: proof.header,
		claims: { iat: bench.world.clock, ...(proof.nonce ? { nonce } : {}), ...more, ...proof.claims },
	});

const isGood = ({ claims, header: head, nonce, repeated }: Proof) =>
	nonce && !repeated && Object.keys(claims).length === 0 && Object.keys(head).length === 0;

/** Whether exactly the proof that was made came along, and nothing beside it. */
const carries = (request: HttpRequest, proof: string) =>
	JSON.stringify(headerAll(request.headers, "dpop").map((line) => line)) === JSON.stringify([proof]);

async function withNonce(bench: Bench, request: HttpRequest, ath: JsonObject = {}): Promise<string> {
	const first = await proofOf(request.url, request.method, { claims: { iat: bench.world.clock, ...ath } });
	return header((await bench.send(withHeaders(request, ["DPoP", first]))).headers, "dpop-nonce") ?? "";
}

describe("/token", () => {
	test("no token without a good proof, and none that is bound to another key", async () => {
		const bench = await startDpopBench();
		const request = tokenRequest(await obtainCode(bench));
		const nonce = await withNonce(bench, request);
		await fc.assert(
			fc.asyncProperty(proofs, damages, async (which, list) => {
				const fork = forkBench(bench);
				const proof = await makeProof(fork, TOKEN_URL, "POST", nonce, which, {});
				const whole = withHeaders(request, ["DPoP", proof]);
				if (which.repeated) await fork.send(withHeaders(tokenRequest("no-code"), ["DPoP", proof]));
				const changed = damaged(whole, list);
				const response = await sendAnything(fork, changed, OK_TOKEN);
				const issued = Object.keys(fork.as.tokens).length;
				expect(issued).toBe(response.status === 200 ? 1 : 0);
				if (issued === 0) return;
				expect([isGood(which) || "ath" in which.claims, carries(changed, proof)]).toEqual([true, true]);
				expect(bodyOf(response).token_type).toBe("DPoP");
				const token = decodeJwt(String(bodyOf(response).access_token));
				const key = KEYS[which.key] ?? proofDemonstrationKey;
				expect("claims" in token && token.claims.cnf).toEqual({ jkt: await jktOf(key) });
				expect(Object.values(fork.as.families)[0]?.jkt).toBe(await jktOf(key));
			}),
			parameters(41, 500),
		);
	});
});

test("no token where key, algorithm and signature are not of one kind", async () => {
	const bench = await startDpopBench(withDpop({ dpopNonce: "off" }));
	const request = tokenRequest(await obtainCode(bench));
	const kind = fc.constantFrom("RS256", "ES256", "Ed25519");
	const alg = fc.constantFrom("own", "RS256", "ES256", "Ed25519", "EdDSA", "none", "HS256", "ES384", "PS256");
	const made = fc.record({ by: kind, named: alg, within: kind, whole: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(made, async ({ by, named, within, whole }) => {
			const fork = forkBench(bench);
			const [signer, shown] = [clientKeys[by], clientKeys[within]];
			const said = named === "own" ? by : named;
			const header = { typ: "dpop+jwt", alg: said, jwk: whole ? wholeOf(shown) : publicHalfOf(shown) };
			const claims = { jti: "j", htm: "POST", htu: TOKEN_URL, iat: fork.world.clock };
			const proof = signedBy(signer, header, claims);
			const response = await sendAnything(fork, withHeaders(request, ["DPoP", proof]), OK_TOKEN);
			const isOwn = said === by || (by === "Ed25519" && said === "EdDSA");
			expect(response.status === 200).toBe(by === within && isOwn && !whole);
			if (response.status === 200)
				expect(Object.values(fork.as.tokens)[0]?.claims?.cnf).toEqual({
					jkt: await calculateJwkThumbprint(publicHalfOf(shown) as never),
				});
		}),
		parameters(44, 300),
	);
});

describe("/photos", () => {
	test("no photos without a good proof by the key that the token names", async () => {
		const bench = await startDpopBench();
		const token = String(bodyOf(await redeemProven(bench)).access_token);
		const ath = { ath: hashOf(token) };
		const nonce = await withNonce(bench, call("DPoP", token), ath);
		const scheme = fc.constantFrom("DPoP", "DPoP", "DPoP", "dpop", "Bearer");
		await fc.assert(
			fc.asyncProperty(proofs, scheme, damages, async (which, how, list) => {
				const fork = forkBench(bench);
				const proof = await makeProof(fork, PHOTOS_URL, "GET", nonce, which, ath);
				const whole = withHeaders(call(how, token), ["DPoP", proof]);
				if (which.repeated) await fork.send(whole);
				const changed = damaged(whole, list);
				const response = await sendAnything(fork, changed, OK_API);
				const served = response.status === 200 && response.body.includes("harbour.jpg");
				if (!served) return;
				expect([how.toLowerCase(), which.key, carries(changed, proof)]).toEqual(["dpop", 0, true]);
				// A proof that was refused the first time has used up nothing.
				expect(isGood({ ...which, repeated: false }) && !which.repeated).toBe(true);
				expect(await jktOf(decodeProtectedHeader(proof).jwk as never)).toBe(JKT);
			}),
			parameters(42, 700),
		);
	});

	test("both answer under any settings", async () => {
		const bench = await startDpopBench();
		const token = String(bodyOf(await redeemProven(bench)).access_token);
		const code = tokenRequest(await obtainCode(bench));
		const skippable = [
			"sent",
			"type-fits",
			"algorithm-allowed",
			"signature-valid",
			"recent",
			"token-hash",
			"key-bound",
			"scheme-fits",
		];
		const skipped = fc.subarray(skippable.map((name) => `dpop.${name}`));
		await fc.assert(
			fc.asyncProperty(proofs, damages, anySettings, skipped, async (which, list, other, more) => {
				const levels = { ...other.levels, ...withDpop().levels };
				const fork = forkBench(bench, { ...other, levels, skippedChecks: [...other.skippedChecks, ...more] });
				const atApi = await makeProof(fork, PHOTOS_URL, "GET", "n", which, { ath: hashOf(token) });
				await sendAnything(fork, damaged(withHeaders(call("DPoP", token), ["DPoP", atApi]), list), OK_API);
				const atServer = await makeProof(fork, TOKEN_URL, "POST", "n", which, {});
				await sendAnything(fork, damaged(withHeaders(code, ["DPoP", atServer]), list), OK_TOKEN);
				expect(Object.keys(recall(fork.world, "rs", "rs").dpop?.seen ?? {}).length).toBeLessThan(9);
			}),
			parameters(43, 300),
		);
	});
});

test("each kind of answer came, among them many a yes", () => {
	for (const status of OK_TOKEN) expect([status, seen.get(`${TOKEN_URL} ${status}`) ?? 0]).not.toContain(0);
	for (const url of [TOKEN_URL, PHOTOS_URL]) expect(seen.get(`${url} 200`) ?? 0).toBeGreaterThan(20);
});
