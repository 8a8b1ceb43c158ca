import { asMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/flow/cast";
import type { FlowDefinition } from "@/lib/flow/define";
import { newWorld } from "@/lib/flow/new-world";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const REDIRECT_URI = "https://photos.example/cb";
const cast = [lanes.user, lanes.client, lanes.as, lanes.rs];

/** Authorization code with PKCE, for a web client of either type (PROTOCOL F1, F2). */
export const flow: FlowDefinition<typeof machine> = {
	id: "code-pkce",
	title: "Authorization code + PKCE",
	shortTitle: "Code + PKCE",
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: [
		"pkce",
		"method",
		"state",
		"iss",
		"redirectMatch",
		"codeUse",
		"aud",
		"exp",
		"scopeCheck",
		"clientType",
		"clientAuth",
	],
	newWorld: (settings) =>
		newWorld(cast, settings, {
			user: browserMemory(),
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI),
			rs: rsMemory(),
		}),
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
