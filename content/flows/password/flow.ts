import { asMemory, browserMemory, clientMemory, grantTypesWithPassword, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import type { FlowDefinition } from "@/lib/flow/define";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const cast = [lanes.user, lanes.client, lanes.as, lanes.rs];

/** Resource owner password credentials (RFC 6749 §4.3). The server offers it where the control says so. */
export const flow: FlowDefinition<typeof machine> = {
	id: "password",
	title: "Password grant",
	shortTitle: "Password",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read her photos, and in this grant she types her password into Photo Print for that.",
		"You are Ada, with her browser. Photo Print is the client. The authorization server knows her password. The API with the photos is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: { profile: "2.0", levels: {}, skippedChecks: [], seed: "a" },
	controls: ["password", "aud", "exp", "scopeCheck", "clientType", "clientAuth"],
	newWorld: (settings) =>
		newWorld(cast, settings, {
			user: browserMemory(),
			client: { ...clientMemory(settings), asksPassword: true },
			as: asMemory(settings, undefined, {
				client: { grant_types: ["password"], response_types: [] },
				memory: { grantTypes: grantTypesWithPassword(settings) },
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
