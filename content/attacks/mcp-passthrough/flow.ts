import { flow as honest } from "@/content/flows/mcp-agent/flow";
import {
	agentCalls,
	agentHasResult,
	agentIsServed,
	callThrough,
	forward,
	readPassedOn,
	relay,
} from "@/content/moves/relay/moves";
import { PASSED_ON } from "@/content/moves/relay/passed-on";
import { attackerHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { explain, hints, predictions, variants } from "./lab";
import { scenarios } from "./scenarios";
import { ASKED, cast, newWorld } from "./world";

/** Token passthrough (MCP): a tool server that takes any token, and takes it on, is a relay for whoever has one. */
export const attack = attackOn(honest, {
	id: "mcp-passthrough",
	title: "Token passthrough",
	about: {
		stand: "agent",
		capabilities: ["A5"],
		position: "It has a token for an API that it cannot reach, and can call a tool server that reaches it.",
		sections: ["MCP"],
		mark: "R",
		modelled: "How the token leaked, and that the API is reached from inside only.",
	},
	story: [
		"Ada's agent uses a tool server. Behind it is an API with her photos, which can be reached from inside only.",
		"The agent is to list her photos. The attacker has come by a token for that API, and wants the photos, too.",
		"The agent is the client. The tool server is a resource server, and so is the photo API behind it. The authorization server issues every token. The attacker can call the tool server.",
	],
	lanes: cast,
	newWorld,
	asksBefore: ASKED,
	// Of the honest grant one call of a tool is left: agent and tool server have met before.
	honest: {
		from: "callingTool",
		upTo: "callingNextTool",
		by: "SERVED",
		to: "relaying",
		otherwise: "nothing",
		steps: { callingTool: agentCalls },
		replace: {
			callingUpstream: place(agentIsServed, {
				SERVED: "relaying",
				SERVED_AND_READ: "copying",
				UPSTREAM_REFUSED: "nothing",
			}),
		},
	},
	moves: {
		copying: place(readPassedOn, { COPIED: "relaying" }),
		relaying: place(relay, { TAKEN: "forwarding", REFUSED: "onlyAgent" }),
		forwarding: place(forward, { PASSED: "callingThrough", SWAPPED: "callingThrough", NOT_SWAPPED: "onlyAgent" }),
		callingThrough: place(callThrough, { READ: "relayed", DENIED: "onlyAgent" }),
	},
	ends: {
		relayed: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's photos",
			text: "The tool server has fetched Ada's photos for the attacker, from an API that the attacker cannot reach.",
		},
		onlyAgent: {
			how: "refused",
			phase: "after",
			actor: "client",
			does: "alone has the photos",
			text: "The agent has the photos. The leaked token has brought the attacker nothing.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "The agent itself got nothing from the tool, so the attack does not begin.",
		},
	},
	words: {
		"call.request": {
			title: "Agent calls the tool with its token",
			text: [
				when(sent("authorization"), "It asks for Ada's photos, with the token that she let it have."),
				"It asks for Ada's photos. No token goes in the Authorization header.",
			],
			why: "The token goes with every call. There is no session at the tool server.",
			specs: ["RFC 6750 §2.1", "MCP"],
			modelled: "How agent and tool server met is another lesson: the server issued the token before the first hop.",
		},
	},
	controls: ["upstream", "aud", "presenter", "exchange", "scopeCheck", "toolScopes", "exp"],
	variants,
	claims: {
		goal: "make the tool server fetch Ada's photos for the attacker",
		stoppedBy: [],
		// Another token upstream is no defence by itself: it is one where no token for the API opens the tool server, be it
		// that the tool server refuses it, or that it cannot be exchanged.
		together: [
			{ levels: { upstream: "exchange", aud: "on" }, check: "api.audience-mine" },
			{ levels: { upstream: "exchange", presenter: "meant" }, check: "exchange.subject-for-client" },
		],
		// A token that is passed on has to be good at both, so whoever reads it at the API can bring it to the tool server.
		weakenedBy: [{ levels: { aud: "on" }, check: "api.audience-mine", variant: PASSED_ON }],
		combine: ["upstream", "aud", "presenter", "exchange"],
		unaffectedBy: ["exchange", "scopeCheck", "toolScopes", "exp"],
	},
	// The attacker does not imitate the agent's request: its token is another one, and that is the point.
	wants: { like: "relay", fields: ["access_token"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: agentHasResult },
	hints,
	explain,
	predictions,
	scenarios,
});
