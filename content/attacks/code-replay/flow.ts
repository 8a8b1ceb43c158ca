import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { letClientRedeemWith, stateOfUse } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { herStateWords } from "@/content/moves/words-her-state";
import { secondWords } from "@/content/moves/words-second";
import { adaSeesPhotos, attackedWorld, attackerHasPhotos } from "@/lib/cast/attacked";
import { lanes } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { copyAndChoose, ends, variants } from "./order";
import { scenarios } from "./scenarios";

const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];
const redeem = redeemStolenCode();
/** Whoever cannot redeem the code itself lets the client do it (RFC 9700 §4.5). */
const bringToClient = letClientRedeemWith(stateOfUse);

/** Authorization code replay (OAuth 2.1 §4.1.3, §7.5.3): one code, and two who redeem it. */
export const attack = attackOn(honest, {
	id: "code-replay",
	title: "Code replay",
	about: {
		stand: "server",
		capabilities: ["A3", "A1"],
		position:
			"It reads a log in which the addresses stand that Ada's browser is sent to, and has a browser of its own.",
		sections: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.3"],
		mark: "R",
		modelled: "The log, and who is faster.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read them. The attacker reads a log in which the addresses stand that her browser is sent to.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has the log, and a browser of its own. The authorization server knows Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: attackedWorld(cast),
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "copying",
		otherwise: "nothingToReplay",
		events: {
			NOT_STARTED: "The client was asked for something else. There will be no code to copy.",
			BAD_TARGET: "The server shows a page. There will be no code to copy.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to copy.",
			DENIED: "The server sends an error. There is no code to copy.",
		},
	},
	moves: {
		copying: place(copyAndChoose, { WAITS: "adaFirst", HURRIES: "redeemingFirst", NO_CODE: "nothingToReplay" }),
		// The attacker waits: the client redeems the code before it.
		adaFirst: place(adaArrives, { ADA_SERVED: "replaying", NOT_SERVED: "replayingAlone" }),
		replaying: place(redeem, { TOKEN_STOLEN: "reading", TOKEN_DENIED: "injecting" }),
		reading: place(readWithStolenToken, { READ: "both", CALL_DENIED: "onlyAda" }),
		injecting: place(bringToClient, { PHOTOS_SHOWN: "both", NOTHING_SHOWN: "onlyAda" }),
		replayingAlone: place(redeem, { TOKEN_STOLEN: "readingAlone", TOKEN_DENIED: "injectingAlone" }),
		readingAlone: place(readWithStolenToken, { READ: "onlyAttacker", CALL_DENIED: "nobody" }),
		injectingAlone: place(bringToClient, { PHOTOS_SHOWN: "onlyAttacker", NOTHING_SHOWN: "nobody" }),
		// The attacker hurries: the client comes second.
		redeemingFirst: place(redeem, { TOKEN_STOLEN: "readingFirst", TOKEN_DENIED: "injectingFirst" }),
		readingFirst: place(readWithStolenToken, { READ: "adaSecond", CALL_DENIED: "adaAlone" }),
		injectingFirst: place(bringToClient, { PHOTOS_SHOWN: "adaSecond", NOTHING_SHOWN: "adaAlone" }),
		adaSecond: place(adaArrives, { ADA_SERVED: "both", NOT_SERVED: "onlyAttacker" }),
		adaAlone: place(adaArrives, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends,
	words: { ...herStateWords, ...secondWords },
	controls: ["codeUse", "pkce", "method", "clientType", "state", "iss", "redirectMatch", "aud", "scopeCheck"],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [{ control: "pkce", from: "optional", check: "token.verifier-fits" }],
		// A code that works once is worth nothing to the one who comes second. Who that is, the attacker chooses.
		weakenedBy: [
			{ levels: { codeUse: "once" }, check: "token.code-unused", variant: "first" },
			{ levels: { codeUse: "once+revoke" }, check: "token.code-unused", variant: "first" },
			// Where any session may use a state, Ada's leads to her verifier, as long as her request is open (RFC 9700 §2.1.1).
			{ levels: { pkce: "optional", state: "unbound" }, check: "token.verifier-fits", variant: "first" },
		],
		combine: ["codeUse", "pkce", "clientType", "state"],
		unaffectedBy: ["method", "clientType", "iss", "redirectMatch", "aud", "scopeCheck", "exp", "clientAuth"],
	},
	wants: {
		like: "token",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: ["client_secret"],
	},
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
