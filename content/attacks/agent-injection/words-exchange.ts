/** Words: an agent that exchanges its token for one that covers more, and what it does with that. */
import { tokenRefused } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const WITHIN = "exchange.scope-within";
const KNOWN = "attribute.recipient-known";

export const exchangeWords: Readonly<Record<string, Words>> = {
	"widen.request": {
		title: "Agent asks for another token in exchange",
		text: [
			when(
				[sent("subject_token"), sent("scope")],
				"It sends its own token, and the scope that this is to become. The grant is there so that it can give helpers less than it has.",
			),
			"A token exchange, and something is missing in it.",
		],
		why: "No person takes part in this grant. What the server looks at is all that is looked at.",
		mistake: "Letting an agent exchange tokens, and leaving open for what.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §1"],
	},
	"widen.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran(WITHIN), "The token is genuine, and covers what is asked for."),
			"The token is genuine, and the agent's. Whether it covers what is asked for is not looked at.",
		],
		label: "Check the exchange",
		headline: WITHIN,
		why: "The RFC says what an exchange looks like. What may be exchanged for what, each server has to decide.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §5"],
	},
	"widen.checks.refused": {
		title: "Server does not give more for less",
		text: [
			when(refused(WITHIN), "The token covers reading, and sending is asked for."),
			"A check says no, and the list ends there.",
		],
		label: "Check the exchange",
		headline: WITHIN,
		why: [
			when(refused(WITHIN), "An exchange hands on what somebody has, and no more. For more there is Ada."),
			"The list names the first thing that was wrong.",
		],
		specs: ["RFC 8693 §2.2.2", "RFC 8693 §5"],
	},
	"widen.response": {
		title: "Server issues a token that covers sending",
		text: "Ada was asked about reading. Of this she knows nothing.",
		why: "A second way to a token makes the first one's questions worthless, unless it asks them, too.",
		specs: ["RFC 8693 §2.2.1"],
	},
	"widen.response.refused": {
		title: "Server issues no other token",
		text: "The agent keeps the one that it has.",
		why: "There is one way left to more, and it leads past a person.",
		specs: ["RFC 8693 §2.2.2"],
	},
	"widened.request": {
		title: "Agent makes the call once more",
		text: [
			when(sent("authorization"), "With the token that it got in exchange."),
			"The call goes out without a token.",
		],
		why: "It finishes what the mail has told it.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"widened.checks": {
		title: "Tool server finds nothing wrong",
		text: "The token covers this tool.",
		label: "Check token and call",
		headline: "tool.scope-covers",
		why: "The tool server asks whether the token covers the call. How it came to that, no token says.",
		specs: ["RFC 6750 §3.1", "MCP"],
	},
	"widened.checks.refused": {
		title: "Tool server does not make this call",
		text: [when(refused(KNOWN), "Ada has never written to this address."), tokenRefused.text],
		label: "Check token and call",
		why: "Token and call are judged before the tool does anything.",
		specs: ["RFC 9110 §15.5.4", "RFC 6750 §3.1"],
	},
	"widened.response": {
		title: "Tool server has sent the mailbox",
		text: "For the tool server it was a mail of Ada's, sent by her agent.",
		why: "Nobody has granted this, and nobody was asked.",
		specs: ["MCP", "RFC 8693 §5"],
	},
	"widened.response.refused": {
		title: "Tool server sends nothing",
		text: "There is no result.",
		why: "What is refused is not done.",
		specs: ["RFC 6750 §3.1"],
	},
};
