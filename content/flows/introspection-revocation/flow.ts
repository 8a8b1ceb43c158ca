import { ASKING } from "@/lib/cast/cast";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";
import { cast, worldOf } from "./world";

/** Token introspection (RFC 7662) and token revocation (RFC 7009), for the token of a code grant. */
export const flow: FlowDefinition<typeof machine> = {
	id: "introspection-revocation",
	title: "Introspection and revocation",
	shortTitle: "Introspection",
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and it holds a token for that.",
		"The API wants to know whether the token still counts. Photo Print wants to end it when it needs it no more.",
		"Photo Print is the client. The authorization server has issued the token, and can be asked about it. Two APIs are resource servers.",
	],
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["introspection", "tokenFormat", "aud", "exp", "scopeCheck", "clientType", "clientAuth"],
	asksBefore: ASKING,
	newWorld: worldOf,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
