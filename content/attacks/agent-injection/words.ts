/** Words: an agent that reads, plans and calls. */
import { callRefused } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { resultOf } from "@/lib/parties/client/mcp-agent";
import type { Message } from "@/lib/vocabulary/message";
import { ran, refused, sent, set, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { SHOP } from "./world";

type Table = Readonly<Record<string, Words>>;

const COVERS = "tool.scope-covers";
const KNOWN = "attribute.recipient-known";
const NO_TOKEN = "The call goes out without a token.";

const gives = (message: Message): boolean => message.kind === "response" && resultOf(message.response) !== undefined;

const noResult = {
	title: "Tool server answers without a result",
	text: "The call was changed, and this is not what the agent wanted.",
	why: "An agent goes on with what a tool gives it. Here that is nothing.",
	specs: ["MCP"],
} as const;

const refusedCall = {
	title: "Tool server refuses the call",
	text: "There is no result.",
	why: "What is refused is not done.",
	specs: ["RFC 6750 §3.1", "MCP"],
} as const;

export const taskWords: Table = {
	"task.work": {
		title: "Ada tells her agent what to do",
		text: "She types it into the agent's own window.",
		label: "Take the prompt",
		why: "What she says is all that she wants. The agent has had a token for her mail for a while.",
		specs: ["MCP"],
		modelled:
			"The agent and its language model, which does what any text says. How the token was granted is played before the first hop.",
	},
};

export const readWords: Table = {
	"read.request": {
		title: "Agent calls the tool that reads",
		text: [when(sent("authorization"), "With the token that Ada let it have."), NO_TOKEN],
		why: "Whatever she wants of her mail, the agent first has to read it.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"read.checks": {
		title: "Tool server checks the token and the call",
		text: "The token is genuine, and the call is in order.",
		label: "Check token and call",
		headline: "api.signature-valid",
		why: "The server decides who may read. Whether what is read can be trusted is no question of access.",
		specs: ["RFC 9068 §4", "MCP"],
	},
	"read.checks.refused": { ...callRefused, title: "Tool server refuses the call" },
	"read.response": (message) =>
		gives(message)
			? {
					title: "Tool server returns what the tool gave",
					text: "The mail of Ada, as text. In one of them stands an order to the agent.",
					why: "Anybody can write to Ada, so anybody can write what the agent reads.",
					mistake: "Taking the result of a tool for something that the user has said.",
					specs: ["MCP"],
				}
			: noResult,
	"read.response.refused": refusedCall,
};

export const planWords: Table = {
	"plan.work": (message) => ({
		title: "Agent makes its plan",
		text:
			message.kind === "work" && message.facts.some(({ text }) => text.endsWith(": the mailbox"))
				? "The order in the mail has become a call, as Ada's own words do."
				: "In what came back stands no order, so there is nothing that the mail could make of it.",
		label: "Plan the calls",
		why: "To a model both are text. Nothing in it says which of the two may give orders.",
		mistake: "Hoping that a model will tell instructions from data.",
		specs: ["MCP"],
		modelled: "A pattern finds the order in the mail, and the agent always obeys. A real model does it sometimes.",
	}),
};

export const confirmOwnWords: Table = {
	"confirmOwn.checks": {
		title: "Ada says yes to her answer",
		text: "The agent has shown her the mail and its address before it calls the tool.",
		label: "Ask Ada",
		headline: "agent.person-confirmed",
		why: "A mail cannot be taken back. One look at it costs little.",
		specs: ["MCP"],
		modelled: "What Ada reads, and what she makes of it.",
	},
	"confirmOwn.checks.refused": {
		title: "Ada says no to her answer",
		text: "The agent does not call the tool.",
		label: "Ask Ada",
		why: "She may have changed her mind.",
		specs: ["MCP"],
	},
};

export const confirmWords: Table = {
	"confirm.checks": {
		title: "Ada says yes to what the mail wants",
		text: "The agent has shown her the call, and she lets it go out.",
		label: "Ask Ada",
		headline: "agent.person-confirmed",
		why: "A question helps whoever reads it. Who is asked too often stops reading.",
		mistake: "Asking at every call, so that yes becomes a habit.",
		specs: ["MCP"],
		modelled: "What Ada reads, and what she makes of it.",
	},
	"confirm.checks.refused": {
		title: "Ada says no to what the mail wants",
		text: "The agent has shown her the call before it makes it: her mailbox, to somebody else. She has not asked for that.",
		label: "Ask Ada",
		headline: "agent.person-confirmed",
		why: "Only she knows what she wants. No token says it, and no server can look it up.",
		specs: ["MCP"],
		modelled: "What Ada reads, and what she makes of it.",
	},
};

export const answerWords: Table = {
	"answer.request": {
		title: "Agent sends Ada's answer",
		text: [when(sent("authorization"), "To Ben, as she has said, with the same token."), NO_TOKEN],
		why: "This is what the right to send was granted for.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"answer.checks": {
		title: "Tool server lets the answer go out",
		text: [
			when([ran(COVERS), ran(KNOWN)], "The token covers this tool, and Ada has written to Ben before."),
			when(ran(COVERS), "The token covers this tool."),
			when(ran(KNOWN), "Ada has written to Ben before. Which tool the token is for is not looked at."),
			"The token is genuine. Which tool it is for is not looked at.",
		],
		label: "Check token and call",
		headline: COVERS,
		why: "The agent does what Ada wants.",
		specs: ["RFC 6750 §3.1", "MCP"],
	},
	"answer.checks.refused": { ...callRefused, title: "Tool server refuses the call" },
	"answer.response": (message) =>
		gives(message)
			? {
					title: "Tool server has sent the answer",
					text: "Ben gets what Ada has to say.",
					why: "Up to here everything was as she wanted it.",
					specs: ["MCP"],
				}
			: noResult,
	"answer.response.refused": refusedCall,
};

export const leakWords: Table = {
	"leak.request": {
		title: "Agent sends on what the mail wants",
		text: [
			when(sent("authorization"), "A call like any other of it, with Ada's token. Its content is her mailbox."),
			NO_TOKEN,
		],
		why: "The attacker has no token, and needs none. It has somebody who has one.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"leak.checks": {
		title: "Tool server finds nothing wrong",
		text: [
			when([ran(COVERS), ran(KNOWN)], "The token covers this tool, and Ada has written to this address before."),
			when(
				[ran(COVERS), set("scopeRequest", "all")],
				"The token covers this tool: the agent has asked for every scope at the start, and Ada has agreed.",
			),
			when(ran(COVERS), "The token covers this tool. Ada has agreed to that, for another mail."),
			when(ran(KNOWN), "Ada has written to this address before. Which tool the token is for is not looked at."),
			when(skipped(COVERS), "The token is genuine. One scope opens every tool."),
			"The token is genuine, and the call is in order.",
		],
		label: "Check token and call",
		headline: COVERS,
		why: "Client, user, audience and scope can be right, and the call wrong. Whether Ada wants it stands nowhere.",
		mistake: "Expecting a token to say what its user wants.",
		specs: ["RFC 9700 §2.3", "MCP"],
	},
	"leak.checks.refused": {
		title: "Tool server does not make this call",
		text: [
			when(refused(COVERS), "The token is for reading, and this tool sends."),
			when(refused(KNOWN), "The token is good for this tool, and Ada has never written to this address."),
			"A check says no, and the list ends there.",
		],
		label: "Check token and call",
		headline: COVERS,
		why: [
			when(refused(COVERS), "Ada was asked about reading only, and this token carries no more."),
			when(refused(KNOWN), "A rule of this server looks at the single call. It is no part of OAuth."),
			"Token and call are judged before the tool does anything.",
		],
		specs: ["RFC 6750 §3.1", "RFC 9110 §15.5.4"],
	},
	"leak.response": (message) =>
		gives(message)
			? {
					title: "Tool server has sent the mailbox",
					text: "For the tool server it was a mail of Ada's, sent by her agent.",
					why: "The agent had the right, and used it for somebody else.",
					mistake: "Giving an agent that reads what strangers write a tool by which it can send.",
					specs: ["MCP", "RFC 9700 §2.3"],
				}
			: noResult,
	"leak.response.refused": {
		title: [when(refused(COVERS), "Tool server asks for more scope"), "Tool server sends nothing"],
		text: [
			when(
				[refused(COVERS), sent("www-authenticate")],
				"403 with insufficient_scope, and the scope that this tool needs.",
			),
			when(refused(KNOWN), "403 alone: a token that covers more would not help."),
			"Nothing is sent.",
		],
		why: [
			when(
				[refused(COVERS), sent("www-authenticate")],
				"For more the agent needs another token. Ada could grant that, and the mail cannot answer in her place.",
			),
			when(refused(KNOWN), "The answer names the rule, so that the agent can tell Ada what it wanted to do."),
			"What is refused is not done.",
		],
		specs: ["RFC 6750 §3.1", "RFC 9110 §15.5.4"],
	},
	"mail.work": (message) => ({
		title: "Attacker reads its mail",
		text:
			message.kind === "work" && message.facts[0]?.text === SHOP
				? "Ada has bought something from this address. It is the attacker's."
				: "What the agent has sent has arrived.",
		label: "Read the mail",
		why: "The attacker has called nothing, and stolen no token.",
		specs: ["MCP"],
		modelled: "That mail arrives.",
	}),
};
