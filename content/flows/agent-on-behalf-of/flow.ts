import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";
import { cast, worldOf } from "./world";

/** An agent as itself and for a person (RFC 8693), and the decision at every call that OAuth leaves to the API. */
export const flow: FlowDefinition<typeof machine> = {
	id: "agent-on-behalf-of",
	title: "Agent on behalf of a person",
	shortTitle: "Agent for a person",
	story: [
		"Ada is a clerk in a print shop. Agent 7 is a program that works for her, with the tools of the shop.",
		"It is to look at orders, change a price and pay money back. The shop wants to decide about every single call.",
		"Agent 7 is the client. The authorization server issues its tokens. The tool server, with the orders, is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["roleRules", "relationRules", "attributeRules", "actor", "exchange", "aud", "exp", "scopeCheck"],
	newWorld: worldOf,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
