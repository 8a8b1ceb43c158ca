import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { beginOwnSession } from "@/content/moves/own-session";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { recall, type World } from "@/lib/world/world";
import { arriving, asking, beginning, comeByToken } from "./ada";
import { explain, hints, predictions } from "./lab";
import { bringToken, injectToken, OWN_TAB, showInjected, signInItself } from "./moves";
import { scenarios } from "./scenarios";
import { shared, words } from "./words";
import { cast, newWorld, variants } from "./world";

/** Whether the client holds photos for somebody else than the attacker: it serves nobody but Ada. */
const adaIsServed = (world: World): boolean =>
	Object.entries(recall(world, "client", "client").sessions).some(
		([id, { photos }]) => id !== OWN_TAB && photos !== undefined,
	);

/** Access token injection (RFC 9700 §4.6): a client that takes a token from an address takes anybody's. */
export const attack = attackOn(honest, {
	id: "token-injection",
	title: "Token injection",
	about: {
		stand: "api",
		capabilities: ["A5"],
		position: "It has Ada's access token, and uses the client in a browser of its own.",
		sections: ["RFC 9700 §4.6"],
		mark: "U",
		modelled: "How it came by the token, and the client's script.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that shows and prints photos.",
		"She looks at them in Photo Print. The attacker uses Photo Print, too. It has come by a token of hers, and wants to be Ada there.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has a browser and an account of its own. The authorization server knows both. The API with the photos is the resource server.",
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
		arriving: place(arriving, { ADA_SERVED: "copying", NOT_SERVED: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "copying", NOT_SERVED: "nobody" }),
		copying: place(comeByToken, { COPIED: "signingInItself" }),
		signingInItself: place(signInItself, {
			ANSWERED: "injecting",
			KEPT_REQUEST: "injecting",
			NOT_ANSWERED: "onlyAda",
			CODE_GRANT: "beginning",
		}),
		injecting: place(injectToken, { ACCEPTED: "showing", REFUSED: "onlyAda" }),
		showing: place(showInjected, { SHOWN: "impersonated", NOT_SHOWN: "onlyAda" }),
		beginning: place(beginOwnSession, { BEGUN: "bringing", NOT_BEGUN: "onlyAda" }),
		bringing: place(bringToken, { NOT_READ: "onlyAda" }),
	},
	ends: {
		impersonated: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "is Ada in the client",
			text: "The client shows the attacker Ada's photos, in a sign-in that the attacker has begun.",
		},
	},
	shared,
	words,
	controls: [
		"implicit",
		"atHash",
		"nonce",
		"sender",
		"state",
		"iss",
		"pkce",
		"redirectMatch",
		"aud",
		"exp",
		"scopeCheck",
	],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "make the client show the attacker Ada's photos",
		stoppedBy: [{ control: "implicit", from: "off", check: "callback.answer-complete" }],
		// at_hash ties the token to the ID Token, and nonce ties the ID Token to the request.
		together: [{ levels: { atHash: "check", nonce: "check" }, check: "id-token.access-token-hash" }],
		weakenedBy: [{ levels: { atHash: "check" }, check: "id-token.access-token-hash", variant: "both" }],
		combine: ["implicit", "atHash", "nonce", "sender", "state"],
		unaffectedBy: ["sender", "state", "iss", "pkce", "redirectMatch", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "slidesAgain", fields: ["access_token"], ifSent: ["id_token"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaIsServed },
	hints,
	explain,
	predictions,
	scenarios,
});
