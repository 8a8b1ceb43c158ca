/** Whatever somebody sends: a refusal has words, and values wherever there are two. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPairs } from "../../http/form";
import { get, post } from "../../http/message";
import { BASE, started } from "../../testing/refusals";
import type { CheckId } from "../../vocabulary/check-ids";
import { drawnRun } from "../drawn";
import { explain } from "./explain";

const CALLBACK = "http://127.0.0.1:5555/cb";

/** Checks at which something was missing, or was there and should not be: there is nothing to compare. */
const ABOUT_ONE_THING: readonly CheckId[] = [
	"authorize.challenge-sent",
	"authorize.client-id-once",
	"authorize.no-request-object",
	"authorize.response-type-allowed",
	"par.no-request-uri",
	"register.metadata-readable",
	"register.redirect-uris-usable",
	"token.code-known",
	"refresh.token-known",
	"token.device-code-known",
	"exchange.subject-sent",
	"exchange.actor-paired",
	"api.token-sent",
	"userinfo.token-sent",
	"dpop.sent",
];

describe("whatever somebody sends", () => {
	const names = [
		"client_id",
		"redirect_uri",
		"code",
		"code_verifier",
		"grant_type",
		"scope",
		"resource",
		"client_assertion",
	];
	const texts = fc.oneof(fc.string(), fc.constantFrom("lab-public", "authorization_code", CALLBACK, "a.b.c", "%zz"));
	const pairs = fc.array(fc.tuple(fc.constantFrom(...names), texts), { maxLength: 6 });
	const places = fc.constantFrom(
		"as/token",
		"as/authorize",
		"as/par",
		"as/register",
		"as/userinfo",
		"as/x",
		"api/photos",
	);
	const headers = fc.array(
		fc.tuple(
			fc.constantFrom("Authorization", "DPoP", "Content-Type", "User-Agent"),
			fc.string({ unit: "binary-ascii" }),
		),
		{ maxLength: 3 },
	);

	test("a refusal has words, clauses or none, and a yes has no explanation", async () => {
		const bench = await started();
		const sends = fc.asyncProperty(places, pairs, headers, fc.boolean(), async (place, sent, list, posted) => {
			const form = formatPairs(sent);
			const request = posted ? post(`${BASE}/${place}`, form, list) : get(`${BASE}/${place}?${form}`, list);
			const { status } = await bench.send(request);
			const exchange = bench.sandbox.log.exchanges.at(-1);
			const said = exchange && explain(exchange, bench.sandbox.log.exchanges);
			if (status < 300) expect(said).toBeUndefined();
			if (status >= 400) expect(said?.means.length).toBeGreaterThan(10);
			if (said?.check && said.values.length === 0) expect(ABOUT_ONE_THING).toContain(said.check.id);
			const lanes = Object.values(bench.sandbox.lanes);
			if (exchange) expect(drawnRun({ lanes, issuer: `${BASE}/as` }, [exchange]).run.hops.length).toBeGreaterThan(0);
		});
		await fc.assert(sends, { numRuns: 150 });
	});
});
