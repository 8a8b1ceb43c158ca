import { beforeAll, describe, expect, test } from "vitest";
import { type AgentBench, agentAt, forkAgent } from "@/testing/mcp";
import type { HeaderList, HttpRequest, HttpResponse } from "../../http/message";
import { get, header } from "../../http/message";
import { bodyOf } from "../../testing/bench";
import { toolCall } from "../client/mcp-agent";
import { CAPABILITIES_KEY, nameIn, VERSION, VERSION_KEY } from "./checks/tools/subject";

let bench: AgentBench;
let token: string;
beforeAll(async () => {
	bench = await agentAt("callingNextTool");
	token = header(toolCall(bench.lane("client"), "x").headers, "authorization") ?? "";
});

interface Asked {
	readonly method?: string;
	readonly id?: unknown;
	readonly version?: string;
	readonly params?: object;
	readonly headers?: HeaderList;
}

const ask = ({ method = "tools/list", version = VERSION, params = {}, headers = [], ...more }: Asked): HttpRequest => ({
	method: "POST",
	url: "https://mcp.example/mcp",
	headers: [
		["Authorization", token],
		["Content-Type", "application/json"],
		["MCP-Protocol-Version", version],
		["Mcp-Method", method],
		...headers,
	],
	body: JSON.stringify({
		jsonrpc: "2.0",
		id: 7,
		method,
		params: { ...params, _meta: { [VERSION_KEY]: version, [CAPABILITIES_KEY]: {} } },
		...more,
	}),
});

const send = (request: HttpRequest): Promise<HttpResponse> => forkAgent(bench).send(request);
const errorOf = (response: HttpResponse) => bodyOf(response).error as { code: number; data?: object };
const serverInfo = { "io.modelcontextprotocol/serverInfo": { name: expect.any(String), version: expect.any(String) } };
const caching = { ttlMs: 300_000, cacheScope: "public" };

test("server/discover says versions and capabilities, and needs no Mcp-Name", async () => {
	const response = await send(ask({ method: "server/discover" }));
	expect(response.status).toBe(200);
	expect(bodyOf(response)).toEqual({
		jsonrpc: "2.0",
		id: 7,
		result: {
			resultType: "complete",
			supportedVersions: [VERSION],
			capabilities: { tools: {} },
			...caching,
			_meta: serverInfo,
		},
	});
});

test("tools/list names every tool, with what it takes and how long the list may be kept", async () => {
	const { result } = bodyOf(await send(ask({}))) as { result: { tools: { name: string; inputSchema: object }[] } };
	expect(result).toMatchObject({ resultType: "complete", ...caching, _meta: serverInfo });
	expect(result.tools.map(({ name }) => name)).toEqual(["list_photos", "order_print", "set_price"]);
	for (const { inputSchema } of result.tools) expect(inputSchema).toMatchObject({ type: "object" });
});

test("neither is answered without a token", async () => {
	for (const method of ["tools/list", "server/discover"]) {
		const { headers, ...rest } = ask({ method });
		expect((await send({ ...rest, headers: headers.slice(1) })).status).toBe(401);
	}
});

test("tools/call needs Mcp-Name, also in Base64, and its result says who answered", async () => {
	const bench = await agentAt("callingAgain");
	const granted = header(toolCall(bench.lane("client"), "x").headers, "authorization") ?? "";
	const called = async (headers: HeaderList) => {
		const request = ask({ method: "tools/call", params: { name: "order_print", arguments: {} }, headers });
		const [, ...others] = request.headers;
		return bench.send({ ...request, headers: [["Authorization", granted], ...others] });
	};
	expect(errorOf(await called([])).code).toBe(-32020);
	expect(errorOf(await called([["Mcp-Name", "=?base64?c2V0X3ByaWNl?="]])).code).toBe(-32020);
	for (const name of ["order_print", "=?base64?b3JkZXJfcHJpbnQ=?="])
		expect(bodyOf(await called([["Mcp-Name", name]])).result).toMatchObject({
			resultType: "complete",
			content: [{ type: "text" }],
			_meta: serverInfo,
		});
});

