/** Certified client code that knows nothing of ours (`oauth4webapi`) as the agent: both tokens, and the tools. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AgentBench, linesOf, startAgent, TOOLS } from "@/testing/agent";
import { withLevels } from "../testing/bench";
import { discover, fetchThrough } from "../testing/oracle";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../vocabulary/token-exchange";

const client: oauth.Client = { client_id: "agent-7" };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 17, 59, 30) });
});

afterEach(() => {
	vi.useRealTimers();
});

async function tokens(bench: AgentBench, scope = "order") {
	const as = await discover(bench);
	const through = fetchThrough(bench);
	const auth = oauth.ClientSecretPost(bench.secret);
	const asked = new URLSearchParams({ scope: "order", resource: TOOLS });
	const own = await oauth.processClientCredentialsResponse(
		as,
		client,
		await oauth.clientCredentialsGrantRequest(as, client, auth, asked, through),
	);
	const fields = new URLSearchParams({
		subject_token: bench.handed,
		subject_token_type: ACCESS_TOKEN_TYPE,
		actor_token: own.access_token,
		actor_token_type: ACCESS_TOKEN_TYPE,
		resource: TOOLS,
		scope,
	});
	const task = await oauth.processGenericTokenEndpointResponse(
		as,
		client,
		await oauth.genericTokenEndpointRequest(as, client, auth, TOKEN_EXCHANGE, fields, through),
	);
	return { as, own, task };
}

const call = (bench: AgentBench, token: string, tool: string, fields: Record<string, string> = {}) =>
	oauth.protectedResourceRequest(
		token,
		"POST",
		new URL(`${TOOLS}/tools/${tool}`),
		new Headers({ "Content-Type": "application/x-www-form-urlencoded" }),
		new URLSearchParams(fields).toString(),
		fetchThrough(bench),
	);

test("the task's token is for Ada, by the agent, for a minute, and the tool server takes it", async () => {
	const bench = await startAgent();
	const { as, task } = await tokens(bench);
	expect(task).toMatchObject({ expires_in: 60, scope: "order", issued_token_type: ACCESS_TOKEN_TYPE });
	expect(task.refresh_token).toBeUndefined();
	const request = new Request(TOOLS, { headers: { Authorization: `Bearer ${task.access_token}` } });
	const claims = await oauth.validateJwtAccessToken(as, request, TOOLS, fetchThrough(bench));
	expect(claims).toMatchObject({ sub: "ada", client_id: "agent-7", act: { sub: "agent-7" } });
	const response = await call(bench, task.access_token, "set_price", { order: "order-17", amount: "40" });
	expect([response.status, await response.json()]).toEqual([
		200,
		{ order: { id: "order-17", clerk: "ada", price: 40, refunded: false } },
	]);
	expect(linesOf(bench).map(({ decision }) => decision)).toEqual(["PERMIT"]);
});

test("a denial by policy is no challenge that a client would act on", async () => {
	const bench = await startAgent();
	const { own, task } = await tokens(bench);
	for (const [token, tool, fields] of [
		[own.access_token, "list_orders", {}],
		[task.access_token, "read_order", { order: "order-40" }],
		[task.access_token, "set_price", { order: "order-17", amount: "101" }],
	] as const) {
		const response = await call(bench, token, tool, fields);
		expect([response.status, await response.json()]).toMatchObject([403, { error: "denied_by_policy" }]);
	}
});

test("a token that is refused comes back as a challenge", async () => {
	const bench = await startAgent(withLevels({ exchange: "none" }));
	const { task } = await tokens(bench, "agent.ask");
	await expect(call(bench, task.access_token, "list_orders")).rejects.toMatchObject({
		code: oauth.WWW_AUTHENTICATE_CHALLENGE,
		cause: [{ scheme: "bearer", parameters: { error: "insufficient_scope", scope: "order:items" } }],
		status: 403,
	});
	await expect(call(bench, bench.handed, "list_orders")).rejects.toMatchObject({ status: 401 });
});

test("when the minute is over, the token opens nothing", async () => {
	const bench = await startAgent();
	const { task } = await tokens(bench);
	bench.world.clock += 59;
	expect((await call(bench, task.access_token, "list_orders")).status).toBe(200);
	bench.world.clock += 1;
	await expect(call(bench, task.access_token, "list_orders")).rejects.toMatchObject({ status: 401 });
});
