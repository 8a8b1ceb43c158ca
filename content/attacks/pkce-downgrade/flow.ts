import { flow as honest } from "@/content/flows/code-pkce/flow";
import { agree, askAgain, beginAgain, finish } from "@/content/moves/planted-code/adas-own";
import { ends } from "@/content/moves/planted-code/ends";
import { lure, mallorysClick, mallorysConsent, mallorysRequest } from "@/content/moves/planted-code/mallory";
import { judgeAnswer, plant, redeemPlanted, showPlanted } from "@/content/moves/planted-code/planted";
import { predictions } from "@/content/moves/planted-code/predictions";
import { messages } from "@/content/moves/planted-code/words";
import { adaSeesHerOwn, adaSeesMallorys, cast, MALLORY, worldBefore } from "@/content/moves/planted-code/world";
import { attackOn } from "@/lib/flow/attack-on";
import type { StepContext } from "@/lib/flow/define";
import { place } from "@/lib/flow/move";
import { levelOf, weakestSettings } from "@/lib/vocabulary/settings";
import { explain, hints, variants } from "./lab";
import { scenarios } from "./scenarios";

/** Where any session may use a state, hers leads the client to her own verifier, and PKCE is not in her way (RFC 9700 §2.1.1). */
const takesOut = ({ settings }: StepContext): boolean => levelOf(settings, "state") !== "unbound";

/** PKCE downgrade (RFC 9700 §4.8): a client that uses PKCE, and a server that does not insist on it. */
export const attack = attackOn(honest, {
	id: "pkce-downgrade",
	title: "PKCE downgrade",
	about: {
		stand: "browser",
		capabilities: ["A1"],
		position: "It has an account at the client, and a site to which Ada's browser is led.",
		sections: ["RFC 9700 §4.8"],
		mark: "R",
		modelled: "That Ada's browser opens the attacker's page.",
	},
	story: [
		"Photo Print is a website that works with the photos that its user has online. Ada and Mallory both use it.",
		"Mallory wants Ada to work in Mallory's account without noticing. Where PKCE is in her way, she takes it out of her own request.",
		"You are Ada, with her browser. Mallory is the attacker. Photo Print is the client. The authorization server knows both of them. The API with the photos is the resource server.",
	],
	defaults: { ...weakestSettings, levels: { pkce: "optional" } },
	lanes: cast,
	newWorld: worldBefore,
	moves: {
		preparing: place(mallorysClick, { PREPARED: "requesting", NOT_STARTED: "nothingToPlant" }),
		requesting: place(mallorysRequest(takesOut), {
			REQUEST_OK: "consenting",
			BAD_TARGET: "startingAgain",
			REQUEST_REFUSED: "startingAgain",
		}),
		consenting: place(mallorysConsent, {
			ALLOWED: "luring",
			DENIED: "nothingToPlant",
			FORM_REFUSED: "nothingToPlant",
		}),
		luring: place(lure, { LURED: "planting", NOT_LURED: "neverOpened" }),
		planting: place(plant, { DELIVERED: "judging", ASTRAY: "neverOpened" }),
		judging: place(judgeAnswer, { ACCEPTED: "redeeming", STOPPED: "startingAgain" }),
		redeeming: place(redeemPlanted, { TOKENS_ISSUED: "showing", TOKEN_REFUSED: "startingAgain" }),
		showing: place(showPlanted, { MALLORYS_SHOWN: "inMallorysAccount", API_REFUSED: "startingAgain" }),
		startingAgain: place(beginAgain, { PREPARED: "askingAgain", NOT_STARTED: "adaStopped" }),
		askingAgain: place(askAgain, { REQUEST_OK: "agreeing", NOT_ASKED: "adaStopped" }),
		agreeing: place(agree, { CODE_SENT: "finishing", NOT_SENT: "adaStopped" }),
		finishing: place(finish, { ADA_SERVED: "inHerOwn", ADA_REFUSED: "adaStopped" }),
	},
	ends,
	shared: messages,
	controls: ["pkce", "state", "method", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
	variants,
	claims: {
		goal: "make Ada use Mallory's account without noticing",
		stoppedBy: [
			{ control: "pkce", from: "required", check: "authorize.challenge-sent" },
			{ control: "pkce", from: "guarded", check: "token.verifier-expected" },
			{ control: "state", from: "bound", check: "callback.state-matches" },
		],
		combine: ["pkce", "state", "clientType"],
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
