/** Controls of tools and agents: the policy of an API, and the Model Context Protocol. */
import { choice, protection } from "./control";

export const agentControls = {
	roleRules: protection(["off", "on"], "on", "on"),
	relationRules: protection(["off", "on"], "on", "on"),
	attributeRules: protection(["off", "on"], "on", "on"),
	registration: choice(["dcr", "cimd"], "dcr", "cimd"),
	consent: protection(["skip", "shared", "per-client"], "shared", "per-client"),
	proxyState: protection(["unbound", "before", "after"], "unbound", "after"),
	scopeRequest: protection(["all", "challenge"], "all", "challenge"),
	agentConfirm: protection(["none", "risky"], "none", "risky"),
	loopback: protection(["listed", "absent"], "listed", "listed"),
	toolScopes: protection(["one", "per-tool"], "per-tool", "per-tool"),
	upstream: protection(["passthrough", "exchange"], "exchange", "exchange"),
} as const;
