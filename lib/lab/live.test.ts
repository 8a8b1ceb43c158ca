import { describe, expect, test } from "vitest";
import { get } from "../http/message";
import { LAB_ORIGIN, SANDBOX, startSandbox } from "../testing/sandbox";
import { drawnRun, hopOf } from "./drawn";
import {
	cleared,
	type Description,
	drawnOf,
	newerOf,
	nothingSeen,
	outcomeOf,
	paused,
	seenIn,
	telling,
	withExchange,
} from "./live";
import { type Exchange, LET_GO, MOST_EXCHANGES } from "./log";
import { recordedRun } from "./recorded";
import { runsOf } from "./runs";

const exchange = (n: number): Exchange => ({ n, at: 0, messages: [] });

/** The message with which a login begins. */
function login(n: number): Exchange {
	const frame = { note: "", at: 0, made: [], spent: [], exchange: String(n), channel: "front" } as const;
	const request = get(`${LAB_ORIGIN}/${SANDBOX}/as/authorize?client_id=lab-public&state=${n}`);
	return { n, at: 0, messages: [{ kind: "request", ...frame, from: "user", to: "as", request }] };
}

describe("what was seen", () => {
	test("an exchange that was seen already changes nothing, and a gap asks for the whole", () => {
		const one = withExchange(nothingSeen, exchange(4));
		expect(one && withExchange(one, exchange(4))).toBe(one);
		expect(one && withExchange(one, exchange(6))).toBeUndefined();
		expect(one && withExchange(one, exchange(5))?.exchanges).toHaveLength(2);
	});

	test("the list keeps the newest, and counts the others", () => {
		const all = Array.from({ length: MOST_EXCHANGES + 5 }, (_, i) => exchange(i + 1));
		const trace = { sandbox: "s", issuer: "", api: "", mcp: "", other: "", lanes: [], dropped: 2 };
		const seen = seenIn({ ...trace, next: all.length + 1, exchanges: all }, nothingSeen);
		expect([seen.exchanges[0]?.n, seen.exchanges.at(-1)?.n, seen.dropped]).toEqual([
			LET_GO + 1,
			MOST_EXCHANGES + 5,
			LET_GO + 2,
		]);
	});

	test("a run keeps its number when older ones are let go of, by the page or by the server", () => {
		let seen = nothingSeen;
		for (let n = 1; n <= MOST_EXCHANGES + 1; n++) seen = withExchange(seen, login(n)) ?? seen;
		const numbers = ({ exchanges, runsBefore }: typeof seen) =>
			[0, -1].map((at) => runsOf(exchanges, runsBefore).at(at)?.number);
		expect(numbers(seen)).toEqual([LET_GO + 1, MOST_EXCHANGES + 1]);
		const trace = { sandbox: "s", issuer: "", api: "", mcp: "", other: "", lanes: [], dropped: 200, next: 802 };
		const asked = seenIn({ ...trace, exchanges: seen.exchanges.slice(100) }, seen);
		expect(numbers(asked)).toEqual([LET_GO + 101, MOST_EXCHANGES + 1]);
	});

	test("a whole that was on its way while messages came by themselves takes none of them away", () => {
		const trace = { sandbox: "s", issuer: "", api: "", mcp: "", other: "", lanes: [], dropped: 0 };
		const told = [1, 2, 3].map(exchange);
		const early = seenIn({ ...trace, next: 2, exchanges: [exchange(1)] }, { ...nothingSeen, exchanges: told });
		expect(early.exchanges.map(({ n }) => n)).toEqual([1, 2, 3]);
		// One that was asked for later knows of all, and of what was let go of.
		const late = seenIn({ ...trace, dropped: 2, next: 4, exchanges: [exchange(3)] }, early);
		expect([late.dropped, late.exchanges.map(({ n }) => n)]).toEqual([2, [3]]);
	});

	test("of two descriptions the one that was given later holds, in whatever order they come", () => {
		const [early, late] = [{ told: 3 }, { told: 4 }] as unknown as [Description, Description];
		expect(newerOf(undefined, early)).toBe(early);
		expect(newerOf(early, late)).toBe(late);
		expect(newerOf(late, early)).toBe(late);
	});

	test("while it is paused, what comes is counted and not drawn", () => {
		const before = paused({ ...nothingSeen, exchanges: [exchange(1)] }, true);
		const after = withExchange(before, exchange(2)) ?? before;
		expect(drawnOf(after)).toMatchObject({ drawn: [{ n: 1 }], waiting: 1 });
		// Whoever clears the log ends nobody's pause.
		const anew = withExchange(cleared(after), exchange(3)) ?? after;
		expect(drawnOf(anew)).toMatchObject({ drawn: [], waiting: 1 });
		expect(drawnOf(paused(after, false))).toMatchObject({ drawn: [{ n: 1 }, { n: 2 }], waiting: 0 });
	});
});

describe("the recorded run", () => {
	test("is played: one refusal, then tokens, then the API", async () => {
		const { trace } = await recordedRun();
		expect(trace.exchanges.map((one) => outcomeOf(one))).toEqual(["ok", "ok", "refused", "ok", "ok", "ok"]);
		expect(telling(trace.exchanges.slice(0, 4))?.n).toBe(3);
		// The client did it right the second time.
		expect(telling(trace.exchanges)?.n).toBe(6);
		expect(await recordedRun()).toEqual(await recordedRun());
	});

	test("is drawn hop by hop, and what does not pass us is marked", async () => {
		const { trace } = await recordedRun();
		const drawn = drawnRun(trace, trace.exchanges.slice(0, 3));
		expect(
			drawn.run.hops.map(({ number, phase, label, unseen }) => `${number} ${phase}: ${label}${unseen ? " *" : ""}`),
		).toEqual([
			"1 prepare: GET /.well-known/openid-configuration",
			"1b prepare: 200 issuer",
			"2 ask: GET /authorize",
			expect.stringMatching(/^2b ask: \d+ checks passed$/),
			"2c consent: Ada signs in and allows it by herself",
			"2d return: 303 with code, state, iss",
			"2e return: callback, not seen here *",
			"3 redeem: POST /token",
			expect.stringMatching(/^3b redeem: \d+ checks passed$/),
			"3c redeem: 400 invalid_grant",
		]);
		expect(drawn.run.lanes.map(({ id }) => id)).toEqual(["user", "client", "as", "rs"]);
		expect(drawn.run.hops[hopOf(drawn, 3) ?? -1]?.refusal?.error).toBe("invalid_grant");
		expect(drawn.exchangeAt).toHaveLength(drawn.run.hops.length);
	});
});

test("what an API asks about a token is drawn to the server, and the refusal is the client's", async () => {
	const { sandbox, send } = await startSandbox({ levels: { introspection: "on" } });
	await send(get(`${LAB_ORIGIN}/${SANDBOX}/api/photos`, [["Authorization", "Bearer unknown"]]));
	const lanes = Object.values(sandbox.lanes);
	const { run } = drawnRun({ lanes, issuer: sandbox.addresses.issuer }, sandbox.log.exchanges);
	expect(
		run.hops.map(({ label, message }) => ("from" in message ? `${message.from} > ${message.to}: ${label}` : label)),
	).toEqual([
		"client > rs: GET /photos",
		"rs > as: POST /introspect",
		"as > rs: 200 active: false",
		"3 checks passed",
		"rs > client: 401 invalid_token",
	]);
});
