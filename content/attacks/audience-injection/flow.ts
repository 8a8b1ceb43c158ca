import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaArrives } from "@/content/moves/ada-arrives";
import { adaSeesPhotos, attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { makeClientPush, readAsClient, replayAssertion } from "./moves";
import { scenarios } from "./scenarios";
import { honestWords } from "./words";
import { cast, newWorld } from "./world";

/** Audience injection (RFC 9700 Update §2.1): a client signs, for the attacker's server, what only another one should get. */
export const attack = attackOn(honest, {
	id: "audience-injection",
	title: "Audience injection",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It has an authorization server of its own, at which the client has the same name and the same key.",
		sections: ["RFC 9700 Update §2.1"],
		mark: "R",
		modelled: "That the client has registered at the attacker's server, and got the name that it has elsewhere.",
	},
	story: [
		"Photo Print is a website that prints photos. It works with two authorization servers, and proves to both who it is by assertions that it signs.",
		"Ada wants it to read her photos. The attacker, who runs one of the servers, wants to pass for Photo Print at the other one.",
		"You are Ada, with her browser. Photo Print is the client. The honest authorization server knows her. The API with the photos is the resource server. The attacker runs the other server.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "returning",
		by: "ALLOWED",
		to: "arriving",
		otherwise: "nothing",
		events: {
			BAD_TARGET: "The server shows a page, and Ada's sign-in ends there.",
			REQUEST_REFUSED: "The server sends an error.",
			ALLOWED: "The server sends the browser back with its answer.",
			DENIED: "Ada says no.",
		},
	},
	moves: {
		arriving: place(adaArrives, { ADA_SERVED: "luring", NOT_SERVED: "nothing" }),
		luring: place(makeClientPush, { CAUGHT: "replaying", NOT_CAUGHT: "onlyClient" }),
		replaying: place(replayAssertion, { TAKEN: "reading", REFUSED: "onlyClient" }),
		reading: place(readAsClient, { READ: "picturesRead", DENIED: "onlyClient" }),
	},
	ends: {
		picturesRead: {
			how: "breached",
			phase: "after",
			actor: "as",
			does: "took the attacker for the client",
			text: "The attacker has the client's own pictures. The honest server has taken it for Photo Print.",
		},
		onlyClient: {
			how: "refused",
			phase: "after",
			actor: "as",
			does: "knows its client",
			text: "The attacker has not passed for Photo Print, and Ada has her photos.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "did not serve Ada",
			text: "Ada's own sign-in came to nothing, and the run ends before the attacker begins.",
		},
	},
	words: honestWords,
	controls: ["assertionAud", "clientKeys", "pkce", "state", "iss", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make the honest server take the attacker for Photo Print",
		stoppedBy: [
			{ control: "assertionAud", from: "target", check: "assertion.audience-is-issuer" },
			{ control: "clientKeys", from: "per-server", check: "assertion.key-registered" },
		],
		combine: ["assertionAud", "clientKeys", "iss"],
		unaffectedBy: ["pkce", "state", "iss", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "push", fields: ["client_assertion"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
