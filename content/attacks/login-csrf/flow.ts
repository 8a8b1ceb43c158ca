import { flow as honest } from "@/content/flows/code-pkce/flow";
import { agree, askAgain, beginAgain, finish } from "@/content/moves/planted-code/adas-own";
import { ends } from "@/content/moves/planted-code/ends";
import { lure, mallorysClick, mallorysConsent, mallorysRequest } from "@/content/moves/planted-code/mallory";
import { judgeAnswer, plant, redeemPlantedWithNonce, showPlanted } from "@/content/moves/planted-code/planted";
import { adaSeesHerOwn, adaSeesMallorys, cast, MALLORY, worldWithNonce } from "@/content/moves/planted-code/world";
import { attackOn } from "@/lib/flow/attack-on";
import type { StepContext } from "@/lib/flow/define";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { scenarios } from "./scenarios";
import { words } from "./words";

const stripsByChoice = ({ settings }: StepContext) => settings.variant === "no-challenge";

/** Login CSRF (RFC 6749 §10.12, RFC 9700 §4.7): the victim finishes a sign-in that the attacker began. */
export const attack = attackOn(honest, {
	id: "login-csrf",
	title: "Login CSRF",
	about: {
		stand: "browser",
		capabilities: ["A1"],
		position: "It has an account at the client, and a site to which Ada's browser is led.",
		sections: ["RFC 9700 §4.7", "RFC 6749 §10.12"],
		mark: "R",
		modelled: "That Ada's browser opens the attacker's page.",
	},
	story: [
		"Photo Print is a website that works with the photos that its user has online. Ada and Mallory both use it.",
		"Mallory wants Ada to work in Mallory's account without noticing, so that what Ada adds lands there.",
		"You are Ada, with her browser. Mallory is the attacker. Photo Print is the client. The authorization server knows both of them. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: worldWithNonce,
	moves: {
		preparing: place(mallorysClick, { PREPARED: "requesting", NOT_STARTED: "nothingToPlant" }),
		requesting: place(mallorysRequest(stripsByChoice), {
			REQUEST_OK: "consenting",
			BAD_TARGET: "nothingToPlant",
			REQUEST_REFUSED: "nothingToPlant",
		}),
		consenting: place(mallorysConsent, {
			ALLOWED: "luring",
			DENIED: "nothingToPlant",
			FORM_REFUSED: "nothingToPlant",
		}),
		luring: place(lure, { LURED: "planting", NOT_LURED: "neverOpened" }),
		planting: place(plant, { DELIVERED: "judging", ASTRAY: "neverOpened" }),
		judging: place(judgeAnswer, { ACCEPTED: "redeeming", STOPPED: "startingAgain" }),
		redeeming: place(redeemPlantedWithNonce, { TOKENS_ISSUED: "showing", TOKEN_REFUSED: "startingAgain" }),
		showing: place(showPlanted, { MALLORYS_SHOWN: "inMallorysAccount", API_REFUSED: "startingAgain" }),
		startingAgain: place(beginAgain, { PREPARED: "askingAgain", NOT_STARTED: "adaStopped" }),
		askingAgain: place(askAgain, { REQUEST_OK: "agreeing", NOT_ASKED: "adaStopped" }),
		agreeing: place(agree, { CODE_SENT: "finishing", NOT_SENT: "adaStopped" }),
		finishing: place(finish, { ADA_SERVED: "inHerOwn", ADA_REFUSED: "adaStopped" }),
	},
	ends,
	words,
	controls: ["state", "pkce", "method", "nonce", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
	variants,
	claims: {
		goal: "make Ada use Mallory's account without noticing",
		stoppedBy: [
			{ control: "state", from: "bound", check: "callback.state-matches" },
			{ control: "pkce", from: "guarded", check: "token.verifier-fits" },
			// The server has issued by then, and the client uses no token before this holds.
			{ control: "nonce", from: "check", check: "id-token.nonce-matches" },
		],
		weakenedBy: [{ levels: { pkce: "optional" }, check: "token.verifier-fits", variant: "no-challenge" }],
		combine: ["state", "pkce", "nonce", "iss", "codeUse", "clientType"],
		unaffectedBy: ["method", "iss", "redirectMatch", "codeUse", "clientType", "clientAuth", "aud", "scopeCheck", "exp"],
	},
	attacker: MALLORY.user,
	wants: { like: "forged", fields: ["code"], ifSent: ["state"] },
	verdict: { goalMet: adaSeesMallorys, honestWorks: adaSeesHerOwn },
	hints,
	explain,
	predictions,
	scenarios,
});
