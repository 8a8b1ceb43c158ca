import { flow as honest } from "@/content/flows/token-exchange/flow";
import { ends } from "@/content/moves/broken-service/ends";
import * as service from "@/content/moves/broken-service/moves";
import { cast, newWorld } from "@/content/moves/broken-service/world";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import type { Words } from "@/lib/flow/define";
import { place } from "@/lib/flow/move";
import { usualWords } from "@/lib/flow/read/tell";
import { explain, hints, predictions } from "./lab";
import { planOf, variants } from "./plans";
import { scenarios } from "./scenarios";

/** What the server looks at is told as in the honest exchange. */
const checks: Words = (...moment) => ({
	...usualWords(honest.messages)("exchange.checks", ...moment),
	headline: "exchange.scope-within",
});

/** Scope escalation in a token exchange (RFC 8693): a service that somebody has broken into asks for more than its work needs. */
export const attack = attackOn(honest, {
	id: "exchange-escalation",
	title: "Exchange escalation",
	about: {
		stand: "api",
		capabilities: ["A5"],
		position: "It has broken into a service, and has its credentials and the tokens that it was sent.",
		sections: ["RFC 8693 §5"],
		mark: "R",
		modelled: "How somebody breaks into the service, and what the call to add a photo does.",
	},
	story: [
		"Ada has ordered prints at Photo Print. A print service makes them, and fetches her photos from an API. Another API keeps copies of them.",
		"She lets the order read her photos, and no more. The attacker has broken into the print service, and wants to do what she has not allowed.",
		"Photo Print is the client. The print service is a resource server, as the APIs are, and a client of the authorization server, which issues every token. The attacker acts in its name.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "callingImages",
		by: "TOKEN_EXCHANGED",
		to: "fetching",
		otherwise: "nothingToTake",
		steps: { exchanging: service.readAlong(honest.steps.exchanging, "print") },
		notes: {
			exchanging: {
				text: "The print service wants a token for the photo API, in exchange for the one that it received.",
			},
		},
	},
	moves: {
		fetching: place(service.fetchForOrder, { ORDERED: "taking", NOT_ORDERED: "nothingToTake" }),
		taking: place(service.takeFromService, { TAKEN: "asking" }),
		asking: place(service.askForMore(planOf), {
			GIVEN: "using",
			REFUSED: "askingAgain",
			REFUSED_STOLEN: "usingIt",
		}),
		usingIt: place(service.callStraight(planOf), { SERVED: "beyond", DENIED: "askingAgain" }),
		askingAgain: place(service.askForUsual, { GIVEN: "using", REFUSED: "onlyOrder" }),
		using: place(service.callBeyond(planOf), { SERVED: "beyond", DENIED: "onlyOrder" }),
	},
	ends,
	words: { "more.checks": checks, "less.checks": checks },
	controls: ["exchange", "presenter", "scopeCheck", "aud", "actor", "exp"],
	variants,
	claims: {
		goal: "do in Ada's name what she has not allowed",
		stoppedBy: [],
		// What is issued is the server's policy, in two halves; that no more is served than was issued is up to each API.
		together: [
			{
				levels: { exchange: "subset", presenter: "meant", scopeCheck: "on", aud: "on" },
				check: "exchange.scope-within",
			},
		],
		weakenedBy: [
			{ levels: { exchange: "subset", scopeCheck: "on" }, check: "exchange.scope-within", variant: "target" },
			{
				levels: { exchange: "subset", scopeCheck: "on", aud: "on" },
				check: "exchange.scope-within",
				variant: "stray-token",
			},
		],
		combine: ["exchange", "presenter", "scopeCheck", "aud", "actor"],
		unaffectedBy: ["actor", "exp", "clientAuth"],
	},
	wants: {
		like: "exchange",
		fields: ["grant_type", "subject_token", "resource", "scope"],
		ifSent: ["actor_token", "client_id", "client_secret"],
	},
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
