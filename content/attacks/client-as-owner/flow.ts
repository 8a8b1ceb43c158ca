import { flow as honest } from "@/content/flows/client-credentials/flow";
import { KNOWN } from "@/content/words/register";
import { clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { adaJoins, askAsItself, callWithOwnToken, registerAsAda } from "./moves";
import { scenarios } from "./scenarios";
import { FREE, OWN } from "./words";
import { attackerSeesPhotos, cast, EARLY, newWorld } from "./world";

/** A client that impersonates a resource owner (RFC 9700 §4.15): one claim names people and clients, and a client has chosen its name. */
export const attack = attackOn(honest, {
	id: "client-as-owner",
	title: "Client as owner",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It can register a client at the authorization server, and knows or guesses what that calls Ada.",
		sections: ["RFC 9700 §4.15"],
		mark: "R",
		modelled: "That strangers can register a program for this grant, and in one variant that Ada opens an account.",
	},
	story: [
		"At a photo API people have albums, and so have programs. Archive Job is a program that runs at night, and it has one.",
		"It wants to read that album, as itself. The attacker wants to see Ada's photos, and registers a program of its own.",
		"Archive Job is the client. The authorization server issues its token. The API with the albums is the resource server. The attacker is anybody who can register another client.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "askingAgain",
		by: "SERVED",
		to: "registering",
		otherwise: "notServed",
		events: { TOKEN_INVALID: "The API answers invalid_token, and the program leaves it at that." },
	},
	moves: {
		registering: place(registerAsAda, { REGISTERED: "asking", REGISTERED_EARLY: "joining", NOT_REGISTERED: "kept" }),
		joining: place(adaJoins, { JOINED: "asking" }),
		asking: place(askAsItself, { ISSUED: "calling", REFUSED: "kept" }),
		calling: place(callWithOwnToken, { READ: "photosRead", NOTHING: "kept" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "rs",
			does: "took a client for Ada",
			text: "The API sent Ada's photos to a program that nobody had let see them.",
		},
		kept: {
			how: "refused",
			phase: "use",
			actor: "rs",
			does: "kept Ada's photos",
			text: "The attacker has not seen Ada's photos, and Archive Job has its own.",
		},
		notServed: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "Archive Job got no pictures, so the run ends before the attacker begins.",
		},
	},
	controls: ["clientVetting", "clientIds", "idSpace", "clientTokens", "clientAuth", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make a program of the attacker's read Ada's photos",
		stoppedBy: [
			{ control: "clientVetting", from: "vetted", check: KNOWN },
			// Nobody says no: the attacker gets a client, a token and an album, and none of them is Ada's.
			{ control: "clientIds", from: "assigned" },
			{ control: "idSpace", from: "split" },
			{ control: "clientTokens", from: "apart", check: OWN },
		],
		weakenedBy: [{ levels: { clientIds: "checked" }, check: FREE, variant: EARLY }],
		combine: ["clientVetting", "clientIds", "idSpace", "clientTokens"],
		unaffectedBy: ["clientAuth", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "token", fields: ["grant_type", "scope"], ifSent: [] },
	verdict: { goalMet: attackerSeesPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
