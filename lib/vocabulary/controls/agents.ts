/** Controls of tools and agents: the policy of an API, and the Model Context Protocol. */
import { control } from "./control";

export const agentControls = {
	roleRules: control({
		name: "Role rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	relationRules: control({
		name: "Relation rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	attributeRules: control({
		name: "Attribute rules",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	registration: control({
		name: "Registration",
		levels: ["dcr", "cimd"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "dcr", "2.1": "cimd" },
	}),
	consent: control({
		name: "Consent at the proxy",
		levels: ["skip", "shared", "per-client"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "shared", "2.1": "per-client" },
	}),
	proxyState: control({
		name: "State of the proxy",
		levels: ["unbound", "before", "after"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "unbound", "2.1": "after" },
	}),
	scopeRequest: control({
		name: "Scope asked for",
		levels: ["all", "challenge"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "all", "2.1": "challenge" },
	}),
	agentConfirm: control({
		name: "Agent asks first",
		levels: ["none", "risky"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "none", "2.1": "risky" },
	}),
	loopback: control({
		name: "Loopback redirect",
		levels: ["listed", "absent"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "listed", "2.1": "listed" },
	}),
	toolScopes: control({
		name: "Tool scopes",
		levels: ["one", "per-tool"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "per-tool", "2.1": "per-tool" },
	}),
	upstream: control({
		name: "Upstream token",
		levels: ["passthrough", "exchange"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "exchange", "2.1": "exchange" },
	}),
} as const;
