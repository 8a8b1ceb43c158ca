import { ITEM_SCOPE } from "@/lib/cast/agents";
import type { Scenario } from "@/lib/flow/define";
import { add, edit, remove, set, target } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";

/** The n-th message of the m-th frame. */
const PROMPT = "0.0";
const BARE = "1.0";
const RESOURCE = "2.0";
const SERVER = "3.0";
const REGISTER = "4.0";
const AUTHORIZE = "6.0";
const DOCUMENT = "7.0";
const DECIDE = "8.0";
const CALLBACK = "9.0";
const TOKEN = "11.0";
const CALL = "12.0";
const EXCHANGE = "13.0";
const API_CALL = "14.0";
const NEXT = "15.0";
const AUTHORIZE_AGAIN = "17.0";
const AGAIN = "22.0";

const DCR = { levels: { registration: "dcr" } } as const;

/** The body of a call of the third tool, which the agent never calls by itself. */
const SET_PRICE = JSON.stringify({
	jsonrpc: "2.0",
	id: 1,
	method: "tools/call",
	params: {
		name: "set_price",
		arguments: {},
		_meta: { [VERSION_KEY]: VERSION, [CAPABILITIES_KEY]: {} },
	},
});

/** A request without a tool: what there is to call, what the server can do, or what it does not have. */
const asking = (method: string, version = VERSION) =>
	[
		remove("header", 5),
		set("header", 4, "Mcp-Method", method),
		set("header", 3, "MCP-Protocol-Version", version),
		{
			op: "body",
			value: JSON.stringify({
				jsonrpc: "2.0",
				id: 1,
				method,
				params: { _meta: { [VERSION_KEY]: version, [CAPABILITIES_KEY]: {} } },
			}),
		},
	] as const;

