import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { adaHerself } from "@/content/moves/ada-herself";
import { followBait } from "@/content/moves/bait";
import { lookAtOwnPhotos, openLink, passLinkOn, takeLink } from "@/content/moves/link";
import { adaSeesPhotos, attackedWorld, attackerHasPhotos, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { lanes } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { LINKS } from "@/lib/parties/client/links";
import type { Settings } from "@/lib/vocabulary/settings";
import { recall, type World } from "@/lib/world/world";
import { explain, hints, predictions, variants } from "./lab";
import { scenarios } from "./scenarios";
import { words } from "./words";

const client = { ...lanes.client, program: LINKS };
const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, client, lanes.as, lanes.rs];

/** The client has an app, so it gives its users links. */
async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast)(settings);
	const handsOut = settings.variant === "link" ? "links" : "requests";
	world.memory[client.id] = { ...recall(world, client.id, "client"), handsOut };
	return world;
}

/** Session fixation (RFC 9700 Update §2.3): Ada finishes what the attacker has begun, and it is the attacker who is connected. */
export const attack = attackOn(honest, {
	id: "session-fixation",
	title: "Session fixation",
	about: {
		stand: "browser",
		capabilities: ["A1"],
		position: "It uses the client's app, and passes on the link that it is given.",
		sections: ["RFC 9700 Update §2.3"],
		mark: "R",
		modelled: "The app, and that Ada follows the link.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print prints photos. It has an app, which gives its users a link: whoever opens it in a browser connects their photos.",
		"The attacker uses Photo Print, too, and wants Ada's photos. It sends her the link that it was given.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has the app and a site of its own. The authorization server knows Ada and asks her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: {
		linking: place(takeLink, { LINKED: "luring", NO_LINK: "adaHerself" }),
		luring: place(passLinkOn, { LURED: "opening", TO_SERVER: "requesting", NOT_LURED: "adaHerself" }),
		opening: place(openLink, { SENT_ON: "requesting", NOT_SENT_ON: "adaHerself" }),
	},
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "arriving",
		otherwise: "adaHerself",
		steps: { requesting: followBait },
		events: {
			BAD_TARGET: "The server cannot tell whom to answer. It shows a page, and Ada turns to the client herself.",
			REQUEST_REFUSED: "The server sends an error, and Ada turns to the client herself.",
			DENIED: "Ada says no to what the link began, and turns to the client herself.",
		},
	},
	moves: {
		arriving: place(adaArrives, { ADA_SERVED: "looking", NOT_SERVED: "adaHerself" }),
		looking: place(lookAtOwnPhotos, { SHOWN: "connected", UNSEEN: "unseen", NOT_SHOWN: "onlyAda" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		connected: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "sees Ada's photos",
			text: "Ada has connected her photos to the attacker's user session at the client.",
		},
		unseen: {
			how: "refused",
			phase: "use",
			actor: "attacker",
			does: "has not seen them yet",
			text: "Ada's photos are connected to the attacker's user session, and it has only not seen them yet. That is no defence.",
		},
	},
	words,
	controls: [
		"sameUser",
		"state",
		"pkce",
		"method",
		"clientType",
		"iss",
		"redirectMatch",
		"codeUse",
		"aud",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make the attacker see Ada's photos in its own session",
		stoppedBy: [{ control: "sameUser", from: "on", check: "callback.same-user" }],
		// It keeps the request to the browser that has begun, and a link begins in whichever browser opens it.
		weakenedBy: [{ levels: { state: "bound" }, check: "callback.transaction-known", variant: "link" }],
		combine: ["sameUser", "state", "pkce", "iss", "clientType"],
		unaffectedBy: [
			"pkce",
			"method",
			"clientType",
			"clientAuth",
			"iss",
			"redirectMatch",
			"codeUse",
			"aud",
			"scopeCheck",
			"exp",
		],
	},
	wants: { like: "open", fields: ["transaction"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
