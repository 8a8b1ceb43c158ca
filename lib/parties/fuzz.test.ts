/**
 * At least ten thousand requests that nobody meant to send. Whatever comes, a party answers it: no exception,
 * no 5xx; and nothing is given away that the good request would not have earned.
 */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPairs } from "../http/form";
import { get, type HttpRequest, header, headerAll, post } from "../http/message";
import { anySettings, seen, sendAnything } from "../testing/anything";
import {
	API,
	addClient,
	ask,
	authorizeFields,
	authorizeUrl,
	fill,
	forkBench,
	ISSUER,
	obtainCode,
	obtainToken,
	REDIRECT_URI,
	rightPassword,
	secretOf,
	signIn,
	startBench,
	tokenRequest,
	withLevels,
} from "../testing/bench";
import { damaged, damages } from "../testing/mutate";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

const OK_AUTHORIZE = [200, 303, 400, 405];
const OK_FORM = [200, 303, 400, 403, 405];
const OK_TOKEN = [200, 400, 401, 405];
const OK_API = [200, 400, 401, 403, 405];

describe("/authorize", () => {
	test("never redirects to an address that is not registered, and never grants without a form", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "two", redirect_uris: [REDIRECT_URI, "http://127.0.0.1/cb"] });
		const bases = [
			get(authorizeUrl()),
			get(authorizeUrl({ client_id: "two" })),
			post(`${ISSUER}/authorize`, formatPairs(authorizeFields())),
		];
		const registered = /^(https:\/\/photos\.example\/cb|http:\/\/127\.0\.0\.1(:\d{1,5})?\/cb)\?error=/;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, async (base, list) => {
				const response = await sendAnything(forkBench(bench), damaged(base, list), OK_AUTHORIZE);
				if (response.status === 303) expect(header(response.headers, "location")).toMatch(registered);
				else expect(header(response.headers, "location")).toBeUndefined();
			}),
			parameters(11, 2000),
		);
	});

	test("answers under any settings", async () => {
		const bench = await startBench();
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				await sendAnything(forkBench(bench, other), damaged(get(authorizeUrl()), list), OK_AUTHORIZE);
			}),
			parameters(12, 800),
		);
	});
});

describe("/login and /consent", () => {
	test("nobody gets in without the password, the session and its form token", async () => {
		const bench = await startBench();
		const request = fill(await ask(bench), rightPassword);
		const token = new URLSearchParams(request.body).get("csrf");
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_FORM);
				const signedIn = Object.values(fork.as.sessions).some(({ sub }) => sub !== undefined);
				expect(signedIn).toBe(response.status === 303);
				if (!signedIn) return;
				expect(header(response.headers, "location")).toMatch(/^\/consent\?request=[\w-]+$/);
				const form = new URLSearchParams(`?${changed.body}`);
				expect([form.get("csrf"), form.get("username"), form.get("password")]).toEqual([token, "ada", "correct horse"]);
			}),
			parameters(13, 1000),
		);
	});

	test("no code without a yes of this session, and it goes to the registered address", async () => {
		const bench = await startBench();
		const request = fill(await signIn(bench), [["decision", "allow"]]);
		const token = new URLSearchParams(request.body).get("csrf");
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkBench(bench);
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_FORM);
				const location = header(response.headers, "location") ?? "";
				if (response.status === 303) expect(location.startsWith(`${REDIRECT_URI}?`)).toBe(true);
				const codes = Object.keys(fork.as.codes);
				expect(codes).toHaveLength(/[?&]code=/.test(location) ? 1 : 0);
				if (codes.length === 0) return;
				const form = new URLSearchParams(`?${changed.body}`);
				expect([changed.method, form.get("csrf"), form.get("decision")]).toEqual(["POST", token, "allow"]);
			}),
			parameters(14, 1000),
		);
	});
});

