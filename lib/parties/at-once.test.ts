/**
 * What works once, sent twenty times at once: all twenty are on their way before the first is answered, and the
 * server waits for signatures in between. One is honoured.
 */
import { describe, expect, test } from "vitest";
import { JOB_ID, jobSettings, startJob } from "@/testing/service-client";
import { clientDemonstrationKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { formatPairs, pairsOf } from "../http/form";
import { get, type HttpRequest, type HttpResponse, header, post } from "../http/message";
import {
	addClient,
	answerOf,
	ask,
	type Bench,
	bodyOf,
	fill,
	ISSUER,
	obtainCode,
	rightPassword,
	signIn,
	startBench,
	tokenRequest,
	withLevels,
} from "../testing/bench";
import {
	answer,
	askForCodes,
	consentPageOf,
	decision,
	enterCode,
	openPage,
	pollRequest,
	recordOf,
	startDeviceBench,
} from "../testing/device";
import {
	call,
	hashOf,
	PHOTOS_URL,
	proofOf,
	redeemProven,
	startDpopBench,
	withDpop,
	withHeaders,
} from "../testing/dpop";
import { as20, forToken, fragmentOfAnswer, startImplicitBench } from "../testing/implicit";
import { END_SESSION, forgeIdToken, openidChange, startOpenidBench } from "../testing/openid";
import { push, referring, startParBench } from "../testing/par";
import { obtainTokens, refreshRequest, startRefreshBench } from "../testing/refresh";
import { recall } from "../world/world";
import { readCallback, startAuthorization } from "./client/authorization";
import { readTokenAnswer, startImplicit } from "./client/implicit";

const TWENTY = Array.from({ length: 20 }, (_, i) => i);

/** What came back, counted: `{ "200": 1, "400 invalid_grant": 19 }`. */
async function atOnce(bench: Bench, requestOf: (i: number) => HttpRequest) {
	const requests = TWENTY.map(requestOf);
	return Promise.all(requests.map((request) => bench.send(request)));
}

function counted(responses: readonly HttpResponse[]): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { status, body } of responses) {
		const error = body.startsWith('{"error"') ? ` ${(JSON.parse(body) as { error: string }).error}` : "";
		counts[`${status}${error}`] = (counts[`${status}${error}`] ?? 0) + 1;
	}
	return counts;
}

const ONE = { "200": 1, "400 invalid_grant": 19 };
const revokedOf = ({ as }: Bench) => Object.values(as.tokens).map(({ revoked }) => revoked);
const endedOf = ({ as }: Bench) => Object.values(as.families).map(({ revoked }) => revoked);

describe("a code", () => {
	test("is redeemed once; the others are replays, and end what it gave (OAuth 2.1 §4.1.3)", async () => {
		const bench = await startRefreshBench();
		const code = await obtainCode(bench);
		const responses = await atOnce(bench, () => tokenRequest(code));
		expect(counted(responses)).toEqual(ONE);
		expect([revokedOf(bench), endedOf(bench)]).toEqual([[true], [true]]);
		const given = bodyOf(responses.find(({ status }) => status === 200) as HttpResponse);
		const again = await bench.send(refreshRequest(String(given.refresh_token)));
		expect(bodyOf(again).error).toBe("invalid_grant");
	});

	test.each([
		["once", ONE, [false]],
		["many", { "200": 20 }, Array.from({ length: 20 }, () => false)],
	] as const)("where a code works %s", async (codeUse, expected, revoked) => {
		const bench = await startBench(withLevels({ codeUse }));
		const code = await obtainCode(bench);
		expect(counted(await atOnce(bench, () => tokenRequest(code)))).toEqual(expected);
		expect(revokedOf(bench)).toEqual(revoked);
	});

	test("is not spent by those who cannot redeem it, whoever comes first (OAuth 2.1 §7.5.3)", async () => {
		for (const right of [0, 7, 19]) {
			const bench = await startBench();
			const code = await obtainCode(bench);
			const wrong = { code_verifier: "a".repeat(43) };
			expect(counted(await atOnce(bench, (i) => tokenRequest(code, i === right ? {} : wrong)))).toEqual(ONE);
			expect(revokedOf(bench)).toEqual([false]);
		}
	});

	test("is redeemed once where each request is signed, which takes its time", async () => {
		const bench = await startDpopBench(withDpop({ dpopNonce: "off" }));
		const code = await obtainCode(bench);
		const url = `${ISSUER}/token`;
		const proofs = await Promise.all(TWENTY.map(() => proofOf(url, "POST", { claims: { iat: bench.world.clock } })));
		const requestOf = (i: number) => withHeaders(tokenRequest(code), ["DPoP", proofs[i] ?? ""]);
		expect(counted(await atOnce(bench, requestOf))).toEqual(ONE);
	});
});

