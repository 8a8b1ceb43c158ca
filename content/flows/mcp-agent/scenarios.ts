import { anotherState, noVerifier } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";
import { toolScenarios } from "./scenarios-tools";

const done = reaching("done");
const doneUnasked = reaching("doneUnasked");
const passedOn = reaching("passedOn");
const upstreamRefused = reaching("upstreamRefused");
const discoveryStopped = reaching("discoveryStopped", "bare");
const errorReturned = reaching("errorReturned", "authorize");
const toolRefused = reaching("toolRefused");
const notStarted = reaching("notStarted");
const registrationRefused = reaching("registrationRefused");
const errorPage = reaching("errorPage", "authorize");
const codeAstray = reaching("codeAstray");

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
	done("success with a client metadata document"),
	done("success with dynamic registration", DCR),
	done("success, OAuth 2.0", { profile: "2.0" }),
	done("success without state", { levels: { state: "off" } }),
	doneUnasked("one scope opens every tool", { levels: { toolScopes: "one" } }),
	passedOn("the token is passed on, and the API takes it", { levels: { upstream: "passthrough", aud: "off" } }),
	upstreamRefused("the token is passed on, and the API compares aud", "api.audience-mine", {
		levels: { upstream: "passthrough" },
	}),
	discoveryStopped("the server has no PKCE", "discovery.pkce-offered", { levels: { pkce: "off" } }),
	errorReturned("Ada says no", "callback.answer-complete", ["deny"]),
	errorReturned("Ada says no to the second tool", "callback.answer-complete", ["allow", "deny"]),
	toolRefused("Ada unticks the second tool's scope", "tool.scope-covers", [
		"allow",
		"?-scope=order:items&decision=allow",
	]),
	done("a scope at the start that covers the second tool's", { scope: "photos.read order" }),
	done("the same, and Ada unticks it: the agent has to ask after all", { scope: "photos.read order" }, [
		"?-scope=order&decision=allow",
	]),
	done(
		"another tool, whose narrow scope a wide one covers",
		{ scope: "photos.read inventory:write" },
		at("next", header("Mcp-Name").set("set_price"), body(SET_PRICE)),
	),
	errorReturned("a scope that the server does not know", "authorize.scope-known", { scope: "photos.read stock" }),
	notStarted("another page than that of the prompt", at("connect", target("https://agent.example/"))),
	discoveryStopped("an address without tools", target("https://mcp.example/")),
	discoveryStopped(
		"a challenge that leads to another resource",
		"discovery.resource-same",
		target("https://api.example/photos"),
	),
	done("a 401 that names no metadata: it lies at the well-known address", at("bare", ...ELSEWHERE)),
	discoveryStopped(
		"a 401 that names no metadata, and none at either well-known address",
		"discovery.resource-same",
		at("bare", ...ELSEWHERE),
		at("well-known", target("https://mcp.example/.well-known/nothing")),
	),
	discoveryStopped(
		"no resource metadata",
		"discovery.resource-same",
		at("resource", target("https://mcp.example/.well-known/nothing")),
	),
	discoveryStopped(
		"metadata without a server, resource unchecked",
		"discovery.server-named",
		{ skippedChecks: ["discovery.resource-same"] },
		at("resource", target("https://agent.example/client.json")),
	),
	done("metadata at the second address", at("server", target("https://as.example/nothing"))),
	discoveryStopped(
		"the metadata of nobody",
		"discovery.issuer-same",
		at("server", target("https://agent.example/client.json")),
	),
	discoveryStopped(
		"metadata without endpoints, issuer unchecked",
		"discovery.endpoints-named",
		{ skippedChecks: ["discovery.issuer-same"] },
		at("server", target("https://agent.example/client.json")),
	),
	registrationRefused(
		"a registration that is no JSON",
		"register.metadata-readable",
		DCR,
		at("register", header("Content-Type").set("text/plain")),
	),
	errorPage("a client that nobody registered", "authorize.client-known", DCR, query("client_id").set("somebody")),
	errorReturned("a scope that does not exist", "authorize.scope-known", DCR, query("scope").set("photos.delete")),
	errorPage(
		"a document that is not there",
		"document.fetched",
		at("document", target("https://agent.example/nothing.json")),
	),
	errorPage(
		"no document, status unchecked",
		"document.readable",
		{ skippedChecks: ["document.fetched"] },
		at("document", target("https://nobody.example/client.json")),
	),
	errorPage(
		"a client_id with another address of the same document",
		"document.names-itself",
		query("client_id").set("https://agent.example/client.json?copy"),
	),
	errorPage(
		"a document with a redirect address that the request does not use",
		"authorize.redirect-uri-registered",
		query("redirect_uri").set("https://evil.example/cb"),
	),
	errorReturned(
		"a new client asks for a resource that the server does not know",
		"authorize.resource-known",
		query("resource").set("https://evil.example/mcp"),
	),
	errorPage("a consent form without its token", "form.token", at("decide", form("csrf").remove())),
	codeAstray("the answer goes elsewhere", at("callback", target("https://evil.example/cb"))),
	anotherState,
	noVerifier,
	...toolScenarios,
];
