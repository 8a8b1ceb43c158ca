/** Controls of what pages do in a browser: who may show them, and what they tell each other. */
import { control } from "./control";

export const pageControls = {
	frame: control({
		name: "Frames",
		levels: ["none", "csp"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "csp", "2.1": "csp" },
		required: "csp",
	}),
	pmTarget: control({
		name: "Message target",
		levels: ["any", "request", "registered"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "any", "2.1": "registered" },
	}),
	pmOrigin: control({
		name: "Message sender",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "check" },
	}),
} as const;