describe("a refresh token", () => {
	test.each([
		["rotate+detect", ONE, true],
		["rotate", ONE, false],
		["static", { "200": 20 }, false],
	] as const)("%s", async (refresh, expected, ended) => {
		const bench = await startRefreshBench(withLevels({ refresh }));
		const { refresh: token } = await obtainTokens(bench);
		expect(counted(await atOnce(bench, () => refreshRequest(token)))).toEqual(expected);
		expect(endedOf(bench)).toEqual([ended]);
		expect(new Set(revokedOf(bench))).toEqual(new Set([ended]));
	});

	test("is not spent by those who ask for more than was granted", async () => {
		const bench = await startRefreshBench();
		const { refresh: token } = await obtainTokens(bench);
		const responses = await atOnce(bench, (i) => refreshRequest(token, i === 7 ? {} : { scope: "admin" }));
		// After the seventh the token is used, and that is found before the scope is looked at.
		expect(counted(responses)).toEqual({ "200": 1, "400 invalid_scope": 7, "400 invalid_grant": 12 });
	});
});

describe("a pushed request", () => {
	test("is opened once", async () => {
		const bench = await startParBench();
		const uri = await push(bench);
		expect(counted(await atOnce(bench, () => referring(uri)))).toEqual({ "200": 1, "400": 19 });
		expect(Object.keys(bench.as.pending)).toHaveLength(1);
	});

	test("is not used up by another client", async () => {
		const bench = await startParBench();
		addClient(bench, { client_id: "other" });
		const uri = await push(bench);
		const responses = await atOnce(bench, (i) => referring(uri, i === 19 ? {} : { client_id: "other" }));
		expect(counted(responses)).toEqual({ "200": 1, "400": 19 });
	});
});

describe("a device code", () => {
	test("is redeemed once", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "allow");
		expect(counted(await atOnce(bench, () => pollRequest(device_code)))).toEqual(ONE);
	});

	test("that nobody has answered is asked about once, and the others are too fast", async () => {
		const bench = await startDeviceBench();
		const { device_code } = await askForCodes(bench);
		const counts = { "400 authorization_pending": 1, "400 slow_down": 19 };
		expect(counted(await atOnce(bench, () => pollRequest(device_code)))).toEqual(counts);
	});

	test("is answered once: the first answer stands", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		const page = await consentPageOf(bench, user_code);
		const responses = await atOnce(bench, (i) => fill(page, decision(i === 0 ? "allow" : "deny")));
		expect(counted(responses)).toEqual({ "200": 1, "403": 19 });
		expect(recordOf(bench, device_code)?.decision).toBe("allow");
	});

	test("cannot be guessed by typing twenty at once: five tries are five tries (RFC 8628 §5.1)", async () => {
		const bench = await startDeviceBench();
		await askForCodes(bench);
		const page = await openPage(bench);
		const responses = await atOnce(bench, () => fill(page, [["user_code", "BBBB-BBBB"]]));
		expect(counted(responses)).toEqual({ "200": 5, "429": 15 });
		expect((await enterCode(bench, "BBBB-BBBB")).response.status).toBe(429);
	});
});

describe("the server's own forms", () => {
	test("a consent form gives one code", async () => {
		const bench = await startBench();
		const page = await signIn(bench);
		const responses = await atOnce(bench, () => fill(page, [["decision", "allow"]]));
		expect(counted(responses)).toEqual({ "303": 1, "403": 19 });
		expect(responses.flatMap((response) => answerOf(response).code ?? [])).toEqual(Object.keys(bench.as.codes));
	});

	test("a consent form of the implicit grant gives one token", async () => {
		const bench = await startImplicitBench(as20);
		const page = await signIn(bench, forToken);
		const responses = await atOnce(bench, () => fill(page, [["decision", "allow"]]));
		expect(responses.filter((response) => fragmentOfAnswer(response).access_token !== undefined)).toHaveLength(1);
		expect(Object.keys(bench.as.tokens)).toHaveLength(1);
	});

	test("a sign-in form starts one session", async () => {
		const bench = await startBench();
		const page = await ask(bench);
		expect(counted(await atOnce(bench, () => fill(page, rightPassword)))).toEqual({ "303": 1, "403": 19 });
		expect(Object.values(bench.as.sessions).filter(({ sub }) => sub !== undefined)).toHaveLength(1);
	});

	test("a sign-out form is answered once", async () => {
		const bench = await startOpenidBench();
		const { cookie } = await signIn(bench, openidChange);
		const hint = await forgeIdToken();
		const asked = await bench.send(get(`${END_SESSION}?id_token_hint=${hint}`, [["Cookie", cookie]]));
		const form = fill({ cookie, response: asked }, [["decision", "stay"]]);
		expect(counted(await atOnce(bench, () => form))).toEqual({ "200": 1, "403": 19 });
	});
});

