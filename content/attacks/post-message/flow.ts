import { flow as honest } from "@/content/flows/code-pkce/flow";
import { fetchInjected, injectCode } from "@/content/moves/own-session";
import { judgeAnswer, redeemPlanted, showPlanted } from "@/content/moves/planted-code/planted";
import { adaSeesHerOwn, adaSeesMallorys, MALLORYS_PHOTOS } from "@/content/moves/planted-code/world";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { ownChallengeWords } from "@/content/moves/words-own-challenge";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { recall, type World } from "@/lib/world/world";
import { adaByWindow } from "./adas-own";
import { inject, showByToken } from "./forging";
import { explain, hints, predictions, variants } from "./lab";
import { agreeInWindow, askInWindow, collect, lure, postToOpener } from "./reading";
import { scenarios } from "./scenarios";
import { shared } from "./words-ada";
import { theftHere } from "./words-reading";
import { baitOf, cast, worldBefore } from "./world";

/** What a page of the client's shows by its script. */
const scriptShows = (world: World): string => String(recall(world, "client", "client").sessions.own?.photos ?? "");

const goalMet = (world: World): boolean =>
	attackerHasPhotos(world) || adaSeesMallorys(world) || scriptShows(world) === String(MALLORYS_PHOTOS);

/** Attacks on in-browser communication (RFC 9700 §4.17): an answer that is posted from window to window is read, or forged. */
export const attack = attackOn(honest, {
	id: "post-message",
	title: "In-browser communication",
	about: {
		stand: "browser",
		capabilities: ["A1"],
		position: "It has a page that Ada's browser opens, and an account of its own at the server.",
		sections: ["RFC 9700 §4.17"],
		mark: "U",
		modelled: "The windows of the browser, and what the scripts of the pages do.",
	},
	story: [
		"Photo Print opens the authorization server in a window of its own. When somebody has agreed there, that window posts the answer to the page that has opened it.",
		"Mallory wants to see Ada's photos, or to have Ada work in Mallory's account. Her page can open windows and post messages, too.",
		"You are Ada, with her browser. Mallory is the attacker. Photo Print is the client. The authorization server knows both of them. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: worldBefore,
	moves: {
		luring: place(lure, { SERVER_OPENED: "asking", CLIENT_OPENED: "injecting", NOT_LURED: "adaByWindow" }),
		asking: place(askInWindow, { ASKED: "agreeing", NOT_ASKED: "adaByWindow" }),
		agreeing: place(agreeInWindow, { ANSWERED: "posting", NOT_ANSWERED: "adaByWindow" }),
		posting: place(postToOpener, { DELIVERED: "collecting", WITHHELD: "adaByWindow" }),
		collecting: place(collect, {
			CODE_CAUGHT: "redeeming",
			CODE_FOR_CLIENT: "bringing",
			NOTHING_CAUGHT: "adaByWindow",
		}),
		bringing: place(injectCode, { INJECTED: "fetching", INJECTION_REFUSED: "adaByWindow" }),
		fetching: place(fetchInjected, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "adaByWindow" }),
		redeeming: place(redeemStolenCode(baitOf), { TOKEN_STOLEN: "reading", TOKEN_DENIED: "adaByWindow" }),
		reading: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "adaByWindow" }),
		injecting: place(inject, {
			HANDED_ON: "judging",
			TOKEN_TAKEN: "showingByToken",
			DROPPED: "adaByWindow",
			ASTRAY: "adaByWindow",
		}),
		showingByToken: place(showByToken, { MALLORYS_SHOWN: "inMallorysAccount", API_REFUSED: "adaByWindow" }),
		judging: place(judgeAnswer, { ACCEPTED: "planting", STOPPED: "adaByWindow" }),
		planting: place(redeemPlanted, { TOKENS_ISSUED: "showing", TOKEN_REFUSED: "adaByWindow" }),
		showing: place(showPlanted, { MALLORYS_SHOWN: "inMallorysAccount", API_REFUSED: "adaByWindow" }),
		adaByWindow: place(adaByWindow, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "Mallory has read Ada's photos. Her page was told what was meant for the client's.",
		},
		inMallorysAccount: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "Ada uses her account",
			text: "Ada's session at the client is tied to Mallory's account. The client's page has taken Mallory's message for the server's.",
		},
		onlyAda: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "Ada has her own photos",
			text: "Mallory has not seen Ada's photos, and Ada sees her own.",
		},
	},
	shared,
	words: { ...theftHere, ...ownChallengeWords },
	controls: [
		"pmTarget",
		"pmOrigin",
		"state",
		"pkce",
		"implicit",
		"clientType",
		"iss",
		"redirectMatch",
		"codeUse",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "read the answer that is posted for Ada, or have the client take a forged one",
		stoppedBy: [],
		// Reading is stopped by the server's side, forging by the client's, or by what ties an answer to a session.
		together: [
			{ levels: { pmTarget: "registered", pmOrigin: "check" }, check: "browser.target-origin" },
			{ levels: { pmTarget: "registered", state: "bound" }, check: "browser.target-origin" },
			{ levels: { pmTarget: "registered", pkce: "guarded", implicit: "off" }, check: "browser.target-origin" },
		],
		weakenedBy: [
			{ levels: { pmTarget: "request" }, check: "browser.target-origin", variant: "own-origin" },
			{ levels: { pmTarget: "registered" }, check: "browser.target-origin", variant: "forged" },
			{ levels: { pmTarget: "registered", pkce: "guarded" }, check: "browser.target-origin", variant: "token" },
		],
		combine: ["pmTarget", "pmOrigin", "state", "pkce", "implicit"],
		unaffectedBy: ["clientType", "clientAuth", "iss", "redirectMatch", "codeUse", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "theft", fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"], ifSent: [] },
	verdict: { goalMet, honestWorks: adaSeesHerOwn },
	hints,
	explain,
	predictions,
	scenarios,
});
