import { flow as honest } from "@/content/flows/mcp-agent/flow";
import { agentHasResult } from "@/content/moves/relay/moves";
import { redeemStolenCode } from "@/content/moves/stolen-code";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions, variants } from "./lab";
import { agentCalls, baitOf, callTool, lure, prepareLink, register } from "./moves";
import { answerAtProxy, askBehind, askProxy, catchCode, decideHere } from "./moves-browser";
import { scenarios } from "./scenarios";
import { redeemWords } from "./words";
import { cast, newWorld } from "./world";

/** Confused deputy (MCP), or shared consent (RFC 9700 Update §2.4): one consent at the server behind a proxy opens it for every client of the proxy. */
export const attack = attackOn(honest, {
	id: "mcp-confused-deputy",
	title: "Confused deputy",
	about: {
		stand: "agent",
		capabilities: ["A1"],
		position: "It has a site of its own, and may use the proxy like any other client.",
		sections: ["RFC 9700 Update §2.4", "MCP"],
		mark: "R",
		modelled:
			"The attacker's page, that Ada opens it, and that she says no where the proxy asks her about a client that she has not sent.",
	},
	story: [
		"Ada's agent reads her photos through a proxy. At the authorization server behind it, the proxy is one client for everybody. Last week Ada connected her agent, and allowed the proxy there.",
		"The attacker wants her photos. It makes the proxy ask for them in Ada's browser, where nobody will be asked again.",
		"You are Ada, with her browser. The agent is the client of the proxy, and the proxy one of the authorization server. The photo API is the resource server. The attacker has a site of its own.",
	],
	lanes: cast,
	newWorld,
	moves: {
		calling: place(agentCalls, { SERVED: "registering", NOT_SERVED: "nothing" }),
		registering: place(register, { REGISTERED: "preparing", NOT_NEEDED: "preparing", NOT_REGISTERED: "onlyAgent" }),
		preparing: place(prepareLink, { READY: "luring", NOT_READY: "onlyAgent" }),
		luring: place(lure, { TO_PROXY: "asking", PAST_PROXY: "askingBehind", NOT_LURED: "onlyAgent" }),
		asking: place(askProxy, {
			SENT_ON: "askingBehind",
			PAGE_SHOWN: "deciding",
			LED_AROUND: "askingBehind",
			NOT_SENT_ON: "onlyAgent",
		}),
		deciding: place(decideHere, { ALLOWED: "askingBehind", DENIED: "onlyAgent" }),
		askingBehind: place(askBehind, { ANSWERED: "answering", NOT_ANSWERED: "onlyAgent" }),
		answering: place(answerAtProxy, { PASSED_ON: "catching", STOPPED: "onlyAgent" }),
		catching: place(catchCode, { CODE_CAUGHT: "redeeming", NOTHING_CAUGHT: "onlyAgent" }),
		redeeming: place(
			{ ...redeemStolenCode(baitOf), actor: "proxy", words: redeemWords },
			{ TOKEN_STOLEN: "callingTool", TOKEN_DENIED: "onlyAgent" },
		),
		callingTool: place(callTool, { READ: "photosRead", DENIED: "onlyAgent" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The attacker has read Ada's photos through the proxy, with what the server behind has given to the proxy.",
		},
		onlyAgent: {
			how: "refused",
			phase: "after",
			actor: "client",
			does: "alone has the photos",
			text: "Ada's agent has her photos. The attacker has not seen them.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "The agent itself got nothing from the proxy, so the attack does not begin.",
		},
	},
	controls: [
		"consent",
		"redirectMatch",
		"proxyState",
		"clientVetting",
		"pkce",
		"iss",
		"codeUse",
		"aud",
		"exp",
		"scopeCheck",
	],
	variants,
	claims: {
		goal: "make the proxy fetch Ada's photos for the attacker",
		stoppedBy: [],
		together: [
			{
				levels: { consent: "per-client", redirectMatch: "prefix", proxyState: "after" },
				check: "proxy.client-consented",
			},
			{ levels: { clientVetting: "vetted", redirectMatch: "prefix" }, check: "register.developer-known" },
		],
		weakenedBy: [
			{ levels: { consent: "per-client" }, check: "proxy.client-consented", variant: "redirect" },
			{ levels: { clientVetting: "vetted" }, check: "register.developer-known", variant: "redirect" },
			{ levels: { consent: "per-client", redirectMatch: "exact" }, check: "proxy.client-consented", variant: "own" },
			{
				levels: { consent: "per-client", redirectMatch: "exact", proxyState: "before" },
				check: "proxy.client-consented",
				variant: "around",
			},
		],
		combine: ["consent", "redirectMatch", "proxyState", "clientVetting", "pkce"],
		unaffectedBy: ["pkce", "iss", "codeUse", "aud", "exp", "scopeCheck"],
	},
	wants: {
		like: "theft",
		fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
		ifSent: [],
	},
	verdict: { goalMet: attackerHasPhotos, honestWorks: agentHasResult },
	hints,
	explain,
	predictions,
	scenarios,
});
