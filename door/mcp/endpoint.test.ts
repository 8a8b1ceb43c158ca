/** The tool server's endpoint as any program meets it: challenges, methods, foreign pages, and what is no message. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sandbox } from "../../lib/lab/sandbox";
import type { Door } from "../door";
import { doorForAda, openedAt } from "./ada";

let door: Door;
let sandbox: Sandbox;
let other: Sandbox;
let token: string;
beforeAll(async () => {
	({ door, sandbox } = await doorForAda());
	other = await openedAt(door);
	token = await machineToken(sandbox, "photos.read");
});
afterAll(() => door.close());

/** A token for the tool server, by the client credentials of the ready service. */
async function machineToken({ addresses, secrets }: Sandbox, scope: string): Promise<string> {
	const answer = await fetch(`${addresses.issuer}/token`, {
		method: "POST",
		headers: { Authorization: `Basic ${btoa(`lab-machine:${secrets["lab-machine"]}`)}` },
		body: new URLSearchParams({ grant_type: "client_credentials", scope, resource: addresses.mcp }),
	});
	return ((await answer.json()) as { access_token: string }).access_token;
}

const LEGACY = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };

/** Sends a message in the manner of 2025-11-25, which needs no envelope. */
const send = (message: unknown, headers: Record<string, string> = {}, to = sandbox): Promise<Response> =>
	fetch(to.addresses.mcp, {
		method: "POST",
		headers: { ...LEGACY, Authorization: `Bearer ${token}`, ...headers },
		body: typeof message === "string" ? message : JSON.stringify(message),
	});

const call = (name: unknown, id: unknown = 1) => ({
	jsonrpc: "2.0",
	id,
	method: "tools/call",
	params: { name, arguments: {} },
});

/** As 2026-07-28 has it. */
const modern = (method: string, params: object = {}, id: unknown = 1): RequestInit => {
	const _meta = {
		"io.modelcontextprotocol/protocolVersion": "2026-07-28",
		"io.modelcontextprotocol/clientCapabilities": {},
	};
	return {
		method: "POST",
		headers: {
			...LEGACY,
			Authorization: `Bearer ${token}`,
			"MCP-Protocol-Version": "2026-07-28",
			"Mcp-Method": method,
		},
		body: JSON.stringify({ jsonrpc: "2.0", id, method, params: { ...params, _meta } }),
	};
};

/** The check that ended the newest request, as the log has it. */
function lastCheck() {
	const [exchange] = sandbox.log.exchanges.slice(-1);
	return exchange?.messages.flatMap((one) => (one.kind === "checks" ? one.checks : [])).at(-1);
}

const metadataOf = ({ addresses }: Sandbox): string => {
	const { origin, pathname } = new URL(addresses.mcp);
	return `${origin}/.well-known/oauth-protected-resource${pathname}`;
};

describe("who may not yet, is told what opens the door", () => {
	test("without a token: 401, the scope of the first tool, and where the metadata lies", async () => {
		const { status, headers } = await fetch(sandbox.addresses.mcp, { method: "POST", headers: LEGACY, body: "{}" });
		expect([status, headers.get("www-authenticate")]).toEqual([
			401,
			expect.stringMatching(new RegExp(`^Bearer scope="photos\\.read", resource_metadata="${metadataOf(sandbox)}"`)),
		]);
	});

	test("the metadata names the resource, its server, and every scope of its tools", async () => {
		const answer = await fetch(metadataOf(sandbox), { headers: { Origin: "https://inspector.example" } });
		expect(answer.headers.get("access-control-allow-origin")).toBe("*");
		expect(await answer.json()).toMatchObject({
			resource: sandbox.addresses.mcp,
			authorization_servers: [sandbox.addresses.issuer],
			scopes_supported: ["photos.read", "order:items", "inventory:price:write"],
			bearer_methods_supported: ["header"],
		});
	});

	test("with another tool: 403, the scope of that tool, and no scope for a tool that does not exist", async () => {
		const { status, headers } = await send(call("set_price"));
		expect([status, headers.get("www-authenticate")]).toEqual([
			403,
			expect.stringContaining('error="insufficient_scope"'),
		]);
		expect(headers.get("www-authenticate")).toContain('scope="inventory:price:write"');
		expect((await send(call("no_such_tool"))).headers.get("www-authenticate")).toBeNull();
	});

	test("a token for the API, or of another sandbox, is none here", async () => {
		const theirs = await machineToken(other, "photos.read");
		expect((await send(call("list_photos"), { Authorization: `Bearer ${theirs}` })).status).toBe(401);
		expect((await send(call("list_photos"), {}, other)).status).toBe(401);
		expect((await send(call("list_photos"))).status).toBe(200);
	});

	test("a token in the query is not looked at", async () => {
		const answer = await fetch(`${sandbox.addresses.mcp}?access_token=${token}`, {
			method: "POST",
			headers: LEGACY,
			body: JSON.stringify(call("list_photos")),
		});
		expect(answer.status).toBe(401);
	});
});

