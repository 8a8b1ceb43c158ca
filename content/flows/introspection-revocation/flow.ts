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
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["introspection", "tokenFormat", "aud", "exp", "scopeCheck", "clientType", "clientAuth"],
	asksBefore: true,
	newWorld: worldOf,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