describe("what is signed for one request", () => {
	test("an assertion authenticates once", async () => {
		const bench = await startJob(jobSettings("private_key_jwt"));
		const { clock } = bench.world;
		const claims = { iss: JOB_ID, sub: JOB_ID, aud: ISSUER, exp: clock + 60, jti: "one" };
		const assertion = await signJwt("client-authentication+jwt", claims, clientDemonstrationKey);
		const fields = pairsOf({
			grant_type: "client_credentials",
			client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
			client_assertion: assertion,
		});
		const request = post(`${ISSUER}/token`, formatPairs(fields));
		expect(counted(await atOnce(bench, () => request))).toEqual({ "200": 1, "401 invalid_client": 19 });
	});

	test("a DPoP proof works once at the authorization server, with twenty good codes", async () => {
		const bench = await startDpopBench(withDpop({ dpopNonce: "off" }));
		const codes: string[] = [];
		for (const _ of TWENTY) codes.push(await obtainCode(bench));
		const proof = await proofOf(`${ISSUER}/token`, "POST", { claims: { iat: bench.world.clock } });
		const responses = await atOnce(bench, (i) => withHeaders(tokenRequest(codes[i] ?? ""), ["DPoP", proof]));
		expect(counted(responses)).toEqual({ "200": 1, "400 invalid_dpop_proof": 19 });
	});

	test("and once at the API", async () => {
		const bench = await startDpopBench(withDpop({ dpopNonce: "off" }));
		const token = String(bodyOf(await redeemProven(bench)).access_token);
		const proof = await proofOf(PHOTOS_URL, "GET", { claims: { iat: bench.world.clock, ath: hashOf(token) } });
		const responses = await atOnce(bench, () => withHeaders(call("DPoP", token), ["DPoP", proof]));
		expect(counted(responses)).toEqual({ "200": 1, "401 invalid_dpop_proof": 19 });
	});

	test("a server gives out one nonce to twenty who ask at once; a nonce may come again (RFC 9449 §8)", async () => {
		const bench = await startDpopBench();
		const code = await obtainCode(bench);
		const claims = { iat: bench.world.clock };
		const proofs = await Promise.all(TWENTY.map(() => proofOf(`${ISSUER}/token`, "POST", { claims })));
		const responses = await atOnce(bench, (i) => withHeaders(tokenRequest(code), ["DPoP", proofs[i] ?? ""]));
		expect(counted(responses)).toEqual({ "400 use_dpop_nonce": 20 });
		expect(new Set(responses.map(({ headers }) => header(headers, "dpop-nonce"))).size).toBe(1);
	});
});

describe("at the client", () => {
	test("an answer to its request is taken once", async () => {
		const bench = await startBench();
		const at = bench.at("client");
		const { transaction } = startAuthorization(at);
		const url = `https://photos.example/cb?code=c&state=${transaction.state}&iss=${encodeURIComponent(ISSUER)}`;
		const refusals = await Promise.all(TWENTY.map(() => readCallback(at, url, transaction.id)));
		expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
		expect(recall(bench.world, "client", "client").transactions).toEqual([]);
	});

	test("and so is a token that comes by redirect", async () => {
		const bench = await startImplicitBench();
		const at = bench.at("client");
		const { transaction } = startImplicit(at);
		const answered = `access_token=t&token_type=Bearer&state=${transaction.state}&iss=${encodeURIComponent(ISSUER)}`;
		const url = `https://photos.example/cb#${answered}`;
		const refusals = await Promise.all(TWENTY.map(() => readTokenAnswer(at, url)));
		expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
	});
});
