import { ITEM_SCOPE } from "@/lib/cast/agents";
import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, reaching, second } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";

const toolRefused = reaching("toolRefused", "call");
const upstreamRefused = reaching("upstreamRefused");

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
	toolRefused("the token is lost", "api.token-sent", header("Authorization").remove()),
	toolRefused(
		"the token is for the photo API",
		"api.audience-mine",
		at("authorize", query("resource").set("https://api.example")),
		at("token", form("resource").set("https://api.example")),
	),
	toolRefused(
		"the header names another tool than the body",
		"tool.headers-match",
		header("Mcp-Name").set("order_print"),
	),
	toolRefused("a call that is no JSON", "tool.request-readable", header("Content-Type").set("text/plain")),
	toolRefused("a page of another origin calls", "tool.origin-allowed", header("Origin").add("https://evil.example")),
	toolRefused("a question for the list of tools", ...asking("tools/list")),
	toolRefused("a question for what the server can do", at("next", ...asking("server/discover"))),
	toolRefused("a method that the server does not have", "tool.method-known", ...asking("prompts/list")),
	toolRefused(
		"a version that the server does not speak",
		"tool.version-supported",
		...asking("tools/list", "2025-11-25"),
	),
	upstreamRefused(
		"an exchange for more than the token covers",
		"exchange.scope-within",
		at("exchange", form("scope").set(ITEM_SCOPE)),
	),
	upstreamRefused("the call upstream loses its token", "api.token-sent", at("api", header("Authorization").remove())),
	toolRefused("the second call loses its token", "api.token-sent", at("next", header("Authorization").remove())),
	toolRefused(
		"the agent asks for the old scope only",
		"tool.scope-covers",
		at(second("authorize"), query("scope").set("photos.read")),
	),
	toolRefused("the repeated call loses its token", "api.token-sent", at("again", header("Authorization").remove())),
];