test.each([
	["order_print", "order_print"],
	["=?base64?b3JkZXJfcHJpbnQ=?=", "order_print"],
	["=?base64?*?=", undefined],
	["=?base64?/w==?=", undefined],
	[undefined, undefined],
])("the name in %j is %j", (value, expected) => {
	expect(nameIn(value)).toBe(expected);
});

describe("what cannot be answered", () => {
	test("an unknown method is 404 with -32601", async () => {
		const response = await send(ask({ method: "prompts/list" }));
		expect([response.status, errorOf(response).code]).toEqual([404, -32601]);
	});

	test("another version is 400 with -32022, the supported ones, and the one that was sent", async () => {
		const response = await send(ask({ version: "2025-11-25" }));
		expect([response.status, errorOf(response)]).toMatchObject([
			400,
			{ code: -32022, data: { supported: [VERSION], requested: "2025-11-25" } },
		]);
	});

	test("a client that begins with initialize learns the versions from the error", async () => {
		const request = ask({ method: "initialize" });
		const response = await send({ ...request, body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize" }) });
		expect([response.status, errorOf(response)]).toMatchObject([400, { code: -32602, data: { supported: [VERSION] } }]);
		expect(errorOf(await send({ ...request, body: "{}" })).data).toBeUndefined();
	});

	test.each([
		["a text", "a", "a"],
		["a whole number", 1, 1],
		["null", null, undefined],
		["half of one", 1.5, undefined],
		["a list", [1], undefined],
	])("the id of an error: %s", async (_, id, expected) => {
		const body = bodyOf(await send(ask({ method: "prompts/list", id })));
		expect([body.id, Object.hasOwn(body, "id")]).toEqual([expected, expected !== undefined]);
	});

	test("a body that is no JSON has an answer without an id", async () => {
		const body = bodyOf(await send({ ...ask({}), body: "{" }));
		expect(body).toEqual({ jsonrpc: "2.0", error: { code: -32700, message: "the body is not JSON" } });
	});
});

describe("a browser", () => {
	test("is refused whose page is foreign, before anything else is looked at", async () => {
		const [, ...noToken] = ask({}).headers;
		for (const origin of ["https://evil.example", "null", "https://mcp.example:8443"])
			for (const method of ["POST", "GET", "OPTIONS"]) {
				const request = { ...ask({}), method, headers: [...noToken, ["Origin", origin] as const] };
				const response = await send(request);
				expect([response.status, Object.keys(bodyOf(response))]).toEqual([403, ["jsonrpc", "error"]]);
			}
	});

	test("of a page that the server knows may call it, with every header of MCP", async () => {
		const fork = forkAgent(bench);
		const rs = fork.world.memory.rs;
		if (rs) Object.assign(rs, { allowedOrigins: ["https://inspector.example"] });
		const origin = ["Origin", "https://inspector.example"] as const;
		const called = await fork.send(ask({ headers: [origin] }));
		expect([called.status, header(called.headers, "access-control-allow-origin")]).toEqual([200, origin[1]]);
		const question: HeaderList = [["Access-Control-Request-Method", "POST"], origin];
		const answered = await fork.send({ ...ask({}), method: "OPTIONS", headers: question });
		expect([answered.status, header(answered.headers, "access-control-allow-headers")]).toEqual([
			204,
			"Authorization, Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name",
		]);
	});

	test("may ask for the metadata from any page", async () => {
		const url = "https://mcp.example/.well-known/oauth-protected-resource/mcp";
		expect((await send(get(url, [["Origin", "https://evil.example"]]))).status).toBe(200);
	});

	test("a program sends no Origin, and GET has nothing to get", async () => {
		const response = await send({ ...ask({}), method: "GET" });
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
	});
});
