import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { readHistory } from "@/content/moves/history";
import { letClientRedeem } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { postedWords } from "@/content/moves/words-posted";
import { scriptWords } from "@/content/moves/words-script-page";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { arriving, asking, beginning, cast, newWorld, variants } from "./ada";
import { explain, hints, predictions } from "./lab";
import { scenarios } from "./scenarios";

/** Credentials in the history of a browser (RFC 9700 §4.3): what stood in an address can be read there later. */
export const attack = attackOn(honest, {
	id: "history-leak",
	title: "History leak",
	about: {
		stand: "browser",
		capabilities: ["A1", "A3", "A5"],
		position: "It opens the history of the browser that Ada has used, and has a browser of its own.",
		sections: ["RFC 9700 §4.3"],
		mark: "U",
		modelled: "The history, and that the attacker comes to the computer.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She lets Photo Print read them, at a computer that others use as well. The attacker comes after her, and looks which addresses its browser has opened.",
		"You are Ada, with that browser. The attacker uses it next, and has a browser of its own. Photo Print is the client. The authorization server knows Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "arriving",
		otherwise: "adaHerself",
		steps: { preparing: beginning, requesting: asking },
		events: {
			NOT_STARTED: "The client was asked for something else, so Ada begins again.",
			BAD_TARGET: "The server cannot tell whom to answer. It shows a page, and Ada begins again.",
			REQUEST_REFUSED: "The server sends an error, and Ada goes to the client's main page.",
			ALLOWED: "The server sends the browser back with its answer.",
			DENIED: "Ada says no, and begins again.",
		},
	},
	moves: {
		arriving: place(arriving, { ADA_SERVED: "reading", NOT_SERVED: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "reading", NOT_SERVED: "nobody" }),
		reading: place(readHistory, { CODE_FOUND: "redeeming", TOKEN_FOUND: "calling", NOTHING_FOUND: "onlyAda" }),
		redeeming: place(redeemStolenCode(), { TOKEN_STOLEN: "calling", TOKEN_DENIED: "injecting" }),
		injecting: place(letClientRedeem, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "onlyAda" }),
		calling: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "onlyAda" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has the photos, too",
			text: "The attacker has read Ada's photos with what stood in an address of her browser's history.",
		},
	},
	words: {
		...postedWords(
			{
				why: "What is posted stands in the body of a request, and in no address. So the history keeps nothing of it.",
				specs: ["RFC 9700 §4.3.1"],
			},
			scriptWords,
		),
		// The token may be the client's own, and a copy.
		"loot.checks": {
			title: "API checks the token",
			text: "The token is genuine. The API cannot tell who presents it.",
			label: "Check the token",
			headline: "api.signature-valid",
			why: "Whatever the API compares is right. Nothing of it is something that only the client has.",
			specs: ["RFC 9068 §4", "RFC 9700 §4.10"],
		},
	},
	controls: [
		"codeUse",
		"pkce",
		"clientType",
		"responseMode",
		"queryToken",
		"implicit",
		"state",
		"iss",
		"redirectMatch",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// What makes an old code useless or keeps it out of the address, and what keeps tokens out of a query and from
		// behind a #: each for one address.
		together: [
			{ levels: { codeUse: "once", queryToken: "ignore", implicit: "off" }, check: "token.code-unused" },
			{ levels: { pkce: "optional", queryToken: "ignore", implicit: "off" }, check: "token.verifier-fits" },
			{ levels: { responseMode: "form_post", queryToken: "ignore", implicit: "off" } },
		],
		weakenedBy: [
			{ levels: { codeUse: "once" }, check: "token.code-unused", variant: "query" },
			{ levels: { codeUse: "once+revoke" }, check: "token.code-unused", variant: "query" },
			{ levels: { pkce: "optional" }, check: "token.verifier-fits", variant: "query" },
			{ levels: { pkce: "guarded" }, check: "token.verifier-fits", variant: "query" },
			{ levels: { pkce: "required" }, check: "token.verifier-fits", variant: "query" },
			{ levels: { responseMode: "form_post" }, variant: "query" },
			{ levels: { codeUse: "once", queryToken: "ignore" }, check: "token.code-unused", variant: "fragment" },
		],
		combine: ["codeUse", "pkce", "clientType", "responseMode", "queryToken", "implicit"],
		unaffectedBy: ["clientType", "state", "iss", "redirectMatch", "aud", "exp", "scopeCheck", "clientAuth"],
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
