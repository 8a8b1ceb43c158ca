import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { followBait } from "@/content/moves/bait";
import { receiveCode } from "@/content/moves/own-request";
import { readWithStolenToken } from "@/content/moves/stolen-code";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { comeBack, consenting, luring, redeemAsClient, registerOwn } from "./moves";
import { scenarios } from "./scenarios";
import { pageWords } from "./words";
import { lootWords } from "./words-tokens";
import { cast, newWorld, variants } from "./world";

const receiveOwn = receiveCode("The browser goes to the address that the attacker's client has registered.");
const readWithOwnToken = { ...readWithStolenToken, does: "checks the token" } as const;

/** Consent phishing (OAuth 2.1 §7.9): nothing is forged, and Ada says yes to the wrong client. */
export const attack = attackOn(honest, {
	id: "consent-phishing",
	title: "Consent phishing",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It registers a client of its own, and has a page with a link on it.",
		sections: ["OAuth 2.1 §7.9"],
		mark: "P",
		modelled: "What Ada believes, her passkey, and the page on which she ends a grant.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"The attacker wants her photos. It registers a program of its own at the authorization server, and has a page with an offer. Ada only wants twenty prints for free.",
		"You are Ada, with her browser. Photo Print is the client that she knows. The attacker has a client, too. The authorization server asks Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: {
		registering: place(registerOwn, { REGISTERED: "luring", NOT_REGISTERED: "adaHerself" }),
		luring: place(luring, { LURED: "requesting", NOT_LURED: "adaHerself" }),
	},
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "receiving",
		otherwise: "adaHerself",
		steps: { requesting: followBait, consenting },
		notes: {
			requesting: { text: "Ada follows the link. It is an authorization request of the attacker's client." },
			consenting: { text: "Ada reads what the page says of the client that asks, and decides." },
		},
		events: {
			BAD_TARGET: "There is no such client, or the address is not its own. The server shows a page.",
			REQUEST_REFUSED: "The server sends an error to the attacker's client.",
			ALLOWED: "The server sends a code to the attacker's client.",
			DENIED: "The server sends the no to the attacker's client.",
		},
	},
	moves: {
		receiving: place(receiveOwn, { CODE_RECEIVED: "redeeming", NO_CODE: "adaHerself" }),
		redeeming: place(redeemAsClient, {
			TOKEN_ISSUED: "reading",
			TOKEN_KEPT: "comingBack",
			TOKEN_REFUSED: "adaHerself",
		}),
		comingBack: place(comeBack, { RENEWED: "reading", ENDED: "reading" }),
		reading: place(readWithOwnToken, { READ: "photosRead", CALL_DENIED: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos. She has signed in at the genuine server, and allowed its client.",
		},
	},
	words: { ...pageWords, ...lootWords },
	controls: [
		"clientVetting",
		"scopeLimit",
		"consentText",
		"grantReview",
		"passkey",
		"redirectMatch",
		"pkce",
		"state",
		"iss",
		"clientType",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make Ada allow a client of the attacker's, which then reads her photos",
		stoppedBy: [
			{ control: "clientVetting", from: "vetted", check: "register.developer-known" },
			{ control: "scopeLimit", from: "limited", check: "authorize.scope-known" },
		],
		// Ada says no where the page surprises her. Who pretends to be nobody else does not surprise.
		weakenedBy: [{ levels: { consentText: "details" }, variant: "service" }],
		combine: ["clientVetting", "scopeLimit", "consentText", "grantReview", "pkce"],
		unaffectedBy: [
			"grantReview",
			"passkey",
			"redirectMatch",
			"pkce",
			"method",
			"state",
			"iss",
			"clientType",
			"clientAuth",
			"codeUse",
			"aud",
			"exp",
			"scopeCheck",
		],
	},
	wants: { like: "redeem", fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
