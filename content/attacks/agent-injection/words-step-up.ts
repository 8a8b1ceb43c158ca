/** Words: the agent asks its person for more, because a mail needs it. */
import type { Words } from "@/lib/flow/define";
import { refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

export const askWords: Table = {
	"prepare.work": {
		title: "Agent prepares a request for more",
		text: "The scope is what it has, and what the tool server has named.",
		label: "Make the request",
		why: "A step-up is how an agent with few rights gets more. It leads past a person.",
		specs: ["MCP", "RFC 6750 §3.1"],
	},
	"open.link": {
		title: "Agent opens Ada's browser",
		text: "With its request to the authorization server.",
		why: "Only there can more be granted, and only by her.",
		specs: ["RFC 8252 §4.1"],
	},
	"authorize.request": {
		title: "Browser brings the request",
		text: [when(sent("scope"), "In scope stands that the agent wants to send mail."), "It names no scope."],
		why: "Ada is signed in, and has asked for no such thing.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"authorize.checks": {
		title: "Server checks the request",
		text: "The client may ask for this. Whether it gets it is for Ada to say.",
		label: "Check the request",
		headline: "authorize.scope-known",
		why: "To the server it is an ordinary request of an ordinary client.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"authorize.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the request",
		why: "Nobody is asked about a request that is not in order.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
	"authorize.response": {
		title: "Server shows its consent page",
		text: "It names the agent, and that it wants to send mail in Ada's name.",
		why: "She has only wanted her mail read, and this question is about something else.",
		specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §7.9"],
	},
	"authorize.response.refused": {
		title: "Server asks Ada nothing",
		text: "The answer is an error.",
		why: "The agent keeps the token that it has.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
};

export const decideWords: Table = {
	"decide.request": {
		title: "Ada answers the page",
		text: "She reads what the agent wants to be allowed.",
		why: "The question comes when it matters, and beside what she has just asked for. That makes it odd.",
		mistake: "Asking for every scope at the start, where each one looks as if it were needed.",
		specs: ["MCP", "OAuth 2.1 §7.9"],
		modelled: "What Ada reads, and what she makes of it.",
	},
	"decide.response": {
		title: "Server sends a code for more",
		text: "Ada has said yes.",
		why: "A page helps whoever reads it.",
		specs: ["OAuth 2.1 §4.1.2"],
	},
	"decide.response.refused": {
		title: "Server grants nothing more",
		text: [when(sent("location"), "access_denied goes back to the agent."), "The form is not taken."],
		why: "The agent keeps the token that it has, and that one only reads.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
};

export const againWords: Table = {
	"callback.link": {
		title: "Browser hands the answer to the agent",
		text: "With a code that stands for more than before.",
		why: "The address belongs to the agent, on Ada's own computer.",
		specs: ["RFC 8252 §7.1"],
	},
	"callback.checks": {
		title: "Agent takes the answer",
		text: "It is the answer to its own request.",
		label: "Check the answer",
		why: "Everything about this grant is in order.",
		specs: ["OAuth 2.1 §4.1.2"],
	},
	"callback.checks.refused": {
		title: "Agent does not take the answer",
		text: "A check says no, and the list ends there.",
		label: "Check the answer",
		why: "The agent keeps the token that it has.",
		specs: ["OAuth 2.1 §4.1.2"],
	},
	"token.request": {
		title: "Agent redeems the code",
		text: [when(sent("code"), "As after every grant."), "There is no code in the request."],
		why: "The new token is to cover both tools.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	"token.response": {
		title: "Server issues a token for more",
		text: "It covers reading and sending.",
		why: "From now on the agent need not ask Ada any more, whoever tells it to send.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"token.response.refused": {
		title: "Server issues no token",
		text: "The agent keeps the one that it has.",
		why: "A check has said no to the request.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"retry.request": {
		title: "Agent makes the call once more",
		text: [when(sent("authorization"), "With the new token."), "The call goes out without a token."],
		why: "It finishes what the mail has told it.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"retry.checks": {
		title: "Tool server finds nothing wrong",
		text: "The token covers this tool.",
		label: "Check token and call",
		headline: "tool.scope-covers",
		why: "What Ada has allowed is allowed, whoever had the idea.",
		specs: ["RFC 6750 §3.1", "MCP"],
	},
	"retry.checks.refused": {
		title: "Tool server does not make this call",
		text: [
			when(refused("attribute.recipient-known"), "Ada has never written to this address."),
			"A check says no, and the list ends there.",
		],
		label: "Check token and call",
		why: "Token and call are judged before the tool does anything.",
		specs: ["RFC 9110 §15.5.4", "RFC 6750 §3.1"],
	},
	"retry.response": {
		title: "Tool server has sent the mailbox",
		text: "For the tool server it was a mail of Ada's, sent by her agent.",
		why: "The agent had the right, and used it for somebody else.",
		specs: ["MCP"],
	},
	"retry.response.refused": {
		title: "Tool server sends nothing",
		text: "There is no result.",
		why: "What is refused is not done.",
		specs: ["RFC 6750 §3.1"],
	},
};
