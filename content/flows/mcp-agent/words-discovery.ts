import { jsonObject, textsOf } from "@/lib/crypto/json";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { carriesNo } from "@/lib/flow/read/labels";
import { parseChallenges } from "@/lib/http/challenge";
import { headerAll, isRedirect, mediaType } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

/** Whether a 401 says where the metadata of the resource is. */
const saysWhere = (message: Message): boolean =>
	message.kind === "response" &&
	parseChallenges(headerAll(message.response.headers, "www-authenticate")).some(
		({ scheme, params }) => scheme.toLowerCase() === "bearer" && params.resource_metadata !== undefined,
	);

/** Whether a challenge names a scope (RFC 6750 §3). */
const namesScope = (message: Message): boolean =>
	message.kind === "response" &&
	parseChallenges(headerAll(message.response.headers, "www-authenticate")).some(
		({ params }) => params.scope !== undefined,
	);

/** What a server says that it has registered. */
const registeredIn = (message: Message): string =>
	message.kind === "response" && mediaType(message.response.headers) === "application/json"
		? (textsOf(jsonObject(message.response.body)?.grant_types) ?? []).join(" and ")
		: "";

/** The agent has compared the resource of the metadata with the address that it called. */
const SAME = ran("discovery.resource-same");

const refused = (message: Message): boolean => message.kind === "checks" && message.refusal !== undefined;

const stopped: HopWords = {
	title: "Agent tells Ada that it stopped",
	text: "The window that waited for an answer gets a page in plain words.",
	why: "The agent does not guess. What it could not verify, it does not use.",
	specs: ["RFC 9728 §7.3"],
};

const found: HopWords = {
	title: "Tool server names its authorization server",
	text: "Its own identifier, who issues tokens for it, and the scopes that it knows.",
	why: "A tool server can name the servers that it trusts. Whether the agent trusts them, too, is its own decision.",
	specs: ["RFC 9728 §2", "RFC 9728 §3.2"],
};

const nothing: HopWords = {
	astray: true,
	title: "There is no metadata here",
	text: "The address does not answer with a document that the agent could use.",
	why: "Without metadata the agent cannot find out whom to ask, so it stops.",
	specs: ["RFC 9728 §3.2"],
};

/** Why the agent does not use a server, by the check that said so. */
const reasons: Readonly<Record<string, string>> = {
	"discovery.issuer-same": "The metadata is of another server than the one that was named.",
	"discovery.endpoints-named": "The metadata does not say where to send a request.",
	"discovery.pkce-offered": "The metadata offers no PKCE with S256.",
};

const unusable = (message: Message): string =>
	(message.kind === "checks" && reasons[message.refusal?.check ?? ""]) ||
	"There is no metadata that the agent could use.";

