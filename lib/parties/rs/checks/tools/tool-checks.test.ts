import { testChecks } from "../../../../testing/checks";
import { headersMatch } from "./headers-match";
import * as lists from "./index";
import { metaComplete } from "./meta-complete";
import { methodKnown } from "./method-known";
import { originAllowed } from "./origin-allowed";
import { requestReadable } from "./request-readable";
import { scopeCoversTool } from "./scope-covers-tool";
import { CAPABILITIES_KEY, type ToolSubject, VERSION, VERSION_KEY } from "./subject";
import { toolKnown } from "./tool-known";
import { versionSupported } from "./version-supported";

const params = { name: "list_photos", uri: "photos:/1" };
const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params };
const calls = (method: string) => ({
	rpc: { ...call, method },
	headers: { version: VERSION, method, name: undefined },
});
const meta = { [VERSION_KEY]: VERSION, [CAPABILITIES_KEY]: {} };
const headers = { version: VERSION, method: "tools/call", name: "list_photos" };
const rpcError = (code: number, status = 400) => [String(code), status] as const;

testChecks<ToolSubject, Partial<ToolSubject>>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: (change) => ({
		presented: [],
		token: "t",
		jwt: undefined,
		key: undefined,
		needs: "photos.read",
		introspected: { scope: "photos.read" },
		rpc: call,
		isJson: true,
		id: 1,
		meta,
		tool: "list_photos",
		toolScope: "photos.read",
		headers,
		origin: undefined,
		allowedOrigins: ["https://inspector.example"],
		...change,
	}),
	table: [
		{
			check: originAllowed,
			cases: [
				["a program", {}, "skipped"],
				["a page that may", { origin: "https://inspector.example" }, "passed"],
				["another page", { origin: "https://evil.example" }, rpcError(-32600, 403)],
				["a page without an origin", { origin: "null" }, rpcError(-32600, 403)],
				["the same name on another port", { origin: "https://inspector.example:8443" }, rpcError(-32600, 403)],
			],
		},
		{
			check: requestReadable,
			cases: [
				["a request", {}, "passed"],
				["no object", { rpc: undefined }, rpcError(-32600)],
				["no JSON", { rpc: undefined, isJson: false }, rpcError(-32700)],
				["another version", { rpc: { ...call, jsonrpc: "1.0" } }, rpcError(-32600)],
				["no method", { rpc: { jsonrpc: "2.0", id: 1 } }, rpcError(-32600)],
				["no id", { id: undefined }, rpcError(-32600)],
			],
		},
		{
			check: metaComplete,
			cases: [
				["both", {}, "passed"],
				["no version", { meta: { [CAPABILITIES_KEY]: {} } }, rpcError(-32602)],
				["no capabilities", { meta: { [VERSION_KEY]: VERSION } }, rpcError(-32602)],
				["capabilities as text", { meta: { ...meta, [CAPABILITIES_KEY]: "all" } }, rpcError(-32602)],
			],
		},
		{
			check: headersMatch,
			cases: [
				["all three", {}, "passed"],
				["another tool in the header", { headers: { ...headers, name: "order_print" } }, rpcError(-32020)],
				["another tool in the body", { rpc: { ...call, params: { name: "order_print" } } }, rpcError(-32020)],
				[
					"no tool anywhere",
					{ rpc: { ...call, params: {} }, headers: { ...headers, name: undefined } },
					rpcError(-32020),
				],
				["no params", { rpc: { ...call, params: 1 } }, rpcError(-32020)],
				["a list of tools, which has no name", calls("tools/list"), "passed"],
				["discovery, which has none either", calls("server/discover"), "passed"],
				[
					"a resource by its address",
					{ ...calls("resources/read"), headers: { version: VERSION, method: "resources/read", name: "photos:/1" } },
					"passed",
				],
				["a resource without one", calls("resources/read"), rpcError(-32020)],
				["a prompt without a name", calls("prompts/get"), rpcError(-32020)],
				["another method", { headers: { ...headers, method: "tools/list" } }, rpcError(-32020)],
				["no version", { headers: { ...headers, version: undefined } }, rpcError(-32020)],
			],
		},
		{
			check: versionSupported,
			cases: [
				["this one", {}, "passed"],
				["an older one", { meta: { ...meta, [VERSION_KEY]: "2025-11-25" } }, rpcError(-32022)],
			],
		},
		{
			check: methodKnown,
			cases: [
				["tools/call", {}, "passed"],
				["tools/list", calls("tools/list"), "passed"],
				["server/discover", calls("server/discover"), "passed"],
				["prompts/get", calls("prompts/get"), rpcError(-32601, 404)],
				["a member of every object", calls("constructor"), rpcError(-32601, 404)],
				["initialize", { rpc: { ...call, method: "initialize" } }, rpcError(-32601, 404)],
			],
		},
		{
			check: toolKnown,
			cases: [
				["a tool", {}, "passed"],
				["a list of them", { ...calls("tools/list"), tool: undefined, toolScope: undefined }, "skipped"],
				["an unknown one", { toolScope: undefined }, rpcError(-32602)],
				["none", { tool: undefined }, rpcError(-32602)],
			],
		},
		{
			check: scopeCoversTool,
			cases: [
				["the right scope", {}, "passed"],
				["a list of tools", { ...calls("tools/list"), introspected: {} }, "skipped"],
				["one of two", { introspected: { scope: "prints.create photos.read" } }, "passed"],
				["another scope", { introspected: { scope: "prints.create" } }, ["insufficient_scope", 403]],
				["a longer name", { introspected: { scope: "photos.read.all" } }, ["insufficient_scope", 403]],
				["none", { introspected: {} }, ["insufficient_scope", 403]],
			],
		},
	],
});
