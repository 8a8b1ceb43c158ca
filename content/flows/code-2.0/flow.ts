import { asMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/flow/cast";
import type { FlowDefinition } from "@/lib/flow/define";
import { newWorld } from "@/lib/flow/new-world";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const REDIRECT_URI = "https://photos.example/cb";
const cast = [lanes.user, lanes.client, lanes.as, lanes.rs];

/**
 * The authorization code as RFC 6749 §4.1 alone had it: no PKCE, and `redirect_uri` repeated in the token
 * request. The client is confidential, since that section calls the grant optimized for such clients.
 */
export const flow: FlowDefinition<typeof machine> = {
	id: "code-2.0",
	title: "Authorization code, OAuth 2.0",
	shortTitle: "Code 2.0",
	kind: "flow",
	lanes: cast,
	defaults: { profile: "2.0", levels: { pkce: "off", clientType: "confidential" }, skippedChecks: [], seed: "a" },
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
