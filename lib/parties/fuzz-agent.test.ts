/** Any call of a tool, damaged or not: nothing changes without a permit, and each call leaves exactly one line. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AgentBench, forkAgent, linesOf, startAgent, toolPost } from "@/testing/agent";
import { type HttpRequest, header } from "../http/message";
import { pathOf } from "../http/raw";
import { anySettings, sendAnything } from "../testing/anything";
import { bodyOf } from "../testing/bench";
import { damaged, damages } from "../testing/mutate";
import type { Settings } from "../vocabulary/settings";
import { permittedAgainst } from "./rs/policy/audit";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const ANSWERS = [200, 400, 401, 403, 404, 405];

const calls = fc.record({
	tool: fc.constantFrom("list_orders", "read_order", "set_price", "set_price", "refund", "refund", "delete_order"),
	order: fc.constantFrom(
		"order-17",
		"order-17",
		"order-17",
		"order-40",
		"order-99",
		"__proto__",
		"constructor",
		undefined,
	),
	amount: fc.constantFrom("40", "100", "101", "250", "0", "-1", "1e2", "٤", "9999999", undefined),
	token: fc.constantFrom("task", "task", "task", "task", "task", "own", "handed", undefined),
	/** Seconds to or from now: between the call and the shop's closing, or the end of the token. */
	later: fc.constantFrom(0, 0, 0, 0, 0, 10, 40, 3600),
});

type Call = (typeof calls extends fc.Arbitrary<infer C> ? C : never) & { readonly list: Parameters<typeof damaged>[1] };
const damagedCalls = fc.tuple(calls, fc.oneof(fc.constant([]), damages)).map(([one, list]): Call => ({ ...one, list }));

function requestOf(bench: AgentBench, { tool, order, amount, token, list }: Call): HttpRequest {
	const text = token === undefined ? undefined : bench[token as "task" | "own" | "handed"];
	return damaged(toolPost(tool, { order, amount }, text), list);
}

/** What must hold of every single call. @returns its decision, if it was a call of a tool */
async function oneCall(bench: AgentBench, call: Call): Promise<string | undefined> {
	bench.world.clock += call.later;
	const request = requestOf(bench, call);
	const before = JSON.stringify(bench.tools.tools?.orders);
	const count = linesOf(bench).length;
	const response = await sendAnything(bench, request, ANSWERS);
	const changed = JSON.stringify(bench.tools.tools?.orders) !== before;
	const added = linesOf(bench).slice(count);
	const isCall = request.method === "POST" && Object.hasOwn(bench.tools.paths ?? {}, pathOf(request.url));
	expect(added).toHaveLength(isCall ? 1 : 0);
	const [line] = added;
	if (!line) {
		expect(changed).toBe(false);
		return undefined;
	}
	if (changed) expect([line.decision, response.status]).toEqual(["PERMIT", 200]);
	if (response.status === 200) expect(line.decision).toBe("PERMIT");
	if (line.decision === "DENY") {
		expect([response.status, bodyOf(response).error]).toEqual([403, "denied_by_policy"]);
		expect(header(response.headers, "www-authenticate")).toBeUndefined();
	}
	if (line.decision === "REFUSED") expect([line.user, line.agent]).toEqual([undefined, undefined]);
	return line.decision;
}

describe("a tool server", () => {
	test("changes nothing without a permit, and writes one line for each call, in any order of calls", async () => {
		const bench = await startAgent();
		const seen = new Map<string, number>();
		let changes = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(damagedCalls, { minLength: 1, maxLength: 4 }), async (list) => {
				const fork = forkAgent(bench);
				const before = JSON.stringify(fork.tools.tools?.orders);
				for (const call of list) {
					const decision = (await oneCall(fork, call)) ?? "no call";
					seen.set(decision, (seen.get(decision) ?? 0) + 1);
				}
				const { tools } = fork.tools;
				expect(tools && permittedAgainst(linesOf(fork), tools)).toEqual([]);
				// With every rule on, another clerk's order is never touched, and no price goes above the limit.
				expect(tools?.orders["order-40"]).toEqual({ clerk: "ben", price: 60, refunded: false });
				expect(tools?.orders["order-17"]?.price).toBeLessThanOrEqual(100);
				if (JSON.stringify(tools?.orders) !== before) changes += 1;
			}),
			parameters(41, 600),
		);
		for (const decision of ["PERMIT", "DENY", "REFUSED", "INVALID", "no call"])
			expect(seen.get(decision) ?? 0, decision).toBeGreaterThan(40);
		expect(changes).toBeGreaterThan(40);
	});

	test("keeps to that under any settings", async () => {
		const bench = await startAgent();
		const skips = fc.subarray([
			"api.signature-valid",
			"api.not-expired",
			"task.short-lived",
			"task.one-scope",
			"role.tool-allowed",
			"relation.order-handled",
			"attribute.agent-limit",
			"attribute.opening-hours",
			"tool.call-readable",
		]);
		await fc.assert(
			fc.asyncProperty(damagedCalls, anySettings, skips, async (call, other, skippedChecks) => {
				const settings: Settings = { ...other, skippedChecks };
				await oneCall(forkAgent(bench, settings), call);
			}),
			parameters(42, 800),
		);
	});

	test("answers whatever a token says, where its signature is not looked at", async () => {
		const bench = await startAgent();
		const member = fc.constantFrom(
			null,
			1,
			"ada",
			[],
			["x"],
			{ sub: 1 },
			{ sub: { toString: 1 } },
			{ toString: 1 },
			1e300,
		);
		const good = { iss: "https://as.example", sub: "ada", client_id: "agent-7", aud: "https://tools.example" };
		const claims = fc
			.dictionary(fc.constantFrom("sub", "client_id", "act", "iat", "exp", "scope", "__proto__"), member, {
				maxKeys: 3,
			})
			.map((change) => ({ ...good, scope: "order", iat: 1, exp: 9_999_999_999, ...change }));
		const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const settings: Settings = { ...bench.settings, skippedChecks: ["api.signature-valid", "task.short-lived"] };
		await fc.assert(
			fc.asyncProperty(claims, calls, async (said, { tool, order, amount }) => {
				const token = `${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1" })}.${segment(said)}.AA`;
				const fork = forkAgent(bench, settings);
				await sendAnything(fork, toolPost(tool, { order, amount }, token), ANSWERS);
				expect(linesOf(fork)).toHaveLength(tool === "delete_order" ? 0 : 1);
			}),
			parameters(43, 500),
		);
	});
});
