import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, target } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";
import { toolScenarios } from "./scenarios-tools";

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

/** The server's token endpoint, which answers an unknown client with 401 and knows nothing of resources. */
const ELSEWHERE = [
	target("https://as.example/token"),
	header("Content-Type").set("application/x-www-form-urlencoded"),
	body("grant_type=authorization_code&client_id=nobody"),
];

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
		edits: [at("next", header("Mcp-Name").set("set_price"), body(SET_PRICE))],
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
		edits: [at("connect", target("https://agent.example/"))],
		end: "notStarted",
	},
	{ name: "an address without tools", edits: [at("bare", target("https://mcp.example/"))], end: "discoveryStopped" },
	{
		name: "a challenge that leads to another resource",
		edits: [at("bare", target("https://api.example/photos"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "a 401 that names no metadata: it lies at the well-known address",
		edits: [at("bare", ...ELSEWHERE)],
		end: "done",
	},
	{
		name: "a 401 that names no metadata, and none at either well-known address",
		edits: [at("bare", ...ELSEWHERE), at("well-known", target("https://mcp.example/.well-known/nothing"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "no resource metadata",
		edits: [at("resource", target("https://mcp.example/.well-known/nothing"))],
		end: "discoveryStopped",
		refusedBy: "discovery.resource-same",
	},
	{
		name: "metadata without a server, resource unchecked",
		settings: { skippedChecks: ["discovery.resource-same"] },
		edits: [at("resource", target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.server-named",
	},
	{ name: "metadata at the second address", edits: [at("server", target("https://as.example/nothing"))], end: "done" },
	{
		name: "the metadata of nobody",
		edits: [at("server", target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.issuer-same",
	},
	{
		name: "metadata without endpoints, issuer unchecked",
		settings: { skippedChecks: ["discovery.issuer-same"] },
		edits: [at("server", target("https://agent.example/client.json"))],
		end: "discoveryStopped",
		refusedBy: "discovery.endpoints-named",
	},
	{
		name: "a registration that is no JSON",
		settings: DCR,
		edits: [at("register", header("Content-Type").set("text/plain"))],
		end: "registrationRefused",
		refusedBy: "register.metadata-readable",
	},
	{
		name: "a client that nobody registered",
		settings: DCR,
		edits: [at("authorize", query("client_id").set("somebody"))],
		end: "errorPage",
		refusedBy: "authorize.client-known",
	},
	{
		name: "a scope that does not exist",
		settings: DCR,
		edits: [at("authorize", query("scope").set("photos.delete"))],
		end: "errorReturned",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "a document that is not there",
		edits: [at("document", target("https://agent.example/nothing.json"))],
		end: "errorPage",
		refusedBy: "document.fetched",
	},
	{
		name: "no document, status unchecked",
		settings: { skippedChecks: ["document.fetched"] },
		edits: [at("document", target("https://nobody.example/client.json"))],
		end: "errorPage",
		refusedBy: "document.readable",
	},
	{
		name: "a client_id with another address of the same document",
		edits: [at("authorize", query("client_id").set("https://agent.example/client.json?copy"))],
		end: "errorPage",
		refusedBy: "document.names-itself",
	},
	{
		name: "a document with a redirect address that the request does not use",
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
	{
		name: "a new client asks for a resource that the server does not know",
		edits: [at("authorize", query("resource").set("https://evil.example/mcp"))],
		end: "errorReturned",
		refusedBy: "authorize.resource-known",
	},
	{
		name: "a consent form without its token",
		edits: [at("decide", form("csrf").remove())],
		end: "errorPage",
		refusedBy: "form.token",
	},
	{
		name: "the answer goes elsewhere",
		edits: [at("callback", target("https://evil.example/cb"))],
		end: "codeAstray",
	},
	{
		name: "another state comes back",
		edits: [at("callback", query("state").set("x"))],
		end: "clientStopped",
		refusedBy: "callback.state-matches",
	},
	{
		name: "no verifier",
		edits: [at("token", form("code_verifier").remove())],
		end: "tokenRefused",
		refusedBy: "token.verifier-fits",
	},
	...toolScenarios,
];
