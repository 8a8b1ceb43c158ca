/** Words for a tool server that somebody uses as a relay. */
import { callRefused } from "@/content/words/api-call";
import { issuedClaims } from "@/content/words/issued";
import { TOOL_CLIENT } from "@/lib/cast/agents";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { resultOf } from "@/lib/parties/client/mcp-agent";
import type { Message } from "@/lib/vocabulary/message";
import { ran, refused, sent, set, skipped } from "@/lib/vocabulary/presumptions";
import type { Settings } from "@/lib/vocabulary/settings";
import { when } from "@/lib/vocabulary/telling";
import { PASSED_ON } from "./passed-on";

type Table = Readonly<Record<string, Words>>;

const MINE = "api.audience-mine";
const MEANT = "exchange.subject-for-client";

const gives = (message: Message): boolean => message.kind === "response" && resultOf(message.response) !== undefined;

const isPassedOn = ({ variant }: Settings): boolean => variant === PASSED_ON;

/** The log of the API behind, where it is read. */
export const copyWords: Table = {
	"copy.work": {
		title: "Attacker reads a log of the photo API",
		text: [
			when(sent("access_token"), "The token stands in it with which the API was called for the agent."),
			"No token stands in it.",
		],
		label: "Copy from a log",
		why: "What is sent to an API, others can read there. Is it good at the tool server, too?",
		mistake: "Counting on it that a token stays where it was sent.",
		specs: ["RFC 9700 §4.9.2", "RFC 9700 §4.9.3"],
		modelled: "How somebody came to read the log.",
	},
};

export const relayWords: Table = {
	"relay.request": (_, settings) => ({
		title: "Attacker calls the tool",
		text: [
			when(
				sent("authorization"),
				isPassedOn(settings)
					? "A call like the agent's, with a token that stood in the log of the photo API."
					: "A call like the agent's, with a token that was issued for the photo API.",
			),
			"A call like the agent's. No token goes in the Authorization header.",
		],
		why: "The attacker cannot reach the photo API. The tool server can, and calls it for whoever may call the tool.",
		specs: ["RFC 6750 §2.1", "MCP"],
		modelled: "How the token leaked, and that the photo API is reached from inside only.",
	}),
	"relay.checks": {
		title: "Tool server takes the leaked token",
		text: [
			when(skipped(MINE), "The token is genuine. Whom it was issued for is not compared."),
			when(ran(MINE), "The token is genuine, and it names the tool server in aud."),
			"The token is genuine.",
		],
		label: "Check token and call",
		headline: MINE,
		why: [
			when(
				[ran(MINE), set("upstream", "passthrough")],
				"A token that is passed on has to be good at both servers. So it is good here for whoever has read it there.",
			),
			"A tool server must take only tokens that were issued for it. A token that is good behind it need not be one.",
		],
		mistake: "Leaving it to the API behind to judge the token. To that API it is a good one.",
		specs: ["MCP", "RFC 9068 §4"],
	},
	"relay.checks.refused": {
		title: "Tool server refuses the call",
		text: [when(refused(MINE), "The token names the photo API in aud, and not the tool server."), callRefused.text],
		label: "Check token and call",
		why: [
			when(refused(MINE), "The token is genuine and works elsewhere. Here it opens nothing."),
			"The call was not what the attacker meant to send.",
		],
		mistake: "Being content with a valid signature of the right issuer.",
		specs: ["MCP", "RFC 9068 §4"],
	},
	"relay.response": (message) =>
		gives(message)
			? {
					title: "Tool server hands out the photos",
					text: "The attacker has the names of Ada's photos, as the result of a tool.",
					why: "The tool server has done its work for somebody to whom no token for it was issued.",
					mistake: "Calling a server a pure proxy, as if that made it free of checks.",
					specs: ["MCP"],
				}
			: {
					title: "Tool server reports that the tool failed",
					text: "The result is marked as an error, and there are no photos in it.",
					why: "The call itself was accepted. What the tool needed was not to be had.",
					specs: ["MCP"],
				},
	"relay.response.refused": {
		title: "Attacker gets an error",
		text: [when(sent("www-authenticate"), "401 with a challenge, as for every bad token."), "The call is refused."],
		why: "The tool server calls nobody for a caller that it does not accept.",
		specs: ["RFC 6750 §3.1", "MCP"],
	},
};

