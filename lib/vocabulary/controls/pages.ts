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
} as const;
