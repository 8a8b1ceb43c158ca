/** The words for the controls of `../agents.ts`. */
import type { agentControls } from "../agents";
import type { MeaningsOf } from "./meaning";

export const agentMeanings: MeaningsOf<typeof agentControls> = {
	roleRules: {
		name: "Role rules",
		at: "rs",
		does: "At every call the API asks whether the user's role may use this tool. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	relationRules: {
		name: "Relation rules",
		at: "rs",
		does: "At every call the API asks whether this thing is the user's to work on. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	attributeRules: {
		name: "Attribute rules",
		at: "rs",
		does: "At every call the API looks at what is asked, when, and whether an agent acts. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	registration: {
		name: "Registration",
		at: "client",
		does: "How a server learns of a client: by a request, or from a document of the client.",
		spec: "MCP",
	},
	consent: {
		name: "Consent at the proxy",
		at: "as",
		does: "A proxy asks its user for each client, before it sends them on to the server behind it.",
		spec: "RFC 9700 Update §2.4.2",
	},
	proxyState: {
		name: "State of the proxy",
		at: "client",
		does: "A proxy ties the answer of the server behind it to the browser in which its own page was agreed to.",
		spec: "MCP",
	},
	scopeRequest: {
		name: "Scope asked for",
		at: "client",
		does: "An agent asks for the scope that a challenge names, when a tool needs it, and not for all there is.",
		spec: "MCP",
	},
	agentConfirm: {
		name: "Agent asks first",
		at: "client",
		does: "Before a call that cannot be taken back, the agent shows it to its person, who can say no.",
		spec: "MCP",
	},
	loopback: {
		name: "Loopback redirect",
		at: "client",
		does: "The client lists no address on the user's own computer, where any program can listen.",
		spec: "OAuth 2.1 §8.4.2",
		spec20: "RFC 8252 §7.3",
	},
	toolScopes: {
		name: "Tool scopes",
		at: "rs",
		does: "Each tool needs a scope of its own, instead of one scope for all.",
		spec: "MCP",
	},
	upstream: {
		name: "Upstream token",
		at: "rs",
		does: "The tool server calls other APIs with a token of its own, never with the one that it received.",
		spec: "MCP",
	},
};
