import { flow as honest } from "@/content/flows/code-pkce/flow";
import { fetchInjected, injectCode } from "@/content/moves/own-session";
import { sendAsBearer } from "@/content/moves/stolen-token";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { ASKING } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { callAsPage, runInPage, variants } from "./moves";
import { beginFlow, callWithOwn, redeemOwnCode, refreshAsPage } from "./own-tokens";
import { openPhotos } from "./page";
import { scenarios } from "./scenarios";
import { callLater, repeatPageCall, takeTokens } from "./taking";
import { pageWords } from "./words-page";
import { cast, newWorld } from "./world";

/** Malicious JavaScript (RFC 10017 §5): a script of the attacker's in the page of a client, and what the page has. */
export const attack = attackOn(honest, {
	id: "xss-storage",
	title: "Script in the page",
	about: {
		stand: "browser",
		capabilities: ["A1", "A5"],
		position: "It has got a script of its own into the page of the client, and has a host that the script reports to.",
		sections: ["RFC 10017 §5.1", "RFC 10017 §8"],
		mark: "U",
		modelled: "The browser with its stores and windows, and what the scripts do. Requests, checks and tokens are real.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a page that shows and prints photos. She has signed in, and has it open.",
		"People write comments below the photos. The attacker has written one with a script in it, and wants Ada's photos.",
		"You are Ada, with her browser. The page is the client, alone or with a server behind it. The authorization server knows Ada. The API with the photos is the resource server. The attacker has a host.",
	],
	lanes: cast,
	newWorld,
	asksBefore: ASKING,
	// Of the honest grant the call is left: Ada has signed in before.
	honest: {
		from: "callingApi",
		upTo: "preparing",
		by: "SERVED",
		to: "loading",
		otherwise: "nothing",
		steps: { callingApi: { kind: "run", run: openPhotos } },
		notes: { callingApi: { text: "Ada opens her photos: the page calls the API, itself or by its server." } },
		events: {
			SERVED: "Ada sees her photos, and a comment below one of them.",
			API_REFUSED: "There are no photos to show, and no comments below them.",
			BLOCKED: "The browser keeps the page from calling the API, or from reading what it answers.",
		},
	},
	moves: {
		loading: place(runInPage, {
			LOOKS: "taking",
			BEGINS_FLOW: "beginning",
			CALLS: "callingAsPage",
			NOT_LOADED: "onlyAda",
			NOTHING_RUNS: "onlyAda",
		}),
		taking: place(takeTokens, {
			TOKEN_SENT: "sendingBearer",
			REFRESH_SENT: "refreshing",
			CALL_SENT: "repeating",
			PROOF_SENT: "callingLater",
			NOTHING: "onlyAda",
		}),
		sendingBearer: place(sendAsBearer, { READ: "photosRead", DENIED: "onlyAda" }),
		repeating: place(repeatPageCall, { READ: "photosRead", DENIED: "onlyAda" }),
		callingLater: place(callLater, { READ: "photosRead", DENIED: "onlyAda" }),
		refreshing: place(refreshAsPage, { ISSUED: "callingWithOwn", REFUSED: "onlyAda" }),
		beginning: place(beginFlow, { CODE_SENT: "redeeming", CODE_FOR_CLIENT: "bringing", NO_CODE: "onlyAda" }),
		bringing: place(injectCode, { INJECTED: "fetching", INJECTION_REFUSED: "onlyAda" }),
		fetching: place(fetchInjected, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "onlyAda" }),
		redeeming: place(redeemOwnCode, { ISSUED: "callingWithOwn", REFUSED: "onlyAda" }),
		callingWithOwn: place(callWithOwn, { READ: "photosRead", DENIED: "onlyAda" }),
		callingAsPage: place(callAsPage, { READ: "photosRead", DENIED: "onlyAda" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has Ada's photos: its script was part of the page.",
		},
		onlyAda: {
			how: "refused",
			phase: "after",
			actor: "client",
			does: "only Ada has the photos",
			text: "Ada sees her photos. This try brought the attacker nothing.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "The page itself got no photos, so the attack does not begin.",
		},
	},
	words: pageWords,
	controls: ["scripts", "storage", "sender", "jti", "dpopNonce", "refresh", "pkce", "aud", "exp", "scopeCheck"],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [{ control: "scripts", from: "own", check: "browser.script-allowed" }],
		// With a backend there is nothing to take, and a bound token is of no use elsewhere. A flow that the script begins, and
		// a call that it makes or keeps back, need neither.
		weakenedBy: [
			{ levels: { storage: "worker" }, variant: "silent" },
			{ levels: { storage: "bff" }, variant: "silent" },
			{ levels: { sender: "dpop" }, check: "dpop.scheme-fits", variant: "call" },
			{ levels: { sender: "dpop", jti: "on" }, check: "dpop.scheme-fits", variant: "call" },
			{ levels: { sender: "dpop", dpopNonce: "on" }, check: "dpop.scheme-fits", variant: "call" },
			{ levels: { sender: "dpop", jti: "on", dpopNonce: "on" }, check: "dpop.scheme-fits", variant: "call" },
			{ levels: { storage: "memory", sender: "dpop" }, check: "dpop.scheme-fits", variant: "call" },
			{ levels: { storage: "worker", sender: "dpop" }, variant: "silent" },
			{ levels: { storage: "bff", sender: "dpop" }, variant: "silent" },
		],
		combine: ["scripts", "storage", "sender", "jti", "dpopNonce"],
		unaffectedBy: ["refresh", "pkce", "method", "aud", "exp", "scopeCheck", "clientType", "clientAuth", "codeUse"],
	},
	wants: { like: "api", fields: ["access_token"], ifSent: ["dpop_proof"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
