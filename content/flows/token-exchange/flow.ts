import { newServiceWorld, serviceLanes } from "@/lib/cast/services";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** Token exchange by two services in a row (RFC 8693). */
export const flow: FlowDefinition<typeof machine> = {
	id: "token-exchange",
	title: "Token exchange",
	shortTitle: "Token exchange",
	story: [
		"Ada has ordered prints at Photo Print. A print service makes them, an image service helps it, and her photos are at an API.",
		"Each of them has to call the next one for her, and none should be able to do everything that she can.",
		"Photo Print is the client. Print service, image service and API are resource servers, and those that call on are clients as well. The authorization server issues every token.",
	],
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
