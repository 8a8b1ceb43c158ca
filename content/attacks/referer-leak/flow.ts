import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaPastPage } from "@/content/moves/ada-herself";
import { letClientRedeemWith, stateOfUse } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { arriving, asking, goingOn, goOn, variants } from "./pages";
import { clicking, connecting } from "./planted";
import { scenarios } from "./scenarios";
import { words } from "./words";
import { adaSeesHerOwn, cast, leakWasOfUse, newWorld } from "./world";

const redeem = redeemStolenCode();
/** Where the client looks for the state alone, the one that stood beside the code has it find Ada's request. */
const bringToClient = letClientRedeemWith(stateOfUse);

/** Credential leakage via Referer headers (RFC 9700 §4.2): what a page fetches elsewhere says at which address the page is. */
export const attack = attackOn(honest, {
	id: "referer-leak",
	title: "Referer leak",
	about: {
		stand: "browser",
		capabilities: ["A1", "A3", "A4"],
		position: "It has an advertisement on a page of the client's or of the server's, and a browser of its own.",
		sections: ["RFC 9700 §4.2"],
		mark: "U",
		modelled: "The browser, which goes by the policy that a page has really sent, and who is faster.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read them. On one of the pages that she sees on the way stands an advertisement. It is the attacker's.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has an advertisement and a browser. The authorization server knows Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "arriving",
		otherwise: "nothingLeaked",
		replace: {
			requesting: place(asking, {
				REQUEST_OK: "signingIn",
				ADVERT_SHOWN: "clicking",
				BAD_TARGET: "nothingLeaked",
				REQUEST_REFUSED: "nothingLeaked",
			}),
		},
		events: {
			NOT_STARTED: "The client was asked for something else. There will be no code.",
			DENIED: "Ada says no. There is no code.",
		},
	},
	moves: {
		// The advertisement is on the client's page.
		arriving: place(arriving, {
			LEARNED: "adaFirst",
			LEARNED_FIRST: "redeemingFirst",
			LINK_OPENED: "clicking",
			NOTHING_LEARNED: "adaAlone",
			NOT_SHOWN: "nobody",
		}),
		adaFirst: place(goingOn, { ADA_SERVED: "redeeming", NOT_SERVED: "redeemingAlone" }),
		redeeming: place(redeem, { TOKEN_STOLEN: "reading", TOKEN_DENIED: "injecting" }),
		reading: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "onlyAda" }),
		injecting: place(bringToClient, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "onlyAda" }),
		redeemingAlone: place(redeem, { TOKEN_STOLEN: "readingAlone", TOKEN_DENIED: "injectingAlone" }),
		readingAlone: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "nobody" }),
		injectingAlone: place(bringToClient, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "nobody" }),
		redeemingFirst: place(redeem, { TOKEN_STOLEN: "readingFirst", TOKEN_DENIED: "injectingFirst" }),
		readingFirst: place(readWithStolenToken, { READ: "adaSecond", CALL_DENIED: "adaAlone" }),
		injectingFirst: place(bringToClient, { PHOTOS_SHOWN: "adaSecond", NOTHING_SHOWN: "adaAlone" }),
		adaSecond: place(goingOn, { ADA_SERVED: "photosRead", NOT_SERVED: "photosRead" }),
		adaAlone: place(goingOn, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
		// It is on the server's page, or Ada clicks it on the client's.
		clicking: place(clicking, { PLANTED: "connecting", NOT_PLANTED: "adaHerself" }),
		connecting: place(connecting, { OTHERS_SHOWN: "inAttackersAccount", NOTHING_SHOWN: "adaHerself" }),
		adaHerself: place(adaPastPage(goOn), { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has read Ada's photos",
			text: "The attacker has seen Ada's photos, with a code that stood in the address of a page.",
		},
		inAttackersAccount: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "Ada uses its account",
			text: "Ada's session at the client is tied to the attacker's account. What she adds there from now on, the attacker can see.",
		},
		onlyAda: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "only Ada has the photos",
			text: "The attacker got nothing out of it, and Ada sees her own photos.",
		},
		nothingLeaked: {
			how: "refused",
			phase: "return",
			actor: "as",
			does: "no code was sent",
			text: "Ada's sign-in brought no code, so there was nothing to read or to plant.",
		},
	},
	words,
	controls: [
		"referrer",
		"responseMode",
		"pkce",
		"state",
		"stateUse",
		"clientType",
		"codeUse",
		"iss",
		"redirectMatch",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos, or Ada use the attacker's account",
		stoppedBy: [{ control: "pkce", from: "guarded", check: "token.verifier-fits" }],
		// The policy hides a code and a state. Where the client compares no state, there was nothing to read.
		together: [{ levels: { referrer: "default", state: "bound" }, check: "browser.address-shared" }],
		weakenedBy: [
			{ levels: { referrer: "default" }, check: "browser.address-shared", variant: "server" },
			{ levels: { referrer: "no-referrer" }, check: "browser.address-shared", variant: "server" },
			{ levels: { pkce: "optional" }, check: "token.verifier-fits", variant: "server" },
			// A state that any session may use undoes PKCE (RFC 9700 §2.1.1), Ada's as long as her request is open.
			{
				levels: { pkce: "guarded", state: "unbound", stateUse: "once" },
				check: "token.verifier-fits",
				variant: "server",
			},
			{ levels: { responseMode: "form_post" }, variant: "server" },
			{ levels: { codeUse: "once" }, check: "token.code-unused", variant: "first" },
			{ levels: { codeUse: "once+revoke" }, check: "token.code-unused", variant: "first" },
		],
		combine: ["referrer", "responseMode", "pkce", "state", "stateUse", "codeUse"],
		unaffectedBy: ["clientType", "iss", "redirectMatch", "aud", "exp", "scopeCheck", "clientAuth"],
	},
	wants: {
		like: "token",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: ["client_secret"],
	},
	verdict: { goalMet: leakWasOfUse, honestWorks: adaSeesHerOwn },
	hints,
	explain,
	predictions,
	scenarios,
});