export const forwardWords: Table = {
	"pass.work": {
		title: "Tool server takes the attacker's token along",
		text: "It will send on to the photo API what it was sent.",
		label: "Take the caller's token",
		why: "Passed on, a token opens the API behind, whoever has brought it here.",
		mistake: "Passing tokens on because the API behind checks them anyway.",
		specs: ["MCP", "RFC 9700 §2.3"],
	},
	"swap.request": {
		title: "Tool server asks for a token of its own",
		text: "It shows the token that came with the call, and asks for one for the photo API.",
		why: "A token of its own for the call behind is right. What it shows for that is the leaked token.",
		specs: ["RFC 8693 §2.1", "MCP"],
	},
	"swap.checks": {
		title: "Server checks the exchange",
		text: [
			when(ran(MEANT), "The token that is shown was meant for this client."),
			"Who asks, and whose token it is. Whom it was meant for is not compared.",
		],
		label: "Check the exchange",
		headline: MEANT,
		why: "Without that comparison an exchange turns a leaked token into a good one.",
		mistake: "Believing that an exchange cleans a token.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §4.4"],
	},
	"swap.checks.refused": {
		title: "Server refuses the exchange",
		text: [
			when(refused(MEANT), "The token that is shown was issued for the photo API, and the tool server shows it."),
			"A check says no, and the list ends there.",
		],
		label: "Check the exchange",
		why: [
			when(refused(MEANT), "A service may exchange tokens that were issued for it. This one was not."),
			"A refused exchange changes nothing about any token.",
		],
		specs: ["RFC 8693 §2.2.2"],
	},
	"swap.response": (message) => ({
		title: "Server issues another token",
		text: `It names ${issuedClaims(message)?.sub === "ada" ? "Ada" : "somebody"} in sub, and the tool server in client_id.`,
		why: "A leaked token has become another one, and that is the tool server's.",
		specs: ["RFC 8693 §2.2.1"],
	}),
	"swap.response.refused": {
		title: "Tool server gets no token",
		text: "The answer is an error, so it cannot call the photo API.",
		why: "An unacceptable subject token is invalid_request.",
		specs: ["RFC 8693 §2.2.2"],
	},
};

export const callThroughWords: Table = {
	"through.request": {
		title: "Tool server calls the photo API for the attacker",
		text: [
			when(sent("subject_token", "swap.request"), "With the token that it got for the leaked one."),
			when(sent("authorization"), "With the token that the attacker sent to it."),
			"The call goes out without a token.",
		],
		why: "It comes from inside, from a server that the API knows. The attacker is nowhere to be seen.",
		specs: ["MCP", "RFC 6750 §2.1"],
	},
	"through.checks": (message) => ({
		title: "Photo API checks the token",
		text: hasRun(message, MINE)
			? "The token is genuine, and it was issued for this API."
			: "The token is genuine. Whom it was issued for is not compared.",
		label: "Check the token",
		headline: "api.scope-covers",
		why: "To this API the token is a good one. It cannot tell that the wrong one brought it to the tool server.",
		specs: ["RFC 9068 §4"],
	}),
	"through.checks.refused": callRefused,
	"through.response": {
		title: "Photo API answers with the photos",
		text: "The photos are those of the user in sub.",
		why: "The API behind trusted the tool server to know its callers.",
		specs: ["RFC 9068 §2.2", "MCP"],
	},
	"through.response.refused": {
		title: "Photo API refuses the call",
		text: "There is nothing to hand out.",
		why: "Without a token that is good here, it serves nobody, not even the tool server.",
		specs: ["RFC 6750 §3.1"],
	},
	"log.work": (message) => {
		const said = (name: string) =>
			message.kind === "work" ? message.facts.find((one) => one.name === name)?.text : undefined;
		const client = said("client_id");
		return {
			title: "Photo API writes its log",
			text: `Its log says: photos of ${said("sub")}, with a token that was issued to ${client}.`,
			label: "Write the log",
			why:
				client === TOOL_CLIENT
					? "The log names the tool server, truly. Who called the tool stands in the log of the tool server, if at all."
					: "The call came from the tool server, and for the attacker. The log names neither of them.",
			specs: ["MCP", "RFC 9068 §2.2"],
		};
	},
};
