import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { beginAgain, chooseEvil, detour } from "@/content/moves/mixed-up/choice";
import { afterReturn, atHonest, comesHerself, consentingAgain, wants } from "@/content/moves/mixed-up/course";
import { ends } from "@/content/moves/mixed-up/ends";
import { comeBack } from "@/content/moves/mixed-up/moves";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { scenarios } from "./scenarios";
import { messages } from "./words";
import { cast, newWorld } from "./world";

const CONTEXT = "callback.context-matches";

const chooseFrames = {
	...chooseEvil("?server=frames"),
	does: "picks a toolkit",
	text: "Photo Print has two toolkits. The client remembers which of them Ada connects.",
	events: {
		CHOSE_EVIL: "The client stores the attacker's toolkit as the one that it connects.",
		CHOSE_HONEST: "She chose the toolkit for photos, so the attacker has no part in it.",
		NOT_STARTED: "The client was asked for something else, so nothing begins.",
	},
} as const;

const choosePhotos = {
	...beginAgain("?server=photos"),
	does: "chooses the other toolkit",
	text: "Ada begins again. Now she connects the toolkit for photos.",
} as const;

/** Cross-toolkit OAuth account takeover (RFC 9700 Update §2.2): mix-up between the connections of one client. */
export const attack = attackOn(honest, {
	id: "toolkit-takeover",
	title: "Toolkit takeover",
	about: {
		stand: "redirect",
		capabilities: ["A1"],
		position: "It has contributed a toolkit to the client, with an authorization server that it configured itself.",
		sections: ["RFC 9700 Update §2.2"],
		mark: "R",
		modelled: "That Ada connects the attacker's toolkit.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print has a toolkit for these photos, and one for frames that somebody else has contributed.",
		"She wants Photo Print to read her photos. The frames are the attacker's, who wants to read the photos, too.",
		"You are Ada, with her browser. Photo Print is the client. The attacker runs the server of one toolkit; the authorization server of the other knows her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: {
		choosing: place(chooseFrames, {
			CHOSE_EVIL: "detouring",
			CHOSE_HONEST: "nothingToSteal",
			NOT_STARTED: "nothingToSteal",
		}),
		detouring: place(detour, { SENT_ON: "requesting", NOT_SENT_ON: "adaHerself" }),
	},
	honest: atHonest,
	moves: {
		returning: place(
			{
				...comeBack,
				text: "The answer comes to the address of a toolkit. The session says which one it connects.",
			},
			{ RETURN_OK: "redeemingWrongly", MISMATCH: "beginningAgain", ASTRAY: "nothingToSteal" },
		),
		...afterReturn,
		beginningAgain: place(choosePhotos, { ASKED: "consentingAgain", NOT_ASKED: "nobody" }),
		consentingAgain,
		adaHerself: comesHerself("?server=photos"),
		finishing: place(adaArrives, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		...ends,
		onlyAda: {
			...ends.onlyAda,
			text: "The attacker has not seen Ada's photos, and the toolkit for photos can be connected.",
		},
	},
	words: messages,
	controls: ["connection", "iss", "clientVetting", "pkce", "clientType", "state", "redirectMatch", "codeUse", "aud"],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// An address says for which toolkit an answer is meant, and the attacker writes the address, as far as the server takes it.
		together: [
			{ levels: { connection: "on", clientVetting: "vetted", redirectMatch: "exact" }, check: CONTEXT },
			// OAuth 2.0 has the client name the address once more.
			{ levels: { connection: "on", clientVetting: "vetted", clientType: "confidential" }, check: CONTEXT },
		],
		weakenedBy: [
			{ levels: { connection: "on" }, check: CONTEXT, variant: "own-address" },
			{ levels: { connection: "on", redirectMatch: "exact" }, check: CONTEXT, variant: "own-client" },
			{ levels: { connection: "on", clientVetting: "vetted" }, check: CONTEXT, variant: "own-address" },
			// iss says which server answered, and the owner of the toolkit has said which one that should be.
			{ levels: { iss: "send+check" }, check: "callback.issuer-matches", variant: "named-issuer" },
			{ levels: { connection: "on", iss: "send+check" }, check: CONTEXT, variant: "own-address" },
		],
		combine: ["connection", "iss", "clientVetting", "redirectMatch", "clientType", "pkce"],
		unaffectedBy: ["pkce", "method", "clientAuth", "state", "codeUse", "aud", "scopeCheck"],
	},
	wants,
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
