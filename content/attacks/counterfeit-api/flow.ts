import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import {
	beginTold,
	callToldApi,
	readApiLog,
	redeemForApi,
	reuseLeaked,
	seesAnyPhotos,
} from "@/content/moves/leaked-call";
import { toldWords } from "@/content/moves/words-told-api";
import { attackerHasPhotos, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { scenarios } from "./scenarios";
import { cast, newWorld } from "./world";

/** Access token leakage at the resource server (RFC 9700 §4.9): whoever is called with a token has it. */
export const attack = attackOn(honest, {
	id: "counterfeit-api",
	title: "Counterfeit API",
	about: {
		stand: "api",
		capabilities: ["A1", "A5"],
		position: "It has an API of its own that clients are led to call, or reads the log of a genuine one.",
		sections: ["RFC 9700 §4.9.1", "RFC 9700 §4.9.2"],
		mark: "R",
		modelled: "That Ada believes the new address, and how somebody came to read the log.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos, and it can work with any API of this kind: its users say where their photos are.",
		"She wants Photo Print to read her photos. The attacker wants the token that Photo Print sends to the API.",
		"You are Ada, with her browser. Photo Print is the client. The authorization server asks Ada. The API with the photos is the resource server. The attacker has an API, too, or can read a log.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "redeeming",
		by: "RETURN_OK",
		to: "redeeming",
		otherwise: "adaHerself",
		steps: { preparing: beginTold(({ settings }) => (settings.variant === "log" ? undefined : EVIL_ORIGIN)) },
		events: {
			NOT_STARTED: "The client was asked for something else. Ada begins once more.",
			BAD_TARGET: "The server shows a page. Ada begins once more.",
			FORM_REFUSED: "The server refuses the form. Ada begins once more.",
			ASTRAY: "The answer arrived somewhere else. Ada begins once more.",
			ERROR_READ: "There is no code in the answer, so no token for any API. Ada begins once more.",
			MISMATCH: "The client stops. Ada begins once more.",
		},
	},
	moves: {
		redeeming: place(redeemForApi, { TOKENS_ISSUED: "calling", TOKEN_REFUSED: "adaHerself" }),
		calling: place(callToldApi, { CAUGHT: "usingCaught", SERVED: "readingLog", NOT_SERVED: "adaHerself" }),
		usingCaught: place(reuseLeaked, { READ: "photosRead", DENIED: "adaHerself" }),
		readingLog: place(readApiLog, { COPIED: "usingCopied" }),
		usingCopied: place(reuseLeaked, { READ: "photosRead", DENIED: "onlyAda" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos with a token that the client sent to an API.",
		},
	},
	words: toldWords,
	controls: ["sender", "jti", "dpopNonce", "aud", "exp", "scopeCheck", "clientType", "pkce", "iss"],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// The audience keeps a token away from other APIs. It says nothing where the API itself has leaked it.
		together: [{ levels: { sender: "dpop", jti: "on" }, check: "dpop.url-same" }],
		weakenedBy: [
			{ levels: { aud: "on" }, check: "authorize.resource-known", variant: "log" },
			{ levels: { sender: "dpop" }, check: "dpop.url-same", variant: "log" },
			{ levels: { aud: "on", sender: "dpop" }, check: "authorize.resource-known", variant: "log" },
		],
		combine: ["aud", "sender", "jti", "dpopNonce", "pkce"],
		unaffectedBy: ["dpopNonce", "exp", "scopeCheck", "clientType", "clientAuth", "pkce", "method", "state", "iss"],
	},
	wants: { like: "api", fields: ["access_token"], ifSent: ["dpop_proof"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: seesAnyPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
