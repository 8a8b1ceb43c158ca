import { flow as honest } from "@/content/flows/mcp-agent/flow";
import { receiveCode } from "@/content/moves/own-request";
import { readWithStolenToken } from "@/content/moves/stolen-code";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { recall, type World } from "@/lib/world/world";
import { explain, hints, predictions } from "./lab";
import { adasAgent, consenting, openBrowser, redeemAsAgent, requesting } from "./moves";
import { OWN_DOCUMENT } from "./own-document";
import { scenarios } from "./scenarios";
import { ownWords, pageWords } from "./words";
import { withOwnDocument } from "./words-own-document";
import { CALLBACK, cast, newWorld, variants } from "./world";

/** Whether Ada's window shows what her agent has fetched for her. */
function adaSeesPhotos(world: World): boolean {
	const { page } = recall(world, "user", "browser");
	return page?.status === 200 && page.url.startsWith(CALLBACK);
}

const listen = receiveCode("The browser goes to a port of Ada's own computer. Whoever listens there has the answer.");
const readAsAgent = { ...readWithStolenToken, does: "checks the token" } as const;

/** Impersonation at a loopback address (MCP): a document says who a client is, and not which program is asking. */
export const attack = attackOn(honest, {
	id: "cimd-localhost",
	title: "Loopback impersonation",
	about: {
		stand: "agent",
		capabilities: ["A1"],
		position: "Another program on Ada's own computer, which listens at a port there, and a site of its own.",
		sections: ["MCP", "CIMD"],
		mark: "P",
		modelled: "The programs on Ada's computer, and what she believes.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. She has an agent, which is a website and a program for one's own computer. Servers know both by one document on that website.",
		"The attacker wants to see her photos. It has a program on her computer, which passes for the agent.",
		"You are Ada, with her browser. The agent is the client. The attacker's program listens at a port of her computer. The authorization server asks Ada. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: { opening: place(openBrowser, { OPENED: "requesting" }) },
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "listening",
		otherwise: "adasAgent",
		steps: { requesting, consenting },
		notes: {
			requesting: { text: "Ada's browser takes the request of the attacker's program to the server." },
			consenting: { text: "Ada reads what the page says of the client that asks, and decides." },
		},
		events: {
			BAD_TARGET: "There is no such client, or the address is not its own. The server shows a page.",
			REQUEST_REFUSED: "The server sends an error to the address in the request.",
			ALLOWED: "The server sends a code to the address in the request.",
			DENIED: "The server sends the no to the address in the request.",
		},
	},
	moves: {
		listening: place(listen, { CODE_RECEIVED: "redeeming", NO_CODE: "adasAgent" }),
		redeeming: place(redeemAsAgent, { TOKEN_ISSUED: "reading", TOKEN_REFUSED: "adasAgent" }),
		reading: place(readAsAgent, { READ: "photosRead", CALL_DENIED: "adasAgent" }),
		adasAgent: place(adasAgent, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker's program has read Ada's photos. She believes that it was her agent.",
		},
	},
	shared: ownWords,
	words: withOwnDocument(pageWords),
	controls: ["loopback", "consentText", "redirectMatch", "pkce", "state", "iss", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// Nobody else can use the agent's document, and Ada sees whose it is.
		together: [{ levels: { loopback: "absent", consentText: "details" }, check: "authorize.redirect-uri-registered" }],
		// Ada says no to what she has not started. In the right moment she believes that she has. And the agent's document
		// is none of the attacker's business where that brings one of its own, with the same name in it.
		weakenedBy: [
			{ levels: { consentText: "details" }, variant: "expected" },
			{ levels: { loopback: "absent" }, check: "authorize.redirect-uri-registered", variant: OWN_DOCUMENT },
		],
		combine: ["loopback", "consentText", "redirectMatch", "pkce"],
		unaffectedBy: ["redirectMatch", "pkce", "method", "state", "iss", "codeUse", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "redeem", fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
