import { flow as honest } from "@/content/flows/code-pkce/flow";
import { beginOwnSession, fetchInjected } from "@/content/moves/own-session";
import { stealRedirect } from "@/content/moves/steal-redirect";
import { readWithStolenToken } from "@/content/moves/stolen-code";
import { herStateWords } from "@/content/moves/words-her-state";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { adaHasPhotos, arriving, asking, beginning, herself } from "./ada";
import { explain, hints, predictions } from "./lab";
import { askAsClient, bringToClient, callAsClient, readProgram, redeemWithSecret, variants } from "./moves";
import { scenarios } from "./scenarios";
import { adaWords } from "./words-ada";
import { cast, newWorld } from "./world";

/** Client authentication of a page (RFC 10017 §6.3.3.1): a secret that is shipped to everybody is no more than a name. */
export const attack = attackOn(honest, {
	id: "spa-secret",
	title: "Secret in the page",
	about: {
		stand: "server",
		capabilities: ["A1", "A3"],
		position:
			"It opens the page of the client, like everybody, and can reach the token endpoint. It reads Ada's answer, and writes no request for her.",
		sections: ["RFC 10017 §6.3.3.1", "OAuth 2.1 §8.1"],
		mark: "R",
		modelled:
			"How the redirect was read, and the program of the page: its file holds the credentials, and nothing runs.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a page that prints photos. It keeps covers for its prints at the same API, for itself.",
		"The server has given Photo Print a secret. The attacker wants what only Photo Print should get.",
		"You are Ada, with her browser. The page is the client, alone or with a server behind it. The authorization server knows both. The API is the resource server. The attacker opens the page, too.",
	],
	lanes: cast,
	newWorld,
	before: { reading: place(readProgram, { ASKS_AS_CLIENT: "asking", WAITS_FOR_CODE: "preparing" }) },
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "stealing",
		otherwise: "adaHerself",
		steps: { preparing: beginning, requesting: asking },
		events: {
			NOT_STARTED: "The client was asked for something else, so Ada begins again.",
			BAD_TARGET: "The server shows a page, and Ada begins again.",
			REQUEST_REFUSED: "The server sends an error, and Ada begins again.",
			DENIED: "Ada says no, so there is no code to steal. She begins again.",
			FORM_REFUSED: "The server refuses the form, and Ada begins again.",
		},
	},
	moves: {
		asking: place(askAsClient, { ISSUED: "callingAsClient", REFUSED: "adaHerself" }),
		callingAsClient: place(callAsClient, { READ: "tookForClient", DENIED: "adaHerself" }),
		stealing: place(stealRedirect, { CODE_STOLEN: "redeeming", NO_CODE: "arriving" }),
		redeeming: place(redeemWithSecret, {
			TOKEN_STOLEN: "calling",
			TOKEN_DENIED: "arriving",
			CREDENTIALS_ASKED: "beginningOwn",
		}),
		// Whoever cannot pass for the client can still use it (RFC 9700 §4.5).
		beginningOwn: place(beginOwnSession, { BEGUN: "injecting", NOT_BEGUN: "arriving" }),
		injecting: place(bringToClient, { INJECTED: "fetching", INJECTION_REFUSED: "arriving" }),
		fetching: place(fetchInjected, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "arriving" }),
		calling: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "arriving" }),
		arriving: place(arriving, { ADA_SERVED: "onlyAda", NOT_SERVED: "adaHerself" }),
		adaHerself: place(herself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		tookForClient: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has the client's pictures",
			text: "The attacker has what Photo Print keeps for itself. Both servers took it for Photo Print.",
		},
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: [
				when(
					lacks("attacker", "access_token"),
					"The attacker has read Ada's photos. The client has redeemed her code in the attacker's session.",
				),
				"The attacker has read Ada's photos. The server took it for the page that she has open.",
			],
		},
		onlyAda: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "only Ada has the photos",
			text: "This try brought the attacker nothing, and Ada sees her photos.",
		},
		nobody: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "nobody has photos",
			text: "The attacker has got nothing, but Ada's own sign-in does not work either. That is no defence.",
		},
	},
	words: { ...adaWords, ...herStateWords },
	controls: [
		"pageClient",
		"pkce",
		"storage",
		"method",
		"codeUse",
		"state",
		"iss",
		"redirectMatch",
		"aud",
		"exp",
		"scopeCheck",
	],
	levels: { storage: ["localStorage", "bff"] },
	variants,
	claims: {
		goal: "make the attacker get what only Photo Print should",
		stoppedBy: [],
		// What the client gets for itself, and what it gets for Ada: no secret protects the second, and a shipped one neither.
		together: [
			{ levels: { storage: "bff", pkce: "optional" }, check: "token.client-authenticates" },
			{ levels: { pageClient: "public", pkce: "optional" }, check: "token.secret-not-shipped" },
		],
		weakenedBy: [
			{ levels: { storage: "bff" }, check: "token.client-authenticates", variant: "code" },
			{ levels: { pageClient: "public" }, check: "token.secret-not-shipped", variant: "code" },
			// state stops nothing here. Where any session may use it, Ada's leads to her verifier (RFC 9700 §2.1.1).
			{
				levels: { storage: "bff", pkce: "required", state: "unbound" },
				check: "token.client-authenticates",
				variant: "code",
			},
		],
		combine: ["pageClient", "pkce", "storage", "codeUse", "state"],
		unaffectedBy: ["method", "codeUse", "iss", "redirectMatch", "aud", "exp", "scopeCheck", "clientType", "clientAuth"],
	},
	wants: {
		like: "token",
		fields: ["grant_type", "code", "client_id", "client_secret"],
		ifSent: ["code_verifier"],
	},
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
