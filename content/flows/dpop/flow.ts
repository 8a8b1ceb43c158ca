import { ASKING } from "@/lib/cast/cast";
import type { FlowDefinition } from "@/lib/flow/define";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";
import { cast, worldOf } from "./world";

/**
 * Demonstrating proof of possession (RFC 9449). OAuth 2.1 recommends it and requires it of nobody,
 * so no profile has it: this lesson switches it on.
 */
export const flow: FlowDefinition<typeof machine> = {
	id: "dpop",
	title: "DPoP",
	shortTitle: "DPoP",
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and she has agreed to that before.",
		"Photo Print wants to read them with a token that is of no use to whoever copies it.",
		"Photo Print is the client. The authorization server issues the token. The API with the photos is the resource server. The attacker is somebody who can read a log.",
	],
	kind: "flow",
	lanes: cast,
	defaults: { profile: "2.1", levels: { sender: "dpop" }, skippedChecks: [], seed: "a" },
	controls: ["sender", "dpopNonce", "jti", "clientType", "clientAuth", "aud", "exp", "scopeCheck"],
	levels: { sender: ["off", "dpop"] },
	asksBefore: ASKING,
	newWorld: worldOf,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
