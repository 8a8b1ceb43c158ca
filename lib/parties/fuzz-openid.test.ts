/**
 * Requests that nobody meant to send, for what an OpenID Provider and its client have besides: no exception,
 * no 5xx, nothing told about Ada without her token, no redirect to an address that is not registered.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POST_LOGOUT_REDIRECT_URI } from "../cast/openid";
import { decodeJwt } from "../crypto/jwt";
import { formatPairs, pairsOf } from "../http/form";
import { get, header, headerAll, post } from "../http/message";
import { anySettings, seen, sendAnything } from "../testing/anything";
import { type Bench, bodyOf, fill, forkBench, ISSUER, obtainCode, signIn, tokenRequest } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import {
	END_SESSION,
	forgeIdToken,
	NONCE,
	obtainTokens,
	openidChange,
	startOpenidBench,
	USERINFO,
} from "../testing/openid";
import { recall } from "../world/world";
import { judgeIdToken } from "./client/openid";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

const OK_USERINFO = [200, 400, 401, 403, 405];
const OK_LOGOUT = [200, 303, 400, 405];
const OK_FORM = [200, 303, 403, 405];

const signedIn = ({ as }: Bench) => Object.values(as.sessions).filter(({ sub }) => sub !== undefined).length;

/** The same octets may be written in two ways: the last character of base64url has bits to spare. */
const canonical = (token = "") =>
	token.replace(/[^.]*$/, (tail) => Buffer.from(tail, "base64url").toString("base64url"));

describe("/token", () => {
	test("an ID Token is only issued with an access token, and says what the code says", async () => {
		const bench = await startOpenidBench();
		const request = tokenRequest(await obtainCode(bench, openidChange), { resource: undefined });
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const response = await sendAnything(forkBench(bench), damaged(request, list), [200, 400, 401, 405]);
				expect(response.body.includes("id_token")).toBe(response.status === 200);
				if (response.status !== 200) return;
				const decoded = decodeJwt(String(bodyOf(response).id_token));
				expect("claims" in decoded && decoded.claims).toMatchObject({ sub: "ada", aud: "photo-print", nonce: NONCE });
			}),
			parameters(31, 400),
		);
	});
});

describe("/userinfo", () => {
	test("tells nothing without the token, in the header or in a form", async () => {
		const bench = await startOpenidBench();
		const { access_token: token = "" } = await obtainTokens(bench);
		const bases = [
			get(USERINFO, [["Authorization", `Bearer ${token}`]]),
			post(USERINFO, `access_token=${token}`),
			get(`${USERINFO}?access_token=${token}`),
		];
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, fc.nat(), fc.boolean(), async (base, list, at, bend) => {
				const i = at % token.length;
				const bent = `${token.slice(0, i)}${token[i] === "A" ? "B" : "A"}${token.slice(i + 1)}`;
				const text = bend ? JSON.parse(JSON.stringify(base).replaceAll(token, bent)) : base;
				const changed = damaged(text, list);
				const response = await sendAnything(forkBench(bench), changed, OK_USERINFO);
				expect(response.body.includes("ada")).toBe(response.status === 200);
				if (response.status !== 200) return;
				const inHeaders = headerAll(changed.headers, "authorization").map((line) => line.trim().split(/ +/)[1]);
				const inForm = new URLSearchParams(`?${changed.body}`).getAll("access_token");
				expect([...inHeaders, ...inForm].map(canonical)).toContain(canonical(token));
			}),
			parameters(32, 600),
		);
	});

	test("answers any token under any settings", async () => {
		const bench = await startOpenidBench();
		const odd = fc.constantFrom(
			"RS256",
			"none",
			null,
			1,
			["ada"],
			{ toString: 1 },
			"at+jwt",
			"as-demo-1",
			"ada",
			"openid",
		);
		const members = fc.dictionary(
			fc.constantFrom(..."alg typ kid iss aud exp scope sub jti __proto__".split(" ")),
			odd,
		);
		const segment = fc
			.oneof(
				members.map((value) => JSON.stringify(value)),
				fc.string(),
			)
			.map((text) => Buffer.from(text).toString("base64url"));
		const token = fc.array(segment, { minLength: 2, maxLength: 4 }).map((list) => list.join("."));
		await fc.assert(
			fc.asyncProperty(token, anySettings, async (text, other) => {
				const request = get(USERINFO, [["Authorization", `Bearer ${text}`]]);
				await sendAnything(forkBench(bench, other), request, OK_USERINFO);
			}),
			parameters(33, 400),
		);
	});
});

