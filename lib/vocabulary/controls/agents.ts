/** Controls of tools and agents: the policy of an API, and the Model Context Protocol. */
import { control } from "./control";

export const agentControls = {
	roleRules: control({
		name: "Role rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
		does: "At every call the API asks whether the user's role may use this tool. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	}),
	relationRules: control({
		name: "Relation rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
		does: "At every call the API asks whether this thing is the user's to work on. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	}),
	attributeRules: control({
		name: "Attribute rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
		does: "At every call the API looks at amount, time and whether an agent acts. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	}),
	registration: control({
		name: "Registration",
		levels: ["dcr", "cimd"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "dcr", "2.1": "cimd" },
		does: "How a server learns of a client: by a request, or from a document of the client.",
		spec: "MCP",
	}),
	toolScopes: control({
		name: "Tool scopes",
		levels: ["one", "per-tool"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "per-tool", "2.1": "per-tool" },
		does: "Each tool needs a scope of its own, instead of one scope for all.",
		spec: "MCP",
	}),
	upstream: control({
		name: "Upstream token",
		levels: ["passthrough", "exchange"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "exchange", "2.1": "exchange" },
		does: "The tool server calls other APIs with a token of its own, never with the one that it received.",
		spec: "MCP",
	}),
} as const;
