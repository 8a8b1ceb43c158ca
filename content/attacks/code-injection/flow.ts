import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { adaHerself } from "@/content/moves/ada-herself";
import { beginOwnSession, fetchInjected } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { adaSeesPhotos, attackedWorld, attackerHasPhotos } from "@/lib/cast/attacked";
import { lanes } from "@/lib/cast/cast";
import { expectIdToken, providerAs } from "@/lib/cast/id-token-client";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { explain, hints, predictions } from "./lab";
import { scenarios } from "./scenarios";
import { injectWithState, stealAndChoose, variants } from "./ways";
import { words } from "./words";

const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];

/**
 * Where the client has redeemed her code for the attacker, and a code works once, hers is used up. So is her request,
 * where the attacker has answered that.
 */
const adaBeginsAgain: typeof adaHerself = {
	...adaHerself,
	does: "serves Ada at last",
	text: "What Ada's browser had brought led to nothing. She begins again at the client.",
};

/** Authorization code injection (RFC 9700 §4.5): a stolen code, brought to the real client in a session of the attacker's own. */
export const attack = attackOn(honest, {
	id: "code-injection",
	title: "Code injection",
	about: {
		stand: "browser",
		capabilities: ["A3", "A1"],
		position: "It reads the addresses that Ada's browser is sent to, and has a browser of its own.",
		sections: ["RFC 9700 §4.5"],
		mark: "R",
		modelled: "How it came to read the address.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read them. The attacker, who uses Photo Print as well, can read the addresses that her browser is sent to.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has a browser, too. The authorization server knows Ada and asks her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: async (settings) =>
		expectIdToken(await attackedWorld(cast, undefined, providerAs(settings))(settings), cast, settings),
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "stealing",
		otherwise: "nothingToInject",
		events: {
			NOT_STARTED: "The client was asked for something else. There will be no code to steal.",
			BAD_TARGET: "The server shows a page. There will be no code to steal.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
			DENIED: "The server sends an error. There is no code to steal.",
		},
	},
	moves: {
		stealing: place(stealAndChoose, {
			INJECTS: "beginning",
			REDEEMS: "redeemingItself",
			NO_CODE: "nothingToInject",
		}),
		beginning: place(beginOwnSession, { BEGUN: "injecting", NOT_BEGUN: "injecting" }),
		injecting: place(injectWithState, { INJECTED: "redeeming", INJECTION_REFUSED: "finishing" }),
		redeeming: place(fetchInjected, { PHOTOS_SHOWN: "shown", NOTHING_SHOWN: "finishing" }),
		redeemingItself: place(redeemStolenCode(), { TOKEN_STOLEN: "readingItself", TOKEN_DENIED: "finishing" }),
		readingItself: place(readWithStolenToken, { READ: "read", CALL_DENIED: "finishing" }),
		finishing: place(adaArrives, { ADA_SERVED: "onlyAda", NOT_SERVED: "startingAgain" }),
		startingAgain: place(adaBeginsAgain, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		shown: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "sees Ada's photos",
			text: [
				when(lacks("attacker", "access_token"), "The client shows Ada's photos to the attacker, who holds no token."),
				"The client shows Ada's photos to the attacker.",
			],
		},
		read: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "reads with its own token",
			text: "The attacker has redeemed the code without the client, and has read Ada's photos.",
		},
		nothingToInject: {
			how: "refused",
			phase: "return",
			actor: "as",
			does: "no code was stolen",
			text: "The attacker has read no code, so there was nothing to inject.",
		},
	},
	words,
	controls: ["pkce", "method", "nonce", "clientType", "state", "iss", "redirectMatch", "codeUse", "aud", "scopeCheck"],
	variants,
	claims: {
		goal: "make the attacker see Ada's photos",
		stoppedBy: [{ control: "pkce", from: "optional", check: "token.verifier-fits" }],
		// The client compares it. Whoever redeems the code without the client compares nothing (RFC 9700 §4.5.3.2).
		together: [{ levels: { nonce: "check", clientType: "confidential" }, check: "id-token.nonce-matches" }],
		weakenedBy: [
			{ levels: { nonce: "check" }, check: "id-token.nonce-matches", variant: "itself" },
			// state stops nothing here. Where any session may use it, it undoes what does (RFC 9700 §2.1.1).
			{ levels: { pkce: "required", state: "unbound" }, check: "token.verifier-fits", variant: "her-state" },
			{
				levels: { nonce: "check", clientType: "confidential", state: "unbound" },
				check: "id-token.nonce-matches",
				variant: "her-state",
			},
		],
		combine: ["pkce", "nonce", "clientType", "state", "iss", "codeUse"],
		unaffectedBy: ["method", "clientAuth", "iss", "redirectMatch", "codeUse", "aud", "scopeCheck", "exp"],
	},
	wants: { like: "inject", fields: ["code"], ifSent: ["state", "iss"] },
	// The client serves the attacker as well, so what counts is the page in Ada's own window.
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
