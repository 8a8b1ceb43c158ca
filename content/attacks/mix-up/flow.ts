import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { beginAgain, chooseEvil, consentAgain, detour } from "@/content/moves/mixed-up/choice";
import { ends } from "@/content/moves/mixed-up/ends";
import { comeBack, knownOfTarget, redeemWrongly } from "@/content/moves/mixed-up/moves";
import { fetchInjected, injectCode } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { followed } from "@/lib/cast/steps/browser";
import { askServer } from "@/lib/cast/steps/sign-in";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints } from "./lab";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { messages } from "./words";
import { cast, twoServers } from "./world";

const redeemAtHonest = {
	...redeemStolenCode(knownOfTarget),
	text: "The attacker redeems the code at the honest server.",
	events: { TOKEN_STOLEN: "Every check accepts. The attacker holds a token.", TOKEN_DENIED: "No token comes back." },
} as const;

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
		detouring: place(detour, { SENT_ON: "requesting", NOT_SENT_ON: "nothingToSteal" }),
	},
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "returning",
		otherwise: "nothingToSteal",
		steps: { requesting: { kind: "run", run: (ctx) => askServer(ctx, "user", followed(ctx, "user")) } },
		notes: {
			requesting: {
				text: "The honest server checks the request. Nothing in it says who wrote it.",
			},
		},
		events: {
			BAD_TARGET: "The server shows a page. There will be no code to steal.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
			ALLOWED: "The honest server makes a code and sends the browser to the client with it.",
			DENIED: "The server sends an error. There is no code to steal.",
		},
	},
	moves: {
		returning: place(comeBack, { RETURN_OK: "redeemingWrongly", MISMATCH: "beginningAgain", ASTRAY: "nothingToSteal" }),
		redeemingWrongly: place(redeemWrongly, {
			PUBLIC_CODE_LEAKED: "attackerRedeeming",
			CONFIDENTIAL_CODE_LEAKED: "injecting",
			NO_CODE: "beginningAgain",
		}),
		attackerRedeeming: place(redeemAtHonest, { TOKEN_STOLEN: "attackerReading", TOKEN_DENIED: "beginningAgain" }),
		attackerReading: place(readWithStolenToken, { READ: "stolen", CALL_DENIED: "beginningAgain" }),
		injecting: place(injectCode, { INJECTED: "clientFetching", INJECTION_REFUSED: "beginningAgain" }),
		clientFetching: place(fetchInjected, { PHOTOS_SHOWN: "stolen", NOTHING_SHOWN: "beginningAgain" }),
		beginningAgain: place(beginAgain("?server=as.example"), { ASKED: "consentingAgain", NOT_ASKED: "nobody" }),
		consentingAgain: place(consentAgain, { ALLOWED: "finishing", DENIED: "nobody", FORM_REFUSED: "nobody" }),
		finishing: place(adaArrivesLater, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends,
	words: messages,
	controls: ["iss", "pkce", "method", "clientType", "state", "redirectMatch", "codeUse", "aud", "scopeCheck"],
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
	wants: {
		// Only that of a public client: a confidential one authenticates here with what is worth nothing elsewhere.
		like: "leak",
		publicIn: "authorize",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: [],
	},
	// The client serves the attacker as well, so what counts is the page in Ada's own window.
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
});
