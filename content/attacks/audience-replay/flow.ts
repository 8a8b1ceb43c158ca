import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { callToldApi, redeemForApi, reuseLeaked, seesAnyPhotos } from "@/content/moves/leaked-call";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { askApi, prepareNamed, readMetadata } from "./moves";
import { scenarios } from "./scenarios";
import { albumWords } from "./words";
import { cast, newWorld } from "./world";

/** A token that one API was sent is used at another one with the same scope (RFC 8725 §2.7, RFC 9728 §7.4). */
export const attack = attackOn(honest, {
	id: "audience-replay",
	title: "Audience replay",
	about: {
		stand: "api",
		capabilities: ["A1", "A5"],
		position: "It runs an API of the same issuer, and says itself which scope that needs.",
		sections: ["RFC 8725 §2.7", "RFC 9728 §7.4"],
		mark: "R",
		modelled: "That Ada keeps an album at an API of the attacker's.",
	},
	story: [
		"Ada keeps her photos at an API, and an album at another one. Photo Print is a website that prints photos, and works with any API of this kind.",
		"She wants Photo Print to read her album, and no more. Whoever runs the album wants to read her other photos, too.",
		"You are Ada, with her browser. Photo Print is the client. One authorization server issues tokens for both APIs. The API with the photos is the resource server. The API with the album is the attacker's.",
	],
	lanes: cast,
	newWorld,
	before: {
		asking: place(askApi, { CHALLENGED: "reading", NO_CHALLENGE: "adaHerself", NOT_STARTED: "adaHerself" }),
		reading: place(readMetadata, { RESOURCE_OK: "preparing", RESOURCE_REFUSED: "adaHerself" }),
	},
	honest: {
		upTo: "redeeming",
		by: "RETURN_OK",
		to: "redeeming",
		otherwise: "adaHerself",
		replace: { preparing: place(prepareNamed, { PREPARED: "requesting" }) },
		events: {
			BAD_TARGET: "The server shows a page. Ada begins once more.",
			FORM_REFUSED: "The server refuses the form. Ada begins once more.",
			ASTRAY: "The answer arrived somewhere else. Ada begins once more.",
			ERROR_READ: "There is no code in the answer, so no token for any API. Ada begins once more.",
			MISMATCH: "The client stops. Ada begins once more.",
		},
	},
	moves: {
		redeeming: place(redeemForApi, { TOKENS_ISSUED: "calling", TOKEN_REFUSED: "adaHerself" }),
		calling: place(
			{ ...callToldApi, events: { ...callToldApi.events, SERVED: "The photo API sends Ada's photos to the client." } },
			{ CAUGHT: "using", SERVED: "onlyAda", NOT_SERVED: "adaHerself" },
		),
		using: place(reuseLeaked, { READ: "photosRead", DENIED: "onlyAda" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos with a token that was meant for her album.",
		},
		onlyAda: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "has served Ada alone",
			text: "The attacker has not seen Ada's photos, and the client has shown her what she came for.",
		},
	},
	words: albumWords,
	controls: ["aud", "sender", "scopeCheck", "exp", "clientType", "pkce", "iss"],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [
			{ control: "aud", from: "on", check: "api.audience-mine" },
			{ control: "sender", from: "dpop", check: "dpop.url-same" },
		],
		combine: ["aud", "sender", "scopeCheck", "pkce"],
		unaffectedBy: [
			"scopeCheck",
			"exp",
			"clientType",
			"clientAuth",
			"pkce",
			"method",
			"state",
			"iss",
			"jti",
			"dpopNonce",
		],
	},
	wants: { like: "api", fields: ["access_token"], ifSent: ["dpop_proof"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: seesAnyPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