/** The server's token endpoint, which answers an unknown client with 401 and knows nothing of resources. */
const ELSEWHERE = [
	target("https://as.example/token"),
	set("header", 0, "Content-Type", "application/x-www-form-urlencoded"),
	{ op: "body", value: "grant_type=authorization_code&client_id=nobody" },
] as const;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "success with a client metadata document", end: "done" },
	{ name: "success with dynamic registration", settings: DCR, end: "done" },
	{ name: "success, OAuth 2.0", settings: { profile: "2.0" }, end: "done" },
	{ name: "success without state", settings: { levels: { state: "off" } }, end: "done" },
	{ name: "one scope opens every tool", settings: { levels: { toolScopes: "one" } }, end: "doneUnasked" },
	{
		name: "the token is passed on, and the API takes it",
		settings: { levels: { upstream: "passthrough", aud: "off" } },
		end: "passedOn",
	},
	{
		name: "the token is passed on, and the API compares aud",
		settings: { levels: { upstream: "passthrough" } },
		end: "upstreamRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "the server has no PKCE",
		settings: { levels: { pkce: "off" } },
		end: "discoveryStopped",
		refusedBy: "discovery.pkce-offered",
	},
	{ name: "Ada says no", choices: ["deny"], end: "errorReturned", refusedBy: "callback.answer-complete" },
	{
		name: "Ada says no to the second tool",
		choices: ["allow", "deny"],
		end: "errorReturned",
		refusedBy: "callback.answer-complete",
	},
	{
		name: "Ada unticks the second tool's scope",
		choices: ["allow", "?-scope=order:items&decision=allow"],
		end: "toolRefused",
		refusedBy: "tool.scope-covers",
	},
	{
		name: "a scope at the start that covers the second tool's",
		settings: { scope: "photos.read order" },
		end: "done",
	},
	{
		name: "the same, and Ada unticks it: the agent has to ask after all",
		settings: { scope: "photos.read order" },
		choices: ["?-scope=order&decision=allow"],
		end: "done",
	},
	{
		name: "another tool, whose narrow scope a wide one covers",
		settings: { scope: "photos.read inventory:write" },
		edits: [edit(NEXT, set("header", 5, "Mcp-Name", "set_price"), { op: "body", value: SET_PRICE })],
		end: "done",
	},
	{
		name: "a scope that the server does not know",
		settings: { scope: "photos.read stock" },
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "another page than that of the prompt",
		edits: [edit(PROMPT, target("https://agent.example/"))],
		end: "notStarted",
	},
	{ name: "an address without tools", edits: [edit(BARE, target("https://mcp.example/"))], end: "discoveryStopped" },
	{
		name: "a challenge that leads to another resource",
		edits: [edit(BARE, target("https://api.example/photos"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "a 401 that names no metadata: it lies at the well-known address",
		edits: [edit(BARE, ...ELSEWHERE)],
		end: "done",
	},
	{
		name: "a 401 that names no metadata, and none at either well-known address",
		edits: [edit(BARE, ...ELSEWHERE), edit(RESOURCE, target("https://mcp.example/.well-known/nothing"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "no resource metadata",
		edits: [edit(RESOURCE, target("https://mcp.example/.well-known/nothing"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "metadata without a server, resource unchecked",
		settings: { skippedChecks: ["discovery.resource-same"] },
		edits: [edit(RESOURCE, target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.server-named",
	},
	{ name: "metadata at the second address", edits: [edit(SERVER, target("https://as.example/nothing"))], end: "done" },
	{
		name: "the metadata of nobody",
		edits: [edit(SERVER, target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.issuer-same",
	},
	{
		name: "metadata without endpoints, issuer unchecked",
		settings: { skippedChecks: ["discovery.issuer-same"] },
		edits: [edit(SERVER, target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.endpoints-named",
	},
	{
		name: "a registration that is no JSON",
		settings: DCR,
		edits: [edit(REGISTER, set("header", 0, "Content-Type", "text/plain"))],
		end: "registrationRefused",
		refusedBy: "register.metadata-readable",
	},
	{
		name: "a client that nobody registered",
		settings: DCR,
		edits: [edit(AUTHORIZE, set("query", 1, "client_id", "somebody"))],
		end: "errorPage",
		refusedBy: "authorize.client-known",
	},
	{
		name: "a scope that does not exist",
		settings: DCR,
		edits: [edit(AUTHORIZE, set("query", 3, "scope", "photos.delete"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "a document that is not there",
		edits: [edit(DOCUMENT, target("https://agent.example/nothing.json"))],
		end: "errorPage",
		refusedBy: "document.fetched",
	},
	{
		name: "no document, status unchecked",
		settings: { skippedChecks: ["document.fetched"] },
		edits: [edit(DOCUMENT, target("https://nobody.example/client.json"))],
		end: "errorPage",
		refusedBy: "document.readable",
	},
	{
		name: "a client_id with another address of the same document",
		edits: [edit(AUTHORIZE, set("query", 1, "client_id", "https://agent.example/client.json?copy"))],
		end: "errorPage",
		refusedBy: "document.names-itself",
	},
	{
		name: "a document with a redirect address that the request does not use",
		edits: [edit(AUTHORIZE, set("query", 2, "redirect_uri", "https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
	{
		name: "a new client asks for a resource that the server does not know",
		edits: [edit(AUTHORIZE, set("query", 7, "resource", "https://evil.example/mcp"))],
		end: "errorReturned",
		refusedBy: "authorize.resource-known",
	},
	{
		name: "a consent form without its token",
		edits: [edit(DECIDE, remove("form", 1))],
		end: "errorPage",
		refusedBy: "form.token",
	},
	{
		name: "the answer goes elsewhere",
		edits: [edit(CALLBACK, target("https://evil.example/cb"))],
		end: "codeAstray",
	},
	{
		name: "another state comes back",
		edits: [edit(CALLBACK, set("query", 1, "state", "x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "no verifier",
		edits: [edit(TOKEN, remove("form", 2))],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	{
		name: "the token is lost",
		edits: [edit(CALL, remove("header", 0))],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the token is for the photo API",
		edits: [
			edit(AUTHORIZE, set("query", 7, "resource", "https://api.example")),
			edit(TOKEN, set("form", 3, "resource", "https://api.example")),
		],
		end: "toolRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "the header names another tool than the body",
		edits: [edit(CALL, set("header", 5, "Mcp-Name", "order_print"))],
		end: "toolRefused",
		refusedBy: "tool.headers-match",
	},
	{
		name: "a call that is no JSON",
		edits: [edit(CALL, set("header", 1, "Content-Type", "text/plain"))],
		end: "toolRefused",
		refusedBy: "tool.request-readable",
	},
	{
		name: "a page of another origin calls",
		edits: [edit(CALL, add("header", "Origin", "https://evil.example"))],
		end: "toolRefused",
		refusedBy: "tool.origin-allowed",
	},
	{ name: "a question for the list of tools", edits: [edit(CALL, ...asking("tools/list"))], end: "toolRefused" },
	{
		name: "a question for what the server can do",
		edits: [edit(NEXT, ...asking("server/discover"))],
		end: "toolRefused",
	},
	{
		name: "a method that the server does not have",
		edits: [edit(CALL, ...asking("prompts/list"))],
		end: "toolRefused",
		refusedBy: "tool.method-known",
	},
	{
		name: "a version that the server does not speak",
		edits: [edit(CALL, ...asking("tools/list", "2025-11-25"))],
		end: "toolRefused",
		refusedBy: "tool.version-supported",
	},
	{
		name: "an exchange for more than the token covers",
		edits: [edit(EXCHANGE, set("form", 4, "scope", ITEM_SCOPE))],
		end: "upstreamRefused",
		refusedBy: "exchange.scope-within",
	},
	{
		name: "the call upstream loses its token",
		edits: [edit(API_CALL, remove("header", 0))],
		end: "upstreamRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the second call loses its token",
		edits: [edit(NEXT, remove("header", 0))],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the agent asks for the old scope only",
		edits: [edit(AUTHORIZE_AGAIN, set("query", 3, "scope", "photos.read"))],
		end: "toolRefused",
		refusedBy: "tool.scope-covers",
	},
	{
		name: "the repeated call loses its token",
		edits: [edit(AGAIN, remove("header", 0))],
		end: "toolRefused",
		refusedBy: "api.token-sent",
	},
];
