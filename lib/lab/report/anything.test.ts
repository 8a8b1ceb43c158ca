/** Whatever anybody sends, there is a report about it, and nobody is said to have failed by what was not seen. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { HeaderList } from "../../http/message";
import { clientOf } from "../../testing/lab-client";
import { startSandbox } from "../../testing/sandbox";
import { faultIds } from "../fault-ids";
import type { Exchange } from "../log";
import { runsOf } from "../runs";
import { verdictOf } from "../verdict";
import { ways } from "../verdict-ways";
import { reportOf } from ".";

const PATHS = [
	"as/authorize",
	"as/token",
	"as/par",
	"as/userinfo",
	"as/jwks",
	"as/device_authorization",
	"as/constructor",
	"as/.well-known/openid-configuration",
	"api/photos",
	"api",
	"mcp",
	"other/authorize",
	"other/token",
	"other/.well-known/openid-configuration",
];
const NAMES = [
	"code",
	"state",
	"client_id",
	"grant_type",
	"refresh_token",
	"access_token",
	"request_uri",
	"device_code",
];
const WORDS = [
	"",
	"undefined",
	"lab-public",
	"authorization_code",
	"client_credentials",
	"__proto__",
	"a.b.c",
	"%00",
	"=&",
];
const HEADERS = ["Authorization", "DPoP", "User-Agent", "Content-Type"];
const VALUES = [
	"Basic %%%",
	"Basic Og==",
	"Bearer undefined",
	"DPoP x",
	"",
	"application/x-www-form-urlencoded",
	"eyJ9.e30.",
];

const query = fc
	.array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...WORDS), fc.string())), { maxLength: 6 })
	.map((pairs) => new URLSearchParams(pairs).toString());
const requests = fc.record({
	method: fc.constantFrom("GET", "POST", "OPTIONS", "HEAD"),
	path: fc.constantFrom(...PATHS),
	query,
	body: fc.oneof(query, fc.string()),
	headers: fc.array(fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...VALUES)), { maxLength: 4 }),
});

test("any requests, under any faults", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(requests, { maxLength: 8 }),
			fc.subarray([...faultIds]),
			fc.subarray([...faultIds]),
			fc.boolean(),
			async (sent, faults, laterFaults, isOver) => {
				const bench = await startSandbox({ consent: "auto", faults, laterFaults });
				const { issuer } = bench.sandbox.addresses;
				for (const { method, path, query, body, headers } of sent)
					await bench.send({
						method,
						url: `${issuer.slice(0, -2)}${path}?${query}`,
						headers: headers as HeaderList,
						body,
					});
				const { exchanges } = bench.sandbox.log;
				const numbers = runsOf(exchanges).flatMap((run) => run.exchanges.map(({ n }) => n));
				expect(numbers.sort((a, b) => a - b)).toEqual(exchanges.map(({ n }) => n));
				expect(reportOf(exchanges)).toHaveLength(19);
				for (const id of faultIds) {
					const { verdict, good, shown } = verdictOf(id, exchanges, { isOver });
					const struck = exchanges.some((one) => one.faults?.includes(id));
					if (!ways[id].isPrepared && !ways[id].unmet) expect([id, verdict === "not reached"]).toEqual([id, !struck]);
					expect([id, good === undefined]).toEqual([id, verdict === "not reached" || verdict === "not seen"]);
					// No run before it was without faults, so that silence says nothing.
					if (verdict !== "not noticed" && verdict !== "coped" && good !== undefined)
						expect(shown.length).toBeGreaterThan(0);
				}
			},
		),
		{ numRuns: 60 },
	);
});

test("four hundred messages are sorted and judged in one go", async () => {
	const bench = await startSandbox({ consent: "auto" });
	const client = clientOf(bench);
	// A sandbox on a test bench keeps fewer.
	const exchanges: Exchange[] = [];
	bench.sandbox.log.listen((exchange) => exchange && exchanges.push(exchange));
	for (let login = 0; login < 100; login++) {
		const tokens = await client.redeem((await client.authorize({ state: `s${login}` })).get("code"));
		await client.call(tokens.access_token);
		await client.refresh(tokens.refresh_token);
	}
	expect(runsOf(exchanges)).toHaveLength(100);
	expect(reportOf(exchanges).find(({ id }) => id === "fresh-state")?.sentence).toBe(
		"Each of 100 runs had another state.",
	);
});