describe("/end_session", () => {
	test("never redirects to an address that is not registered, and never ends a session unasked", async () => {
		const bench = await startOpenidBench();
		const { cookie } = await signIn(bench, openidChange);
		const query = formatPairs(
			pairsOf({
				id_token_hint: await forgeIdToken(),
				client_id: "photo-print",
				post_logout_redirect_uri: POST_LOGOUT_REDIRECT_URI,
				state: "s",
			}),
		);
		const bases = [
			get(`${END_SESSION}?${query}`, [["Cookie", cookie]]),
			get(`${END_SESSION}?${query}`),
			post(END_SESSION, query, [["Cookie", cookie]]),
		];
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, async (base, list) => {
				const fork = forkBench(bench);
				const response = await sendAnything(fork, damaged(base, list), OK_LOGOUT);
				const location = header(response.headers, "location");
				if (location !== undefined)
					expect(location).toMatch(/^(https:\/\/photos\.example\/signed-out(\?state=|$)|\/end_session)/);
				expect(signedIn(fork)).toBe(1);
			}),
			parameters(34, 600),
		);
	});

	test("answers under any settings", async () => {
		const bench = await startOpenidBench();
		const { cookie } = await signIn(bench, openidChange);
		const base = get(`${END_SESSION}?post_logout_redirect_uri=${POST_LOGOUT_REDIRECT_URI}`, [["Cookie", cookie]]);
		const skipped = fc.subarray(["hint-ours", "redirect-vouched", "redirect-uri-registered", "parameters-once"]);
		await fc.assert(
			fc.asyncProperty(damages, anySettings, skipped, async (list, other, names) => {
				const skippedChecks = names.map((name) => `end-session.${name}`);
				await sendAnything(forkBench(bench, { ...other, skippedChecks }), damaged(base, list), OK_LOGOUT);
			}),
			parameters(35, 400),
		);
	});

	test("the form ends a session only with a yes of that session", async () => {
		const bench = await startOpenidBench();
		const { cookie } = await signIn(bench, openidChange);
		const back = { id_token_hint: await forgeIdToken(), post_logout_redirect_uri: POST_LOGOUT_REDIRECT_URI };
		const asked = await bench.send(get(`${END_SESSION}?${formatPairs(pairsOf(back))}`, [["Cookie", cookie]]));
		const request = fill({ cookie, response: asked }, [["decision", "sign-out"]]);
		const token = new URLSearchParams(request.body).get("csrf");
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				await sendAnything(fork, changed, OK_FORM);
				if (signedIn(fork) === 1) return;
				const form = new URLSearchParams(`?${changed.body}`);
				expect([changed.method, form.get("csrf"), form.get("decision")]).toEqual(["POST", token, "sign-out"]);
			}),
			parameters(36, 400),
		);
	});
});

describe("the client", () => {
	test("believes no ID Token but the one that the server made for this request", async () => {
		const bench = await startOpenidBench();
		const { id_token: good = "", access_token: accessToken = "" } = await obtainTokens(bench);
		const odd = fc.constantFrom(
			null,
			1,
			"none",
			["photo-print"],
			{ toString: 1 },
			"photo-print",
			ISSUER,
			1e300,
			"RS256",
		);
		const forged = fc
			.tuple(
				fc.dictionary(fc.constantFrom(..."alg typ kid iss aud exp iat nonce at_hash sub".split(" ")), odd),
				fc.nat(),
			)
			.map(([claims, at]) => {
				const [head = "", payload = "", tail = ""] = good.split(".");
				const other = Buffer.from(JSON.stringify(claims)).toString("base64url");
				return [`${other}.${payload}.${tail}`, `${head}.${other}.${tail}`, `${other}.${other}.`, `${head}.${payload}.`][
					at % 4
				];
			});
		await fc.assert(
			fc.asyncProperty(fc.oneof(forged, fc.string(), fc.constant(good)), async (idToken) => {
				const fork = forkBench(bench);
				const memory = recall(fork.world, "client", "client").sessions.own;
				memory.current = { id: "t", issuer: ISSUER, redirectUri: "", nonce: NONCE };
				memory.accessToken = accessToken;
				if (idToken !== undefined) memory.idToken = idToken;
				const refusal = await judgeIdToken(fork.at("client"));
				expect(refusal === undefined).toBe(idToken === good);
				expect(memory.accessToken).toBe(idToken === good ? accessToken : undefined);
			}),
			parameters(37, 500),
		);
	});

	test("answers anything at its logout pages", async () => {
		const bench = await startOpenidBench();
		const bases = [
			post("https://photos.example/logout", "do=sign-out"),
			get("https://photos.example/signed-out?state=x"),
		];
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, async (base, list) => {
				await sendAnything(forkBench(bench), damaged(base, list), [400, 405]);
			}),
			parameters(38, 400),
		);
	});
});

test("each kind of answer came", () => {
	const expected = { userinfo: OK_USERINFO.filter((status) => status !== 403), end_session: OK_LOGOUT };
	for (const [path, statuses] of Object.entries(expected))
		for (const status of statuses)
			expect([path, status, seen.get(`${ISSUER}/${path} ${status}`) ?? 0]).not.toContain(0);
	for (const status of OK_FORM) expect(seen.get(`${END_SESSION}/form ${status}`) ?? 0).toBeGreaterThan(0);
	expect(Object.keys(Object.prototype)).toEqual([]);
});
