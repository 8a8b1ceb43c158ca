import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { beginAgain, chooseEvil, detour } from "@/content/moves/mixed-up/choice";
import { afterReturn, atHonest, comesHerself, consentingAgain, wants } from "@/content/moves/mixed-up/course";
import { ends } from "@/content/moves/mixed-up/ends";
import { comeBack } from "@/content/moves/mixed-up/moves";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints } from "./lab";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { messages } from "./words";
import { cast, twoServers, variants } from "./world";

const CONTEXT = "callback.context-matches";

const adaArrivesLater = {
	...adaArrives,
	text: "The client checks the answer. If it accepts it, it redeems the code at the honest server and calls the API.",
} as const;

/** Mix-up (RFC 9700 §4.4): a client with two servers sends the code of the one to the other. */
export const attack = attackOn(honest, {
	id: "mix-up",
	title: "Mix-up",
	about: {
		stand: "redirect",
		capabilities: ["A1"],
		position: "It has an authorization server of its own, which the client offers beside the honest one.",
		sections: ["RFC 9700 §4.4"],
		mark: "R",
		modelled: "That Ada picks the attacker's server.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos, and it works with two authorization servers.",
		"She wants Photo Print to read her photos. One of the two servers is the attacker's, who wants to read them, too.",
		"You are Ada, with her browser. Photo Print is the client. The attacker runs one authorization server; the honest one knows her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: twoServers,
	before: {
		choosing: place(chooseEvil("?server=evil-as.example"), {
			CHOSE_EVIL: "detouring",
			CHOSE_HONEST: "nothingToSteal",
			NOT_STARTED: "nothingToSteal",
		}),
		detouring: place(detour, { SENT_ON: "requesting", NOT_SENT_ON: "adaHerself" }),
	},
	honest: atHonest,
	moves: {
		returning: place(comeBack, { RETURN_OK: "redeemingWrongly", MISMATCH: "beginningAgain", ASTRAY: "nothingToSteal" }),
		...afterReturn,
		beginningAgain: place(beginAgain("?server=as.example"), { ASKED: "consentingAgain", NOT_ASKED: "nobody" }),
		consentingAgain,
		adaHerself: comesHerself("?server=as.example"),
		finishing: place(adaArrivesLater, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends,
	words: messages,
	controls: [
		"iss",
		"connection",
		"clientVetting",
		"pkce",
		"method",
		"clientType",
		"state",
		"redirectMatch",
		"codeUse",
		"aud",
		"scopeCheck",
	],
	predictions,
	scenarios,
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [{ control: "iss", from: "send+check", check: "callback.issuer-matches" }],
		// The second best way: an address says for which server an answer is meant, and the attacker writes the address.
		together: [
			{ levels: { connection: "on", clientVetting: "vetted", redirectMatch: "exact" }, check: CONTEXT },
			// OAuth 2.0 has the client name the address once more, and a public one is not asked to redeem at all.
			{ levels: { connection: "on", clientVetting: "vetted", clientType: "confidential" }, check: CONTEXT },
		],
		weakenedBy: [
			{ levels: { connection: "on" }, check: CONTEXT, variant: "own-address" },
			{ levels: { connection: "on", clientVetting: "vetted" }, check: CONTEXT, variant: "own-address" },
			{ levels: { connection: "on", redirectMatch: "exact" }, check: CONTEXT, variant: "own-client" },
			{ levels: { connection: "on", clientType: "confidential" }, check: CONTEXT, variant: "own-client" },
		],
		combine: ["iss", "connection", "clientVetting", "redirectMatch", "clientType", "pkce"],
		unaffectedBy: ["pkce", "method", "clientAuth", "state", "codeUse", "aud", "scopeCheck", "exp"],
	},
	wants,
	// The client serves the attacker as well, so what counts is the page in Ada's own window.
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
});
