import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import type { AttackDefinition } from "@/lib/flow/define";
import { recall } from "@/lib/world/world";
import { cast, twoServers } from "./cast";
import { explain, hints } from "./lab";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** Mix-up (RFC 9700 §4.4): a client with two servers sends the code of the one to the other. */
export const attack: AttackDefinition<typeof machine> = {
	id: "mix-up",
	title: "Mix-up",
	shortTitle: "Mix-up",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos, and it works with two authorization servers.",
		"She wants Photo Print to read her photos. One of the two servers is the attacker's, who wants to read them, too.",
		"You are Ada, with her browser. Photo Print is the client. The attacker runs one authorization server; the honest one knows her. The API with the photos is the resource server.",
	],
	kind: "attack",
	lanes: cast,
	defaults: { profile: "weakest", levels: {}, skippedChecks: [], seed: "a" },
	controls: ["iss", "pkce", "method", "clientType", "state", "redirectMatch", "codeUse", "aud", "scopeCheck"],
	newWorld: twoServers,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
	// One way only, and it adapts: the attacker redeems the code of a public client, and injects that of a confidential one.
	variants: [
		{
			id: "sends-on",
			name: "sends the browser on",
			does: "The attacker's server sends the browser on to the honest one, and waits for the code.",
		},
	],
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [{ control: "iss", from: "send+check", check: "callback.issuer-matches" }],
		combine: ["iss", "pkce", "clientType", "state", "codeUse"],
		unaffectedBy: [
			"pkce",
			"method",
			"clientType",
			"clientAuth",
			"state",
			"redirectMatch",
			"codeUse",
			"aud",
			"scopeCheck",
			"exp",
		],
	},
	attacker: "attacker",
	wants: {
		// Only that of a public client: a confidential one authenticates here with what is worth nothing elsewhere.
		like: "leak",
		publicIn: "authorize",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: [],
	},
	verdict: {
		goalMet: (world) => recall(world, "attacker", "attacker").photos !== undefined,
		// The client serves the attacker as well, so what counts is the page in Ada's own window.
		honestWorks: (world) => {
			const { page } = recall(world, "user", "browser");
			return page?.status === 200 && page.url.startsWith(`${CLIENT_ORIGIN}/cb`);
		},
	},
	hints,
	explain,
};
