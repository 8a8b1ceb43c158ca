import { asMemory, attackerMemory, CLIENT_ORIGIN, clientMemory, rsMemory } from "@/lib/cast/cast";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import type { AttackDefinition } from "@/lib/flow/define";
import { constant } from "@/lib/world/clone";
import { recall } from "@/lib/world/world";
import { cast } from "./cast";
import { explain, hints } from "./lab";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { readsOn, steps } from "./steps";
import { variants } from "./variants";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);

/** Refresh token replay (RFC 9700 §4.14, OAuth 2.1 §4.3.1): two parties with one refresh token, in both orders. */
export const attack: AttackDefinition<typeof machine> = {
	id: "refresh-replay",
	title: "Refresh replay",
	shortTitle: "Refresh replay",
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and it holds a refresh token. Somebody has copied it.",
		"Both want to go on reading her photos with it.",
		"Photo Print is the client, and whoever has the copy is the attacker. The authorization server issues new tokens. The API with the photos is the resource server.",
	],
	kind: "attack",
	lanes: cast,
	defaults: { profile: "weakest", levels: {}, skippedChecks: [], seed: "a" },
	controls: ["refresh", "exp", "clientType", "aud", "scopeCheck"],
	newWorld: (settings) =>
		signedInWorld({
			lanes: cast,
			settings,
			memory: {
				attacker: attackerMemory(),
				client: clientMemory(settings, REDIRECT_URI),
				as: asMemory(settings, REDIRECT_URI, { client: { grant_types: GRANTS }, memory: { grantTypes: GRANTS } }),
				rs: rsMemory(),
			},
			until: "tokens",
		}),
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
	variants,
	claims: {
		goal: "keep reading Ada's photos after the access token has expired",
		stoppedBy: [{ control: "clientType", from: "confidential", check: "token.client-authenticates" }],
		// Revoking the family ends the refresh tokens, and expiry what was issued before. Who waits until the client
		// stays away has read by then.
		weakenedBy: [
			{ levels: { refresh: "rotate+detect", exp: "on" }, check: "refresh.token-unused", variant: "client-late" },
		],
		combine: ["refresh", "exp", "clientType"],
		unaffectedBy: ["aud", "scopeCheck", "pkce", "state", "codeUse", "clientAuth"],
	},
	attacker: "attacker",
	wants: {
		like: "refresh",
		fields: ["grant_type", "refresh_token", "client_id"],
		ifSent: ["client_secret", "client_assertion"],
	},
	verdict: {
		goalMet: readsOn,
		honestWorks: (world) => recall(world, "client", "client").photos !== undefined,
	},
	hints,
	explain,
};