describe("methods", () => {
	test.each(["GET", "HEAD", "DELETE", "PUT", "PATCH", "OPTIONS"])("%s is 405, at once", async (method) => {
		const { status, headers } = await fetch(sandbox.addresses.mcp, {
			method,
			headers: { Accept: "text/event-stream", Authorization: `Bearer ${token}` },
		});
		expect([status, headers.get("allow")]).toEqual([405, "POST"]);
	});

	test("a page elsewhere is refused before anything is looked at, and nothing of its request is repeated", async () => {
		for (const Origin of ["https://evil.example", "null", "http://localhost:6274"]) {
			const answer = await send(call("list_photos", "mine"), { Origin });
			expect(answer.status).toBe(403);
			expect(Object.keys((await answer.json()) as object)).toEqual(["jsonrpc", "error"]);
		}
	});
});

describe("a message that the checks cannot read never reaches the tools", () => {
	const both = [call("list_photos", 1), call("set_price", 2)];

	test.each<[string, unknown, Record<string, string>]>([
		["a list of calls", both, {}],
		["a list of one", [call("set_price")], {}],
		["a call that is no JSON by its type", call("set_price"), { "Content-Type": "text/plain" }],
		["a call within a text", JSON.stringify(JSON.stringify(call("set_price"))), {}],
		["null", "null", {}],
		["nothing", "", {}],
		["half of a call", JSON.stringify(call("set_price")).slice(0, -1), {}],
	])("%s", async (_, message, headers) => {
		const answer = await send(message, headers);
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ error: { code: expect.any(Number) } });
		expect(lastCheck()).toMatchObject({ id: "tool.request-readable", verdict: "failed" });
	});

	test("of two members with one name the tools take the one that was judged", async () => {
		const twice = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_photos","name":"set_price"}}';
		expect((await send(twice)).status).toBe(403);
		const turned = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"set_price","name":"list_photos"}}';
		expect(await (await send(turned)).text()).toContain("harbour.jpg");
		const later = '{"jsonrpc":"2.0","id":1,"method":"tools/list","method":"tools/call","params":{"name":"set_price"}}';
		expect((await send(later)).status).toBe(403);
	});

	test.each([[["set_price"]], [{ set_price: 1 }], [null], [7], ["SET_PRICE"], [" set_price"], ["__proto__"]])(
		"the name %j calls nothing",
		async (name) => {
			const answer = await send(call(name));
			expect(answer.status).toBeLessThan(500);
			expect(await answer.text()).not.toContain("The price is changed");
		},
	);
});

describe("the revisions", () => {
	test("2025-11-25: initialize, a notification, a list", async () => {
		const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } };
		const begun = await send({ jsonrpc: "2.0", id: 1, method: "initialize", params });
		expect(begun.headers.get("mcp-session-id")).toBeNull();
		expect(await begun.text()).toContain('"protocolVersion":"2025-11-25"');
		expect((await send({ jsonrpc: "2.0", method: "notifications/initialized" })).status).toBe(202);
		expect(await (await send({ jsonrpc: "2.0", id: 2, method: "tools/list" })).text()).toContain("order_print");
	});

	test("a session that somebody names is nobody's: there are none", async () => {
		const answer = await send({ jsonrpc: "2.0", id: 2, method: "tools/list" }, { "Mcp-Session-Id": "of-somebody" });
		expect(answer.status).toBe(200);
		expect(answer.headers.get("mcp-session-id")).toBeNull();
	});

	test("2026-07-28: discovery, an unknown method, another version", async () => {
		const { mcp } = sandbox.addresses;
		expect(await (await fetch(mcp, modern("server/discover"))).json()).toMatchObject({
			result: { supportedVersions: ["2026-07-28"], capabilities: { tools: { listChanged: false } } },
		});
		const unknown = await fetch(mcp, modern("tools/forget"));
		expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: { code: -32601 } }]);
		expect(lastCheck()).toMatchObject({ id: "tool.method-known", verdict: "failed" });
		const later = modern("tools/list");
		const body = String(later.body).replaceAll("2026-07-28", "2099-01-01");
		const answer = await fetch(mcp, {
			...later,
			body,
			headers: { ...later.headers, "MCP-Protocol-Version": "2099-01-01" },
		});
		expect([answer.status, await answer.json()]).toMatchObject([
			400,
			{ error: { code: -32022, data: { supported: ["2026-07-28"], requested: "2099-01-01" } } },
		]);
		expect(lastCheck()).toMatchObject({ id: "tool.version-supported", compared: { left: { text: "2099-01-01" } } });
	});

	test("a header that names another tool than the body is refused", async () => {
		const init = modern("tools/call", { name: "list_photos", arguments: {} });
		const answer = await fetch(sandbox.addresses.mcp, {
			...init,
			headers: { ...init.headers, "Mcp-Name": "set_price" },
		});
		expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: -32020 } }]);
		expect(lastCheck()).toMatchObject({ id: "tool.headers-match", verdict: "failed" });
	});

	test("what only the official server looks at has no check of ours beside it", async () => {
		const answer = await send({ jsonrpc: "2.0", id: 1, method: "tools/list" }, { Accept: "application/json" });
		expect(answer.status).toBe(406);
		expect(lastCheck()).toMatchObject({ verdict: "passed" });
	});

	test("a subscription is acknowledged and ended", async () => {
		const answer = await fetch(
			sandbox.addresses.mcp,
			modern("subscriptions/listen", { notifications: { toolsListChanged: true } }),
		);
		const text = await answer.text();
		expect(text).toContain("notifications/subscriptions/acknowledged");
		expect(text).toContain('"resultType":"complete"');
	});
});