describe("/token", () => {
	/** Whether a body alone earns a token, read without any of our own code. */
	const earns = (body: string, code: string) => {
		const all = (name: string) => new URLSearchParams(`?${body}`).getAll(name).filter((value) => value !== "");
		const [verifier = ""] = all("code_verifier");
		const challenge = createHash("sha256").update(verifier).digest("base64url");
		return (
			challenge === "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" && all("code")[0] === code && all("code").length === 1
		);
	};

	test.each([
		["a public client", withLevels({}), false],
		["a confidential client", withLevels({ clientType: "confidential", clientAuth: "post" }), true],
	])("no token for %s without the unused code, its verifier and the right method", async (_, own, secret) => {
		const bench = await startBench(own);
		const code = await obtainCode(bench);
		const request = tokenRequest(code, secret ? { client_secret: secretOf(own) } : {});
		await fc.assert(
			fc.asyncProperty(damages, fc.boolean(), async (list, used) => {
				const fork = forkBench(bench);
				const record = fork.as.codes[code];
				if (record && used) record.uses = 1;
				const changed = damaged(request, list);
				const response = await sendAnything(fork, changed, OK_TOKEN);
				const issued = Object.keys(fork.as.tokens).length;
				expect(response.body.includes("access_token")).toBe(issued === 1);
				if (issued === 0) return;
				expect([used, changed.method, earns(changed.body, code)]).toEqual([false, "POST", true]);
				if (secret) expect(new URLSearchParams(changed.body).get("client_secret")).toBe(secretOf(own));
				expect(record?.uses).toBe(1);
			}),
			parameters(15, 1200),
		);
	});

	test("answers under any settings", async () => {
		const bench = await startBench();
		const code = await obtainCode(bench);
		await fc.assert(
			fc.asyncProperty(damages, anySettings, async (list, other) => {
				await sendAnything(forkBench(bench, other), damaged(tokenRequest(code), list), OK_TOKEN);
			}),
			parameters(16, 800),
		);
	});
});

describe("the API", () => {
	const canonical = (token = "") =>
		token.replace(/[^.]*$/, (tail) => Buffer.from(tail, "base64url").toString("base64url"));

	test("no photos without the token, in the header or in a form", async () => {
		const bench = await startBench();
		const token = await obtainToken(bench);
		const bases = [
			get(`${API}/photos`, [["Authorization", `Bearer ${token}`]]),
			post(`${API}/photos`, `access_token=${token}`),
			get(`${API}/photos?access_token=${token}`),
		];
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...bases), damages, fc.nat(), fc.boolean(), async (base, list, at, bend) => {
				const changed = damaged(bend ? bent(base, at, token) : base, list);
				const response = await sendAnything(forkBench(bench), changed, OK_API);
				if (response.status !== 200) return;
				const inHeaders = headerAll(changed.headers, "authorization").map((line) => line.trim().split(/ +/)[1]);
				const inForm = new URLSearchParams(`?${changed.body}`).getAll("access_token");
				expect([...inHeaders, ...inForm].map(canonical)).toContain(canonical(token));
			}),
			parameters(17, 2000),
		);
	});

	/** One character of the token is another one. */
	const bent = (request: HttpRequest, at: number, token: string): HttpRequest => {
		const i = at % token.length;
		const other = token[i] === "A" ? "B" : "A";
		const text = token.slice(0, i) + other + token.slice(i + 1);
		const swap = (whole: string) => whole.replace(token, text);
		return {
			...request,
			url: swap(request.url),
			body: swap(request.body),
			headers: request.headers.map(([n, v]) => [n, swap(v)]),
		};
	};

	test("answers any token under any settings", async () => {
		const bench = await startBench();
		const segment = fc.oneof(fc.json(), fc.string()).map((text) => Buffer.from(text).toString("base64url"));
		const odd = fc.constantFrom(
			"RS256",
			"none",
			null,
			1,
			["RS256"],
			{ toString: 1, valueOf: null },
			"at+jwt",
			"as-demo-1",
			"1e999",
		);
		const members = fc.dictionary(
			fc.constantFrom("alg", "typ", "kid", "iss", "aud", "exp", "scope", "sub", "__proto__", "crit"),
			odd,
		);
		const object = members.map((value) => Buffer.from(JSON.stringify(value)).toString("base64url"));
		const token = fc.array(fc.oneof(object, segment), { minLength: 2, maxLength: 4 }).map((list) => list.join("."));
		await fc.assert(
			fc.asyncProperty(token, anySettings, async (text, other) => {
				await sendAnything(
					forkBench(bench, other),
					get(`${API}/photos`, [["Authorization", `Bearer ${text}`]]),
					OK_API,
				);
			}),
			parameters(18, 800),
		);
	});
});

test("ten thousand requests were sent, and each kind of answer came", () => {
	expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
	const expected = { authorize: OK_AUTHORIZE, login: [200, 303, 403, 405], consent: [303, 403, 405], token: OK_TOKEN };
	for (const [path, statuses] of Object.entries(expected))
		for (const status of statuses)
			expect([path, status, seen.get(`${ISSUER}/${path} ${status}`) ?? 0]).not.toContain(0);
	for (const status of [200, 400, 401, 405]) expect(seen.get(`${API}/photos ${status}`) ?? 0).toBeGreaterThan(0);
	expect(Object.keys(Object.prototype)).toEqual([]);
});
