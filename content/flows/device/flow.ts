import { asMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import type { FlowDefinition } from "@/lib/flow/define";
import { DEVICE_GRANT } from "@/lib/vocabulary/device-grant";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { constant } from "@/lib/world/own-memory";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** Its people and programs, and what the server knows of the television; for attacks on it, too. */
export const cast = [
	{ ...lanes.user, name: "You + phone", spoken: "the phone" },
	// Nothing can be sent to it: it has no address of its own.
	{ id: "client", role: "client", name: "Television", short: "TV", spoken: "the television" } as const,
	lanes.as,
	lanes.rs,
];

export const GRANTS = constant(["authorization_code", DEVICE_GRANT]);
export const TELEVISION = constant({
	client_name: "Photo Print for television",
	grant_types: constant([DEVICE_GRANT]),
	response_types: constant([]),
});

/** The device grant (RFC 8628): a television without a keyboard, a person with a phone. */
export const flow: FlowDefinition<typeof machine> = {
	id: "device",
	title: "Device grant",
	shortTitle: "Device",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print has an app for her television.",
		"She wants to see her photos there, without typing her password with a remote control.",
		"You are Ada, with her phone. The television is the client. The authorization server asks her, on the phone. The API with the photos is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["polling", "aud", "exp", "scopeCheck"],
	newWorld: (settings) =>
		newWorld(cast, settings, {
			user: browserMemory(),
			client: clientMemory(settings),
			as: asMemory(settings, undefined, {
				client: TELEVISION,
				memory: { grantTypes: GRANTS, devices: { waiting: {}, wrongCodes: [] } },
			}),
			rs: rsMemory(),
		}),
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
