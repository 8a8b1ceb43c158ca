import { ITEM_SCOPE } from "@/lib/cast/agents";
import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, second } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";

/** A request without a tool: what there is to call, what the server can do, or what it does not have. */
const asking = (method: string, version = VERSION) => [
	header("Mcp-Name").remove(),
	header("Mcp-Method").set(method),
	header("MCP-Protocol-Version").set(version),
	body(
		JSON.stringify({
			jsonrpc: "2.0",
			id: 1,
			method,
			params: { _meta: { [VERSION_KEY]: version, [CAPABILITIES_KEY]: {} } },
		}),
	),
];

/** What the tool server, and the API behind it, refuse to an agent that has its token. */
export const toolScenarios: readonly Scenario[] = [
	{
		name: "the token is lost",
		edits: [at("call", header("Authorization").remove())],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the token is for the photo API",
		edits: [
			at("authorize", query("resource").set("https://api.example")),
			at("token", form("resource").set("https://api.example")),
		],
		end: "toolRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "the header names another tool than the body",
		edits: [at("call", header("Mcp-Name").set("order_print"))],
		end: "toolRefused",
		refusedBy: "tool.headers-match",
	},
	{
		name: "a call that is no JSON",
		edits: [at("call", header("Content-Type").set("text/plain"))],
		end: "toolRefused",
		refusedBy: "tool.request-readable",
	},
	{
		name: "a page of another origin calls",
		edits: [at("call", header("Origin").add("https://evil.example"))],
		end: "toolRefused",
		refusedBy: "tool.origin-allowed",
	},
	{ name: "a question for the list of tools", edits: [at("call", ...asking("tools/list"))], end: "toolRefused" },
	{
		name: "a question for what the server can do",
		edits: [at("next", ...asking("server/discover"))],
		end: "toolRefused",
	},
	{
		name: "a method that the server does not have",
		edits: [at("call", ...asking("prompts/list"))],
		end: "toolRefused",
		refusedBy: "tool.method-known",
	},
	{
		name: "a version that the server does not speak",
		edits: [at("call", ...asking("tools/list", "2025-11-25"))],
		end: "toolRefused",
		refusedBy: "tool.version-supported",
	},
	{
		name: "an exchange for more than the token covers",
		edits: [at("exchange", form("scope").set(ITEM_SCOPE))],
		end: "upstreamRefused",
		refusedBy: "exchange.scope-within",
	},
	{
		name: "the call upstream loses its token",
		edits: [at("api", header("Authorization").remove())],
		end: "upstreamRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the second call loses its token",
		edits: [at("next", header("Authorization").remove())],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the agent asks for the old scope only",
		edits: [at(second("authorize"), query("scope").set("photos.read"))],
		end: "toolRefused",
		refusedBy: "tool.scope-covers",
	},
	{
		name: "the repeated call loses its token",
		edits: [at("again", header("Authorization").remove())],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
];
