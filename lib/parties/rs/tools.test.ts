import { describe, expect, test } from "vitest";
import { callTool, linesOf, startAgent, TOOLS, toolPost } from "@/testing/agent";
import { get, header } from "../../http/message";
import { bodyOf, withLevels } from "../../testing/bench";
import { permittedAgainst } from "./policy/audit";
import { callerOf } from "./tools";

describe("who calls", () => {
	test.each([
		["a client for itself", { sub: "agent-7", client_id: "agent-7" }, { agent: "agent-7" }],
		["for a user", { sub: "ada", client_id: "agent-7", act: { sub: "agent-7" } }, { user: "ada", agent: "agent-7" }],
		["a user, and nobody acts", { sub: "ada", client_id: "agent-7" }, { user: "ada" }],
		[
			"of two actors the outermost counts",
			{ sub: "ada", client_id: "b", act: { sub: "b", act: { sub: "a" } } },
			{ user: "ada", agent: "b" },
		],
		["an actor without a name", { sub: "ada", client_id: "a", act: {} }, { user: "ada" }],
	])("%s", (_, claims, expected) => {
		expect(callerOf(claims)).toEqual(expected);
	});
});

describe("a tool", () => {
	test("is called by POST only, and another method is no call", async () => {
		const bench = await startAgent();
		const response = await bench.send(get(`${TOOLS}/tools/list_orders`, [["Authorization", `Bearer ${bench.task}`]]));
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
		expect(linesOf(bench)).toEqual([]);
	});

	test("that does not exist is no call either", async () => {
		const bench = await startAgent();
		expect((await callTool(bench, "delete_order")).status).toBe(404);
		expect(linesOf(bench)).toEqual([]);
	});

	test("does what its name says, once it is permitted", async () => {
		const bench = await startAgent();
		const order = async (tool: string, fields = {}) =>
			bodyOf(await callTool(bench, tool, { order: "order-17", ...fields })).order;
		expect(bodyOf(await callTool(bench, "list_orders")).orders).toEqual(["order-17", "order-40"]);
		expect(await order("read_order")).toMatchObject({ price: 35, refunded: false });
		expect(await order("set_price", { amount: "40" })).toMatchObject({ price: 40 });
		expect(await order("refund")).toMatchObject({ price: 40, refunded: true });
	});

	test("an order that does not exist looks like somebody else's, as long as relations count", async () => {
		for (const [relationRules, status, decision] of [
			["on", 403, "DENY"],
			["off", 404, "PERMIT"],
		] as const) {
			const bench = await startAgent(withLevels({ relationRules }));
			const answer = await callTool(bench, "read_order", { order: "order-99" });
			expect(answer.status).toBe(status);
			expect(linesOf(bench).at(-1)?.decision).toBe(decision);
		}
	});

	test.each([
		["no amount", { order: "order-17" }],
		["cents", { order: "order-17", amount: "1.5" }],
		["less than nothing", { order: "order-17", amount: "-1" }],
		["no order", { amount: "40" }],
	])("cannot read a call with %s", async (_, fields) => {
		const bench = await startAgent();
		const response = await callTool(bench, "set_price", fields);
		expect([response.status, bodyOf(response).error]).toEqual([400, "invalid_call"]);
		expect(linesOf(bench).map(({ decision }) => decision)).toEqual(["INVALID"]);
	});

	test("does not read a body that says that it is no form", async () => {
		const bench = await startAgent();
		const { url, body } = toolPost("read_order", { order: "order-17" });
		const headers = [
			["Authorization", `Bearer ${bench.task}`],
			["Content-Type", "application/json"],
		] as const;
		expect((await bench.send({ method: "POST", url, headers, body })).status).toBe(400);
	});
});

test("the token that the agent was handed opens no tool, whichever check has to say it", async () => {
	for (const [aud, status] of [
		["on", 401],
		["off", 403],
	] as const) {
		const bench = await startAgent(withLevels({ aud }));
		expect((await callTool(bench, "list_orders", {}, bench.handed)).status).toBe(status);
	}
});

test("an auditor finds what no rule was asked about", async () => {
	const bench = await startAgent(withLevels({ relationRules: "off" }));
	await callTool(bench, "read_order", { order: "order-40" });
	await callTool(bench, "read_order", { order: "order-17" });
	const { tools } = bench.tools;
	expect(tools && permittedAgainst(linesOf(bench), tools).map(({ order }) => order)).toEqual(["order-40"]);
});

test("the metadata names each scope once", async () => {
	const bench = await startAgent();
	const { scopes_supported } = bodyOf(await bench.send(get(`${TOOLS}/.well-known/oauth-protected-resource`)));
	expect(scopes_supported).toEqual(["order:items", "order"]);
});
