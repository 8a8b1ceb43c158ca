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
