import type { AttackDefinition } from "@/lib/flow/define";
import { recall, type World } from "@/lib/world/world";
import { ADA, cast, MALLORY, MALLORYS_PHOTOS, worldBefore } from "./before";
import { explain, hints } from "./lab";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";
import { variants } from "./variants";

/** Whether Ada's window shows all of these. */
const adaSees = (world: World, photos: readonly string[] = []): boolean => {
	const html = recall(world, ADA.user, "browser").page?.html ?? "";
	return photos.length > 0 && photos.every((photo) => html.includes(photo));
};

/** Login CSRF (RFC 6749 §10.12, RFC 9700 §4.7): the victim finishes a sign-in that the attacker began. */
export const attack: AttackDefinition<typeof machine> = {
	id: "login-csrf",
	title: "Login CSRF",
	shortTitle: "Login CSRF",
	story: [
		"Photo Print is a website that works with the photos that its user has online. Ada and Mallory both use it.",
		"Mallory wants Ada to work in Mallory's account without noticing, so that what Ada adds lands there.",
		"You are Ada, with her browser. Mallory is the attacker. Photo Print is the client. The authorization server knows both of them. The API with the photos is the resource server.",
	],
	kind: "attack",
	lanes: cast,
	defaults: { profile: "weakest", levels: {}, skippedChecks: [], seed: "a" },
	controls: ["state", "pkce", "method", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
	newWorld: worldBefore,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
	variants,
	claims: {
		goal: "make Ada use Mallory's account without noticing",
		stoppedBy: [
			{ control: "state", from: "bound", check: "callback.state-matches" },
			{ control: "pkce", from: "guarded", check: "token.verifier-fits" },
		],
		weakenedBy: [{ levels: { pkce: "optional" }, check: "token.verifier-fits", variant: "no-challenge" }],
		combine: ["state", "pkce", "iss", "codeUse", "clientType"],
		unaffectedBy: ["method", "iss", "redirectMatch", "codeUse", "clientType", "clientAuth", "aud", "scopeCheck", "exp"],
	},
	attacker: MALLORY.user,
	wants: { like: "forged", fields: ["code"], ifSent: ["state"] },
	verdict: {
		goalMet: (world) => adaSees(world, MALLORYS_PHOTOS),
		honestWorks: (world) => adaSees(world, recall(world, "rs", "rs").photos.ada),
	},
	hints,
	explain,
};
