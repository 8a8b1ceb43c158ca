import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { poll } from "./devices";
import { explain, hints, predictions, variants } from "./lab";
import { catchInFrame, fillFrame, layFrame, pressThrough } from "./moves";
import { scenarios } from "./scenarios";
import { words } from "./words";
import { cast, newWorld, requestOf } from "./world";

/** Nothing is stolen here: code and token were issued to the attacker's own client. */
const redeemOwnCode = {
	...redeemStolenCode(requestOf),
	does: "checks the code",
	text: "The attacker's client redeems its code, as any client does.",
	events: { TOKEN_STOLEN: "Every check accepts. The attacker holds a token.", TOKEN_DENIED: "No token comes back." },
} as const;

const readWithOwnToken = { ...readWithStolenToken, does: "checks the token" } as const;

/** Clickjacking (RFC 9700 §4.16, RFC 6749 §10.13): a consent that nobody saw. */
export const attack = attackOn(honest, {
	id: "clickjacking",
	title: "Clickjacking",
	about: {
		stand: "browser",
		capabilities: ["A1"],
		position: "It has a page to which Ada is led, and a client of its own at her server.",
		sections: ["RFC 9700 §4.16", "RFC 6749 §10.13"],
		mark: "U",
		modelled: "The frame, what lies under the pointer, and that Ada presses.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos, and she is signed in at the authorization server already.",
		"The attacker has registered a client there, like anybody who offers an app. It wants her photos, and she would never allow that.",
		"You are Ada, with her browser. The attacker has a page and a client called Prize Draw. Ada uses the client Photo Print. The authorization server asks her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	moves: {
		luring: place(layFrame, { LURED: "framing", NOT_LURED: "adaHerself" }),
		framing: place(fillFrame, { SHOWN: "pressing", BLOCKED: "adaHerself", NO_BUTTON: "adaHerself" }),
		pressing: place(pressThrough, { CODE_SENT: "catching", DEVICE_ALLOWED: "polling", NOT_SENT: "adaHerself" }),
		polling: place(poll, { TOKEN_STOLEN: "reading", NOT_GIVEN: "adaHerself" }),
		catching: place(catchInFrame, { CODE_CAUGHT: "redeeming", NOTHING_CAUGHT: "adaHerself" }),
		redeeming: place(redeemOwnCode, { TOKEN_STOLEN: "reading", TOKEN_DENIED: "adaHerself" }),
		reading: place(readWithOwnToken, { READ: "photosRead", CALL_DENIED: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos. For her server she has agreed, and she has never seen the question.",
		},
	},
	shared: { ...codeFront, ...codeBack },
	words,
	controls: ["frame", "pkce", "state", "iss", "redirectMatch", "codeUse", "clientType", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos, by a consent in a frame that she never saw",
		stoppedBy: [{ control: "frame", from: "csp", check: "browser.frame-ancestors" }],
		// Whoever has thought of consent alone has forgotten a page on which people agree.
		weakenedBy: [{ levels: { frame: "consent" }, check: "browser.frame-ancestors", variant: "device" }],
		combine: ["frame", "pkce", "state", "redirectMatch"],
		unaffectedBy: ["pkce", "state", "iss", "redirectMatch", "codeUse", "clientType", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "theft", fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