/** Words for the way from a prompt to a registered client. */
export const discovery: Readonly<Record<string, Words>> = {
	"connect.request": {
		title: "Ada tells her agent what to do",
		text: "Her words go to the agent. They say nothing about OAuth, and carry no password.",
		why: "The agent is an OAuth client like any other. What it may do is decided by what she agrees to later, not by what a model makes of her words.",
		mistake: "Pasting a password or a long-lived key into the prompt, so that the agent can sign in.",
		specs: ["OAuth 2.1 §1.2", "MCP"],
		modelled: "The prompt is fixed, and no language model runs: the agent always calls the same two tools.",
	},
	"connect.response": (message) => {
		if (message.kind === "response" && isRedirect(message.response))
			return {
				title: "Agent sends the browser to the server",
				text: "A redirect. The whole authorization request stands in the Location header.",
				why: "Until now the agent and the servers spoke with each other. Only a person can agree, so now her browser comes in.",
				mistake: "Opening the sign-in page in a view that the agent controls, where it could read the password.",
				specs: ["OAuth 2.1 §4.1.1", "RFC 8707 §2"],
			};
		if (statusOf({ message }) === 400) return stopped;
		return {
			astray: true,
			title: "Agent does not begin",
			text: "This is not the address that takes a prompt.",
			why: "No tool was called, so there is nothing to authorize.",
			specs: ["OAuth 2.1 §4.1"],
		};
	},
	"bare.request": {
		title: "Agent calls a tool without a token",
		text: "It knows the address of the tool server and nothing else. So it just tries.",
		why: "There is no session to open first: each request stands for itself. The headers repeat the method and the tool of the body, for those on the way who must not read the body.",
		mistake: "Building the address of the authorization server from that of the tool server.",
		specs: ["MCP", "RFC 9728 §5"],
		modelled: "A real agent would first ask for the list of tools. Here it knows both.",
	},
	"bare.response": (message) =>
		statusOf({ message }) === 401 && !saysWhere(message)
			? {
					astray: true,
					title: "The challenge names no address",
					text: "A token is needed, and the answer does not say where the metadata is. The agent will look at the well-known addresses.",
					why: "A server may say it in the challenge or publish it at a well-known address. A client has to support both, the challenge first.",
					mistake: "Giving up because one header is missing.",
					specs: ["MCP", "RFC 9728 §3.1"],
				}
			: statusOf({ message }) === 401
				? {
						title: "Tool server answers 401 and says where to look",
						text: `The challenge carries the address of its metadata${namesScope(message) ? ", and says what this call needs" : ""}.`,
						why: "No error code: the agent did nothing wrong. It only learns where to begin.",
						mistake: "Answering 401 without resource_metadata. Then a new client has to try well-known addresses.",
						specs: ["RFC 6750 §3.1", "RFC 9728 §5.1"],
					}
				: {
						astray: true,
						title: "Nothing says where to begin",
						text: "The answer does not say who issues tokens for this address.",
						why: inGeneral("A 401 is where discovery begins. Without it the agent stops."),
						specs: ["RFC 9728 §5.1"],
					},
	"resource.request": {
		title: "Agent fetches the resource metadata",
		text: "From the address that the challenge named. It is public, so no token is needed.",
		why: "The well-known part stands between the host and the path of the tool server, so several of them can share a host.",
		mistake: "Appending the well-known part after the path.",
		specs: ["RFC 9728 §3.1", "RFC 9728 §5.2"],
	},
	"well-known.request": {
		title: "Agent looks at a well-known address",
		text: "The challenge named none, so it tries two in a fixed order: the one for the path of the tool server, then the one for its root.",
		why: "Everybody computes the same addresses from the URL of the tool server, so nothing else has to be agreed on.",
		mistake: "Trying the root first. On a shared host, that may be the metadata of somebody else.",
		specs: ["MCP", "RFC 9728 §3.1"],
	},
	"well-known.response": (message) =>
		carriesNo(message)
			? {
					...nothing,
					why: "The agent goes on to the next address, as long as there is one. From metadata alone it can learn whom to ask.",
				}
			: found,
	"resource.response": (message) => (carriesNo(message) ? nothing : found),
	"resource.checks": (message) =>
		refused(message)
			? {
					title: "Agent throws the metadata away",
					text: "It is about something other than what the agent called, or names nobody to ask.",
					label: "Check the resource metadata",
					why: "Otherwise a malicious tool server could point to the metadata of another one, receive the token for that one, and use it there.",
					specs: ["RFC 9728 §3.3", "RFC 9728 §7.3"],
				}
			: {
					title: [when(SAME, "Agent checks that resource is what it called"), "Agent takes the metadata"],
					text: [
						when(SAME, "The same text, character by character. Only then does it use the rest."),
						"Whose metadata this is, it has not looked.",
					],
					label: "Check the resource metadata",
					headline: "discovery.resource-same",
					why: "The agent will ask for a token for this resource, and send it there. The two must be one.",
					mistake: "Taking the first authorization server of the list without looking at resource.",
					specs: ["RFC 9728 §3.3"],
				},
	"server.request": (message) => ({
		title:
			message.kind === "request" && message.request.url.includes("openid")
				? "Agent tries the other address"
				: "Agent fetches the server's metadata",
		text: "First the address of RFC 8414, then the ones of OpenID. This issuer has no path, so two of the three are one.",
		why: "The issuer is only a name. Its metadata says which endpoints it has and what it supports.",
		mistake:
			"Appending the well-known part for RFC 8414. There it is inserted before the path, and only OpenID appends it.",
		specs: ["RFC 8414 §3.1", "OpenID Discovery §4", "MCP"],
	}),
	"server.response": (message) =>
		carriesNo(message)
			? {
					astray: true,
					title: "There is no metadata here",
					text: "The agent goes on to the next address, as long as there is one.",
					why: "Servers publish their metadata in one of three places. The order is fixed, so that every client finds the same.",
					specs: ["RFC 8414 §3.2", "MCP"],
				}
			: {
					title: "Authorization server describes itself",
					text: "Its endpoints, its PKCE methods, and how it lets unknown clients in.",
					why: "An agent meets servers that nobody configured. All that it needs to know must stand here.",
					specs: ["RFC 8414 §2", "RFC 8414 §3.2"],
				},
	"server.checks": (message) =>
		refused(message)
			? {
					title: "Agent does not use this server",
					text: unusable(message),
					label: "Check the server metadata",
					why: "Where code_challenge_methods_supported is missing, the server has no PKCE. An MCP client must not go on then.",
					specs: ["RFC 8414 §3.3", "RFC 8414 §2", "MCP"],
				}
			: {
					title: [
						when([ran("discovery.issuer-same"), ran("discovery.pkce-offered")], "Agent checks issuer and PKCE"),
						when(ran("discovery.issuer-same"), "Agent checks the issuer"),
						when(ran("discovery.pkce-offered"), "Agent checks that there is PKCE"),
						"Agent takes the metadata",
					],
					text: [
						when(
							[ran("discovery.issuer-same"), ran("discovery.pkce-offered")],
							"The issuer is the one that it looked for, and S256 is offered.",
						),
						when(ran("discovery.issuer-same"), "The issuer is the one that it looked for."),
						when(ran("discovery.pkce-offered"), "S256 is offered. Whose metadata this is, it has not looked."),
						"It takes the metadata as it is.",
					],
					label: "Check the server metadata",
					headline: "discovery.pkce-offered",
					why: "The issuer keeps one server from speaking for another. PKCE protects the code of a client that has no secret.",
					mistake: "Going on without PKCE where the server does not mention it.",
					specs: ["RFC 8414 §3.3", "RFC 8414 §2", "MCP"],
				},
	"document-id.work": {
		title: "Agent uses an address as its name",
		text: "Its client_id is the https URL of a document that it publishes. Nobody has to be told before.",
		label: "Use the document as client_id",
		why: "The two have never met. The server can read at that address who asks, and only the owner of the site can write there. There is no secret that could leak.",
		mistake: "Registering anew at every start. The server then collects clients that nobody uses.",
		specs: ["CIMD", "MCP"],
	},
	"register.request": {
		title: "Agent registers itself",
		text: "It states its name, its redirect address, that it will not authenticate, and which grants it would like to use.",
		why: "The older way, which MCP deprecates: the server keeps a record for every client that asks. The name is whatever the client writes.",
		mistake: "Leaving token_endpoint_auth_method out. The default is a secret, which a public client cannot keep.",
		specs: ["RFC 7591 §2", "RFC 7591 §3.1", "MCP"],
	},
	"register.response": (message) =>
		carriesNo(message)
			? {
					title: "Server registers nobody",
					text: "The metadata is not acceptable, so there is no client_id.",
					why: "The error says whether it was a redirect address or another member.",
					specs: ["RFC 7591 §3.2.2"],
				}
			: {
					title: "Server makes a client_id",
					text: `It answers 201 with everything that it registered. Of the grants: ${registeredIn(message) || "none"}.`,
					why: "The server may replace or leave out what was asked for, so the client reads the answer instead of trusting its own request.",
					mistake: "Keeping one client_id for all servers. Credentials belong to the issuer that made them.",
					specs: ["RFC 7591 §3.2.1", "MCP"],
				},
};
