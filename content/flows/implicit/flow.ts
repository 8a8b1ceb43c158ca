import { API, asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { openApp } from "@/lib/cast/steps/page-client";
import type { FlowDefinition } from "@/lib/flow/define";
import { appHtml } from "@/lib/parties/client/pages";
import type { Lane } from "@/lib/vocabulary/lanes";
import { defaultSettings, withLevel } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const app: Lane = { ...lanes.client, name: "Client, a script in a page" };
const cast = [lanes.user, app, lanes.as, lanes.rs];

/** The client's server has the same file at every address. */
const APP_HTML = appHtml(new URL(API).host);
const FILES = constant({ "/": APP_HTML, "/cb": APP_HTML });
const REGISTERED = { grant_types: ["implicit"], response_types: ["token"] } as const;

/** The implicit grant (RFC 6749 §4.2), as it was, and as OAuth 2.1 refuses it. */
export const flow: FlowDefinition<typeof machine> = {
	id: "implicit",
	title: "Implicit grant",
	shortTitle: "Implicit",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a script in a page that prints photos.",
		"She wants Photo Print to read her photos, without giving it her password.",
		"You are Ada, with her browser. The script is the client, and it runs in that browser. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: { ...defaultSettings, profile: "2.0" },
	controls: ["implicit", "state", "iss", "redirectMatch", "aud", "exp", "scopeCheck"],
	newWorld: async (settings) => {
		// A page can keep no secret, so its client is public whatever a setting says.
		const open = withLevel(settings, "clientType", "public");
		const world = await newWorld(cast, settings, {
			user: browserMemory(),
			client: { ...clientMemory(open, REDIRECT_URI), files: FILES },
			as: asMemory(open, REDIRECT_URI, { client: REGISTERED, memory: { responseTypes: ["code", "token"] } }),
			rs: { ...rsMemory(), allowedOrigins: [CLIENT_ORIGIN] },
		});
		return openApp(world, cast, settings);
	},
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
