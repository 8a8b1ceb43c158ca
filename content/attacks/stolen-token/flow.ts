import { flow as honest } from "@/content/flows/dpop/flow";
import {
	changeCall,
	copyEnds,
	repeatWholeCall,
	sendAsBearer,
	signWithOwnKey,
	takeToOtherApi,
} from "@/content/moves/stolen-token";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { ASKING } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { scenarios } from "./scenarios";
import { copyAndChoose, variants } from "./tries";
import { cast, newWorld } from "./world";

const tried = { READ: "photosRead", DENIED: "onlyClient" } as const;

/** Misuse of stolen access tokens (RFC 9700 §4.10): one copy, five things to try with it. */
export const attack = attackOn(honest, {
	id: "stolen-token",
	title: "Stolen token",
	about: {
		stand: "api",
		capabilities: ["A5"],
		position: "It reads a log in which calls of the API stand, with their tokens and proofs.",
		sections: ["RFC 9700 §4.10"],
		mark: "R",
		modelled: "The log.",
	},
	story: [
		"Ada's photos are at an API, and another API keeps copies of them. Photo Print is a website that prints photos.",
		"Photo Print reads them with an access token. The attacker reads a log of it, in which the token stands.",
		"Photo Print is the client. The authorization server issues the token, and both APIs trust it. Each of them is a resource server. The attacker is somebody who can read a log.",
	],
	lanes: cast,
	newWorld,
	asksBefore: ASKING,
	honest: { upTo: "copying", by: "SERVED", to: "copying", otherwise: "nothingToCopy" },
	moves: {
		copying: place(copyAndChoose, {
			AS_BEARER: "sendingBearer",
			OWN_KEY: "signing",
			REPEATS: "repeating",
			OTHER_CALL: "changing",
			OTHER_API: "goingElsewhere",
		}),
		sendingBearer: place(sendAsBearer, tried),
		signing: place(signWithOwnKey, tried),
		repeating: place(repeatWholeCall, tried),
		changing: place(changeCall, tried),
		goingElsewhere: place(takeToOtherApi, tried),
	},
	ends: copyEnds,
	controls: ["sender", "jti", "dpopNonce", "aud", "exp", "scopeCheck", "clientType"],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// Who may use the token, how often a proof counts, and where the token may be used are three questions.
		together: [{ levels: { sender: "dpop", jti: "on", aud: "on" }, check: "dpop.scheme-fits" }],
		weakenedBy: [
			{ levels: { sender: "dpop" }, check: "dpop.scheme-fits", variant: "repeat" },
			{ levels: { sender: "dpop", jti: "on" }, check: "dpop.scheme-fits", variant: "other-api" },
			{ levels: { sender: "dpop", aud: "on" }, check: "dpop.scheme-fits", variant: "repeat" },
		],
		combine: ["sender", "jti", "dpopNonce", "aud", "exp"],
		unaffectedBy: ["dpopNonce", "exp", "scopeCheck", "clientType", "clientAuth"],
	},
	wants: { like: "call", fields: ["access_token"], ifSent: ["dpop_proof"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
