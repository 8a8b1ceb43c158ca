import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import { notSent, ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { actorsIn, issuedClaims } from "../../words/issued";
import { calls } from "./words-calls";

const texts = (message: Message): readonly string[] =>
	message.kind === "work" ? message.facts.map(({ text }) => text) : [];
const countOf = (message: Message, decision: string): number =>
	texts(message).filter((text) => text.includes(`| ${decision} |`)).length;

const log: Words = (message) => {
	const [permits, denials] = [countOf(message, "PERMIT"), countOf(message, "DENY")];
	const nameless = texts(message).some((text) => text.startsWith("ada | none |"));
	return {
		title: "The tool server's log",
		text: `One line for every call: ${permits} PERMIT, ${denials} DENY. ${nameless ? "It cannot say that an agent acted." : "Each names user, agent, tool, resource and rule."}`,
		label: "Read the log",
		why: nameless
			? "Without act the token names Ada and nobody else. client_id says to whom it was issued, not that somebody acts in her place."
			: "The question will come: who did this, for whom, and who let them? The log can answer it because the token named both.",
		mistake: "Logging only what was permitted. What was tried and denied is what tells of an agent that went astray.",
		specs: ["RFC 8693 §1.1", "RFC 8693 §4.1"],
	};
};

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...calls,
	"plan.work": {
		title: "Ada has asked, and the agent makes its plan",
		text: "Ada asked before hop 1 and takes no part any more: the agent holds a token that her app got for it. It plans six calls, one as itself and five for Ada.",
		label: "Plan what Ada asked for",
		why: "What an agent will do is not known when it gets its token. So what it may do has to be decided when it does it.",
		specs: ["RFC 9700 §2.3"],
		modelled:
			"The plan is written down beforehand, and no language model is in it. How Ada signed in and asked is not played.",
	},
	"token.request": {
		title: "Agent asks for a token of its own",
		text: [
			when(sent("client_secret"), "With its client credentials, as any program does that acts as itself."),
			when(sent("authorization"), "With its client credentials, as any program does that acts as itself."),
			"Its request carries no client credentials.",
		],
		why: "It needs an identity of its own, so that somebody can tell the agent from the person it works for.",
		mistake: "Letting an agent sign in with the password of a person. Then nobody can tell the two apart.",
		specs: ["OAuth 2.1 §4.2.1", "RFC 9068 §2.2"],
	},
	"token.checks": {
		title: "Server checks the agent",
		text: [
			when(ran("token.scope-registered"), "It has to be a confidential client that may have this scope."),
			"It has to be a confidential client. What it may have, nobody looks up.",
		],
		label: "Check the client",
		why: "This authenticates a client, once, at the token endpoint. What runs inside it, nobody has checked.",
		mistake: "Believing that the token proves later who sends it. A bearer token works for whoever holds it.",
		specs: ["OAuth 2.1 §4.2", "OAuth 2.1 §2.4"],
	},
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the client",
		why: "Without an identity of its own the agent cannot be named as the one who acts.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"token.response": {
		title: "Server issues the agent's own token",
		text: "Its subject is the agent itself. What it may be used for stands in scope.",
		why: "Where sub and client_id are the same, no user is involved. The tool server goes by that.",
		mistake: "Letting client ids and user ids overlap: then a client could pass for a person.",
		specs: ["RFC 9068 §2.2", "RFC 9700 §4.15"],
	},
	"token.response.refused": {
		title: "Server answers with an error",
		text: "The agent gets no token of its own.",
		why: "The error code tells the program whether its credentials or its request are at fault.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"exchange.request": (message) => ({
		title: "Agent asks for a token for Ada's task",
		text: [
			when(notSent("subject_token"), "It shows no subject token."),
			when(
				[sent("actor_token"), sent("scope"), sent("resource")],
				"It shows the token that it was handed, and its own as the one who acts. It asks for one scope, at one API.",
			),
			when(sent("actor_token"), "It shows the token that it was handed, and its own as the one who acts."),
			"It shows the token that it was handed. Who acts, it does not say.",
		],
		why: carries(message, "actor_token")
			? "Ada's token was meant for the agent, and no tool accepts it. For the tools the agent needs one that says both: for whom, and by whom."
			: "Ada's token was meant for the agent, and no tool accepts it. For the tools the agent needs another one.",
		mistake: "Passing Ada's token on to the tools. It would have to be good everywhere.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §1.1"],
	}),
	"exchange.checks": {
		title: "Server checks the exchange",
		text: [
			when(
				[ran("exchange.subject-for-client"), ran("exchange.may-act")],
				"Whose token it is, whether it was meant for this agent, and whether the agent may act for her.",
			),
			"Whose token it is, and what is asked for.",
		],
		label: "Check the exchange",
		headline: "exchange.may-act",
		why: [
			when(
				ran("exchange.may-act"),
				"may_act in Ada's token names the agent. Another one that got hold of it could not use it here.",
			),
			"A token can name in may_act who may act with it. Nobody looks at that here.",
		],
		specs: ["RFC 8693 §4.4", "RFC 8693 §2.1"],
	},
	"exchange.checks.refused": {
		title: "Server refuses the exchange",
		text: "A check says no, and the list ends there.",
		label: "Check the exchange",
		why: "A refused exchange changes nothing about any token.",
		specs: ["RFC 8693 §2.2.2"],
	},
	"exchange.response": (message) => {
		const [actor] = actorsIn(issuedClaims(message));
		return {
			title:
				actor === undefined ? "Server issues a token that names Ada alone" : "Server issues a token for one minute",
			text:
				actor === undefined
					? "sub is ada, and there is no act: whoever uses it looks like her."
					: `sub is ada, act names ${actor}. It is made for one minute.`,
			why: when(
				notSent("refresh_token"),
				"There is no refresh token, and no standing privilege: rights are lent for one task, and for the next one the agent has to come again.",
			),
			mistake: "Giving an agent a token that lives for weeks, because it might need it.",
			specs: ["RFC 8693 §4.1", "RFC 8693 §2.2.1", "RFC 9700 §2.3"],
		};
	},
	"exchange.response.refused": {
		title: "Server answers with an error",
		text: "The agent gets no token for this task.",
		why: "A bad subject or actor token is invalid_request here, not invalid_grant as with a code.",
		specs: ["RFC 8693 §2.2.2"],
	},
	"log.work": log,
};
