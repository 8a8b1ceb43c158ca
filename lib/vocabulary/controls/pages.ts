/** Controls of what pages do in a browser: who may show them, and what they tell each other. */
import { protection } from "./control";

export const pageControls = {
	frame: protection(["none", "consent", "csp"], "csp", "csp", { required: "csp" }),
	pmTarget: protection(["any", "request", "registered"], "any", "registered"),
	pmOrigin: protection(["off", "check"], "off", "check"),
} as const;
