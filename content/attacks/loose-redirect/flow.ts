import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { followBait } from "@/content/moves/bait";
import { fetchInjected, injectCode, letClientRedeem } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { catchCode, lure } from "./own-session";
import { scenarios } from "./scenarios";
import { words } from "./words";
import { baitOf, cast, newWorld } from "./world";

/** Insufficient validation of the redirection URI (RFC 9700 §4.1): the attacker writes the request, and the answer comes to it. */
export const attack = attackOn(honest, {
	id: "loose-redirect",
	title: "Loose redirect",
	about: {
		stand: "redirect",
		capabilities: ["A1"],
		position: "It has a site of its own, with a link to the honest server, and a browser of its own.",
		sections: ["RFC 9700 §4.1"],
		mark: "U",
		modelled: "The attacker's page, and that Ada follows the link.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"The attacker has a page with a link on it, and wants her photos. She only wants twenty prints for free.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has a site and a browser of its own. The authorization server knows Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: { luring: place(lure, { LURED: "requesting", NOT_LURED: "adaHerself" }) },
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "catching",
		otherwise: "adaHerself",
		steps: { requesting: followBait },
		notes: {
			requesting: {
				text: "Ada follows the link. It is an authorization request of Photo Print's, and the attacker wrote it.",
			},
		},
		events: {
			BAD_TARGET:
				"The address for the answer is none that the client has registered. The server shows a page and sends nothing anywhere.",
			REQUEST_REFUSED: "The server sends an error to the address in the request.",
			ALLOWED: "The server sends what was asked for to the address in the request.",
			DENIED: "The server sends an error to the address in the request.",
		},
	},
	moves: {
		catching: place(catchCode, {
			CODE_CAUGHT: "redeeming",
			CODE_FOR_CLIENT: "bringing",
			TOKEN_CAUGHT: "reading",
			NOTHING_CAUGHT: "adaHerself",
		}),
		redeeming: place(redeemStolenCode(baitOf), { TOKEN_STOLEN: "reading", TOKEN_DENIED: "injecting" }),
		reading: place(readWithStolenToken, { READ: "stolen", CALL_DENIED: "adaHerself" }),
		// A code that it cannot redeem itself, the client shall redeem for it (RFC 9700 §4.1.1, RFC 9700 §4.5).
		injecting: place(letClientRedeem, { PHOTOS_SHOWN: "stolen", NOTHING_SHOWN: "adaHerself" }),
		bringing: place(injectCode, { INJECTED: "fetching", INJECTION_REFUSED: "adaHerself" }),
		fetching: place(fetchInjected, { PHOTOS_SHOWN: "stolen", NOTHING_SHOWN: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		stolen: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has seen Ada's photos. She has signed in at the genuine server and agreed to a client that she knows.",
		},
	},
	words,
	controls: [
		"redirectMatch",
		"openRedirector",
		"implicit",
		"clientType",
		"pkce",
		"method",
		"state",
		"iss",
		"codeUse",
		"aud",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "have the answer delivered to the attacker, and read Ada's photos with it",
		stoppedBy: [{ control: "redirectMatch", from: "exact", check: "authorize.redirect-uri-registered" }],
		// A confidential client that redeems the code for the attacker names its own address again, as OAuth 2.0 has it: that
		// is refused. One of OAuth 2.1 does not, and there the first comparison is all that is left (OAuth 2.1 §10.2).
		// A prefix lets the client's own addresses through: then none of them may lead away with the token, or none is issued.
		together: [
			{ levels: { clientType: "confidential", implicit: "off" }, check: "token.client-authenticates" },
			{
				levels: { redirectMatch: "prefix", openRedirector: "on+fragment" },
				check: "authorize.redirect-uri-registered",
			},
			{ levels: { redirectMatch: "prefix", implicit: "off" }, check: "authorize.redirect-uri-registered" },
		],
		weakenedBy: [
			{ levels: { clientType: "confidential" }, check: "token.client-authenticates", variant: "token" },
			{
				levels: { redirectMatch: "prefix" },
				check: "authorize.redirect-uri-registered",
				variant: "redirector",
			},
		],
		combine: ["redirectMatch", "openRedirector", "implicit", "clientType", "pkce"],
		unaffectedBy: ["pkce", "method", "state", "iss", "codeUse", "aud", "scopeCheck", "exp", "clientAuth"],
	},
	wants: { like: "theft", fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
