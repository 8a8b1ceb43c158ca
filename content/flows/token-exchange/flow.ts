import type { FlowDefinition } from "@/lib/flow/define";
import { newServiceWorld, serviceLanes } from "@/lib/flow/services";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** Token exchange by two services in a row (PROTOCOL F7, RFC 8693). */
export const flow: FlowDefinition<typeof machine> = {
	id: "token-exchange",
	title: "Token exchange",
	shortTitle: "Token exchange",
	kind: "flow",
	lanes: serviceLanes,
	defaults: defaultSettings,
	controls: ["exchange", "actor", "aud", "exp", "scopeCheck", "clientAuth"],
	newWorld: newServiceWorld,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
