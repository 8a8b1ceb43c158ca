/** Long walks through one world, each step a good request with some damage: what the server remembers stays sound. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { HttpRequest, HttpResponse } from "../http/message";
import { get, header } from "../http/message";
import {
	answerOf,
	authorizeUrl,
	type Bench,
	bodyOf,
	callApi,
	cookieFrom,
	fill,
	forkBench,
	ISSUER,
	rightPassword,
	startBench,
	tokenRequest,
} from "../testing/bench";
import { type Damage, damaged, damages } from "../testing/mutate";
import { readForms } from "./browser/forms";

interface Walker {
	cookie: string;
	page: HttpResponse | undefined;
	code: string;
	token: string;
}

const steps = ["ask", "sign in", "allow", "redeem", "call"] as const;
type StepName = (typeof steps)[number];

/** The request that an honest browser or client would send now. */
function requestOf(step: StepName, { cookie, page, code }: Walker): HttpRequest {
	if (step === "redeem") return tokenRequest(code || "none");
	const hasForm = page !== undefined && readForms(page.body).length > 0;
	if (step === "ask" || !hasForm) return get(authorizeUrl(), cookie === "" ? [] : [["Cookie", cookie]]);
	return fill({ cookie, response: page }, step === "allow" ? [["decision", "allow"]] : rightPassword);
}

async function take(bench: Bench, walker: Walker, step: StepName, list: readonly Damage[]): Promise<void> {
	if (step === "call") {
		const response = await callApi(bench, walker.token || "none");
		expect(response.status).toBe(walker.token === "" ? 401 : 200);
		return;
	}
	const response = await bench.send(damaged(requestOf(step, walker), list));
	expect(response.status).toBeLessThan(500);
	walker.cookie = cookieFrom(response, walker.cookie);
	const answer = answerOf(response);
	if (answer.code !== undefined) walker.code = answer.code;
	if (response.status === 200 && response.body.startsWith("<!doctype")) walker.page = response;
	if (header(response.headers, "location")?.startsWith("/consent"))
		walker.page = await bench.send(
			get(`${ISSUER}${header(response.headers, "location") ?? ""}`, [["Cookie", walker.cookie]]),
		);
	if (response.status === 200 && response.body.includes("access_token"))
		walker.token = String(bodyOf(response).access_token);
}

test("a code never works twice, a token always has a code, and nobody but Ada signs in", async () => {
	const start = await startBench();
	const clients = JSON.stringify([start.as.clients, start.as.accounts, start.as.scopes, start.as.key]);
	let tokens = 0;
	const step = fc.tuple(fc.constantFrom(...steps), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, damages));
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: "max" }), async (walk) => {
			const bench = forkBench(start);
			const walker: Walker = { cookie: "", page: undefined, code: "", token: "" };
			for (const [name, list] of walk) await take(bench, walker, name, list);
			const { as } = bench;
			const codes = Object.values(as.codes);
			expect(codes.every(({ uses, tokens: issued, sub }) => uses <= 1 && issued.length === uses && sub === "ada")).toBe(
				true,
			);
			expect(Object.keys(as.tokens)).toHaveLength(codes.filter(({ uses }) => uses === 1).length);
			expect(Object.values(as.sessions).every(({ sub = "ada" }) => sub === "ada")).toBe(true);
			expect(JSON.stringify([as.clients, as.accounts, as.scopes, as.key])).toBe(clients);
			expect(JSON.parse(JSON.stringify(bench.world))).toEqual(bench.world);
			tokens += Object.keys(as.tokens).length;
		}),
		{ seed: 19, numRuns: 150, endOnFailure: true },
	);
	expect(tokens).toBeGreaterThan(50);
});
