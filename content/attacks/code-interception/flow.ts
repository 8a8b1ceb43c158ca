import { asMemory, attackerMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import type { AttackDefinition } from "@/lib/flow/define";
import type { Lane } from "@/lib/vocabulary/lanes";
import { recall } from "@/lib/world/world";
import { explain, hints } from "./lab";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";
import { variants } from "./variants";

/** A scheme that is a domain name of the app's maker, reversed (RFC 8252 §7.1). */
const REDIRECT_URI = "example.photos:/cb";
const app: Lane = { ...lanes.client, origin: "example.photos:" };
const cast = [lanes.attacker, lanes.user, app, lanes.as, lanes.rs];

/** Authorization code interception (RFC 7636 §1, RFC 8252 §8.1): the attack that PKCE was made against. */
export const attack: AttackDefinition<typeof machine> = {
	id: "code-interception",
	title: "Code interception",
	shortTitle: "Code interception",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is an app on her phone.",
		"She wants Photo Print to read them. Another app on the phone wants to read them, too.",
		"You are Ada, with her phone. Photo Print is the client, and the other app the attacker. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	kind: "attack",
	lanes: cast,
	defaults: { profile: "weakest", levels: {}, skippedChecks: [], seed: "a" },
	controls: ["pkce", "method", "state", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
	newWorld: (settings) =>
		newWorld(cast, settings, {
			attacker: attackerMemory(),
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
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [
			{ control: "pkce", from: "optional", check: "token.verifier-fits" },
			{ control: "clientType", from: "confidential", check: "token.client-authenticates" },
		],
		weakenedBy: [
			{ levels: { pkce: "optional", method: "plain" }, check: "token.verifier-fits", variant: "reads-request" },
			{ levels: { pkce: "required", method: "plain" }, check: "token.verifier-fits", variant: "reads-request" },
		],
		combine: ["pkce", "method", "clientType", "codeUse", "state"],
		unaffectedBy: ["method", "state", "iss", "redirectMatch", "codeUse", "aud", "scopeCheck", "exp", "clientAuth"],
	},
	attacker: "attacker",
	wants: {
		like: "token",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: ["client_secret"],
	},
	verdict: {
		goalMet: (world) => recall(world, "attacker", "attacker").photos !== undefined,
		honestWorks: (world) => recall(world, "client", "client").photos !== undefined,
	},
	hints,
	explain,
};
