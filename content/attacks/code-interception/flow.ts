import { flow as honest } from "@/content/flows/code-pkce/flow";
import { askFromApp, openBrowser } from "@/content/moves/phone";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { attackedWorld, attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { lanes } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import type { Lane } from "@/lib/vocabulary/lanes";
import { ends } from "./ends";
import { callAsApp, redeemAsApp } from "./honest-app";
import { explain, hints, predictions, variants } from "./lab";
import { handOn, interceptRedirect } from "./phone";
import { scenarios } from "./scenarios";
import { theftWords } from "./words-theft";

/** A scheme that is a domain name of the app's maker, reversed (RFC 8252 §7.1). */
const app: Lane = { ...lanes.client, base: "example.photos:" };
const cast = [lanes.attacker, lanes.user, app, lanes.as, lanes.rs];

/** Authorization code interception (RFC 7636 §1, RFC 8252 §8.1): the attack that PKCE was made against. */
export const attack = attackOn(honest, {
	id: "code-interception",
	title: "Code interception",
	about: {
		stand: "redirect",
		capabilities: ["A3", "A4"],
		position:
			"Another app on Ada's phone, which has registered the same private-use scheme. Only one of its ways needs A4.",
		sections: ["RFC 7636 §1", "RFC 8252 §8.1"],
		mark: "U",
		modelled: "Which of two apps the phone hands the link to.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is an app on her phone.",
		"She wants Photo Print to read them. Another app on the phone wants to read them, too.",
		"You are Ada, with her phone. Photo Print is the client, and the other app the attacker. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: attackedWorld(cast, "example.photos:/cb"),
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "intercepting",
		otherwise: "nothingToSteal",
		replace: { preparing: place(openBrowser, { PREPARED: "requesting" }) },
		steps: { requesting: askFromApp },
		events: {
			BAD_TARGET: "The server shows a page. There will be no code to steal.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
			ALLOWED: "The server makes a code and sends it to the app's private-use scheme.",
			DENIED: "The server sends an error. There is no code to steal.",
		},
	},
	moves: {
		intercepting: place(interceptRedirect, { CODE_STOLEN: "attackerRedeeming", NO_CODE: "nothingToSteal" }),
		attackerRedeeming: place(redeemStolenCode(), { TOKEN_STOLEN: "attackerReading", TOKEN_DENIED: "handingOn" }),
		attackerReading: place(readWithStolenToken, { READ: "handingOn", CALL_DENIED: "handingOn" }),
		handingOn: place(handOn, { RETURN_OK: "redeeming", MISMATCH: "nobody" }),
		redeeming: place(redeemAsApp, { TOKENS_ISSUED: "callingApi", LOCKED_OUT: "onlyAttacker", TOKEN_REFUSED: "nobody" }),
		callingApi: place(callAsApp, { ADA_SERVED: "onlyAda", BOTH_SERVED: "both", API_REFUSED: "nobody" }),
	},
	ends,
	words: theftWords,
	controls: ["pkce", "method", "state", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
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
		unaffectedBy: ["state", "iss", "redirectMatch", "codeUse", "aud", "scopeCheck", "exp", "clientAuth"],
	},
	wants: {
		like: "token",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: ["client_secret"],
	},
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
