import { agentLanes, newAgentWorld } from "@/lib/cast/agents";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** An agent meets a tool server (MCP): discovery (RFC 9728), registration, step-up, and another token upstream. */
export const flow: FlowDefinition<typeof machine> = {
	id: "mcp-agent",
	title: "Agent meets a tool server",
	shortTitle: "Agent and tools",
	story: [
		"Ada has an agent, a program that uses tools for her. A tool server has tools for her photos. The two have never met.",
		"She wants the agent to work with her photos through these tools, without giving it her password.",
		"You are Ada, with her browser. The agent is the client. The authorization server knows her and asks her. The tool server is the resource server, and calls another one, the photo API.",
	],
	kind: "flow",
	lanes: agentLanes,
	defaults: defaultSettings,
	controls: [
		"registration",
		"toolScopes",
		"upstream",
		"aud",
		"pkce",
		"method",
		"state",
		"iss",
		"exp",
		"scopeCheck",
		"exchange",
	],
	newWorld: newAgentWorld,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
