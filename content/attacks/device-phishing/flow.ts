import { flow as honest } from "@/content/flows/device/flow";
import { readWithStolenToken } from "@/content/moves/stolen-code";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { adasTelevision, askCodes, fetchToken, writeToAda } from "./moves";
import { deciding, enteringCode, opening, signingIn } from "./phished";
import { scenarios } from "./scenarios";
import { ownWords } from "./words-own";
import { pageEvents, pageNotes, pageWords } from "./words-pages";
import { cast, newWorld, variants } from "./world";

/** Device code phishing (RFC 8628 §5.4): whoever asks for the codes has somebody else allow them. */
export const attack = attackOn(honest, {
	id: "device-phishing",
	title: "Device code phishing",
	shortTitle: "Device phishing",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It asks for codes as a television does, and can write to Ada or call her.",
		sections: ["RFC 8628 §5.4", "RFC 10027 §4.3.2"],
		mark: "P",
		modelled: "The message to Ada, what she believes of it, network addresses and her passkey.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print has an app for televisions. Its screen shows a code, and who allows that code on a phone sees their photos there.",
		"Ada wants to see her photos on her television. The attacker wants to see them, too. It asks for a code as a television does, and gives that code to Ada, with a story.",
		"You are Ada, with her phone. Her television is the client. The attacker has a program that passes for one, or has bought one. The authorization server asks Ada. The API is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: {
		asking: place(askCodes, { CODES_ISSUED: "writing", NO_CODES: "adasTelevision" }),
		writing: place(writeToAda, { LURED: "opening" }),
	},
	honest: {
		from: "opening",
		upTo: "polling",
		by: "ALLOWED",
		to: "fetching",
		otherwise: "fetching",
		steps: { opening, enteringCode, signingIn, deciding },
		notes: pageNotes,
		events: pageEvents,
	},
	moves: {
		fetching: place(fetchToken, { TOKEN_STOLEN: "reading", NOT_GIVEN: "adasTelevision" }),
		reading: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "adasTelevision" }),
		adasTelevision: place(adasTelevision, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos. She has signed in at the genuine server, and said yes herself.",
		},
	},
	shared: ownWords,
	words: pageWords,
	controls: [
		"deviceConfirm",
		"deviceCodeLife",
		"proximity",
		"clientType",
		"completeUri",
		"passkey",
		"codeTries",
		"deviceScope",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// Each takes something from the attacker. One who has a television, a relay near Ada, and her ear, needs none of it.
		weakenedBy: [
			{ levels: { deviceConfirm: "on" }, check: "token.person-allowed", variant: "call" },
			{ levels: { deviceCodeLife: "minutes" }, check: "device.code-fresh", variant: "live" },
			{ levels: { proximity: "on" }, check: "device.place-same", variant: "call" },
			{ levels: { clientType: "confidential" }, check: "token.client-authenticates", variant: "call" },
			{ levels: { deviceConfirm: "on", deviceCodeLife: "minutes" }, check: "device.code-fresh", variant: "call" },
			{
				levels: { deviceConfirm: "on", deviceCodeLife: "minutes", proximity: "on", clientType: "confidential" },
				check: "token.client-authenticates",
				variant: "call",
			},
		],
		combine: ["deviceConfirm", "deviceCodeLife", "proximity", "clientType", "completeUri"],
		unaffectedBy: ["completeUri", "passkey", "codeTries", "deviceScope", "clientAuth", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "fetch", fields: ["grant_type", "device_code", "client_id"], ifSent: ["client_secret"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
