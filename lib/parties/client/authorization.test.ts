import { describe, expect, test } from "vitest";
import { queryOf } from "../../http/form";
import {
	API,
	CHALLENGE,
	ISSUER,
	REDIRECT_URI,
	settingsOf,
	startBench,
	VERIFIER,
	withLevels,
} from "../../testing/bench";
import type { Settings } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { readCallback, startAuthorization } from "./authorization";

async function started(settings: Settings = withLevels({})) {
	const bench = await startBench(settings);
	const memory = recall(bench.world, "client", "client");
	const first = startAuthorization(bench.at("client"));
	/** The answer comes back: `query` is written over a good one; `undefined` leaves a parameter out. */
	const answer = async (change: Record<string, string | undefined> = {}, session = first.transaction.id) => {
		const good = { code: "the-code", state: first.transaction.state, iss: ISSUER, ...change };
		const query = Object.entries(good).flatMap(([name, value]) =>
			value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
		);
		return readCallback(bench.at("client"), `${REDIRECT_URI}?${query.join("&")}`, session);
	};
	return { bench, memory, first, answer, query: Object.fromEntries(queryOf(first.url)) };
}

describe("the authorization request", () => {
	test("in 2.1 has everything, and the client stores what it will compare", async () => {
		const { query, memory, first } = await started();
		expect(query).toEqual({
			response_type: "code",
			client_id: "photo-print",
			redirect_uri: REDIRECT_URI,
			scope: "photos.read",
			state: first.transaction.state,
			code_challenge: CHALLENGE,
			code_challenge_method: "S256",
			resource: API,
		});
		expect(memory.transactions).toEqual([
			{
				id: expect.any(String),
				state: query.state,
				codeVerifier: VERIFIER,
				issuer: ISSUER,
				redirectUri: REDIRECT_URI,
				resource: API,
			},
		]);
		expect(first.url).not.toContain(VERIFIER);
	});

	test.each([
		[{ pkce: "off" }, ["code_challenge", "code_challenge_method"]],
		[{ state: "off" }, ["state"]],
		[{ aud: "off" }, ["resource"]],
	] as const)("%j leaves out %j", async (levels, absent) => {
		const { query, first } = await started(withLevels(levels));
		for (const name of absent) expect(query).not.toHaveProperty(name);
		if ("pkce" in levels) expect(first.transaction.codeVerifier).toBeUndefined();
	});

	test("with plain the challenge is the verifier", async () => {
		expect((await started(withLevels({ method: "plain" }))).query).toMatchObject({
			code_challenge: VERIFIER,
			code_challenge_method: "plain",
		});
	});

	test("every request has a state, a verifier and a session of its own", async () => {
		const { bench, first } = await started();
		const second = startAuthorization(bench.at("client"));
		for (const member of ["id", "state", "codeVerifier"] as const)
			expect(second.transaction[member]).not.toBe(first.transaction[member]);
	});
});

describe("the answer", () => {
	test("that fits is kept, and the transaction is used up", async () => {
		const { answer, memory, first } = await started();
		expect(await answer()).toBeUndefined();
		expect(memory.transactions).toEqual([]);
		expect(memory.sessions.own).toEqual({ code: "the-code", current: first.transaction });
		expect((await answer())?.error).toBe("no_transaction");
	});

	test.each<[string, Record<string, string | undefined>, string, string]>([
		["another state", { state: "x" }, "state_mismatch", "callback.state-matches"],
		["no state", { state: undefined }, "state_mismatch", "callback.state-matches"],
		["another iss", { iss: "https://evil-as.example" }, "issuer_mismatch", "callback.issuer-matches"],
		["no iss", { iss: undefined }, "issuer_mismatch", "callback.issuer-matches"],
		["no code", { code: undefined }, "invalid_response", "callback.answer-complete"],
		["an error", { code: undefined, error: "access_denied" }, "access_denied", "callback.answer-complete"],
		[
			"an error from somebody else, which counts for nothing (RFC 9207 §2.4)",
			{ code: undefined, error: "access_denied", iss: "https://evil-as.example" },
			"issuer_mismatch",
			"callback.issuer-matches",
		],
	])("with %s stops the client", async (_, change, error, check) => {
		const { answer, memory } = await started();
		expect(await answer(change)).toMatchObject({ error, check });
		expect(memory.sessions.own.error).toBe(error);
		expect(memory.sessions.own.code).toBeUndefined();
		expect(memory.transactions).toEqual([]);
	});

	test("in another browser session finds no transaction, and leaves the right one alone", async () => {
		const { answer, memory } = await started();
		expect((await answer({}, "another"))?.error).toBe("no_transaction");
		expect(memory.transactions).toHaveLength(1);
		expect(await answer()).toBeUndefined();
	});

	test("with state unbound is taken from any browser: that is the flaw", async () => {
		const { answer, memory } = await started(withLevels({ state: "unbound" }));
		expect(await answer({}, "another")).toBeUndefined();
		expect(memory.sessions.own.code).toBe("the-code");
	});

	test("without state is taken as it comes, where the session is the right one", async () => {
		const { answer } = await started(withLevels({ state: "off" }));
		expect((await answer({ state: "x" }, "another"))?.error).toBe("no_transaction");
		expect(await answer({ state: "x" })).toBeUndefined();
	});

	test("with a wrong iss is taken where nobody compares it", async () => {
		const { answer } = await started(withLevels({ iss: "send" }));
		expect(await answer({ iss: "https://evil-as.example" })).toBeUndefined();
	});

	test.each(["", "nonsense", `${REDIRECT_URI}?%`, `${REDIRECT_URI}?state=a&state=b`, "?__proto__=x"])(
		"that is %j does not throw",
		async (url) => {
			const { bench, first } = await started();
			expect(await readCallback(bench.at("client"), url, first.transaction.id)).toBeDefined();
		},
	);
});

test("a 2.0 client asks without resource and expects no iss", async () => {
	const { query, answer } = await started(settingsOf({ profile: "2.0" }));
	expect(query).not.toHaveProperty("resource");
	expect(await answer({ iss: undefined })).toBeUndefined();
});

test("a page that begins again remembers the newest request alone; another client remembers both", async () => {
	for (const files of [{ "/": "" }, undefined]) {
		const { bench, memory } = await started();
		bench.world.memory.client = { ...memory, transactions: [], ...(files ? { files } : {}) };
		const [, second] = [startAuthorization(bench.at("client")), startAuthorization(bench.at("client"))];
		const { transactions } = recall(bench.world, "client", "client");
		expect([transactions.length, transactions.at(-1)]).toEqual([files ? 1 : 2, second.transaction]);
	}
});
