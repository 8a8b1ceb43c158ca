import { flow as honest } from "@/content/flows/mcp-agent/flow";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { recall } from "@/lib/world/world";
import { explain, hints, predictions, variants } from "./lab";
import { adaIsServed, answerBen, confirmAnswer, confirmOrder, obey, plan, readMail, tellAgent } from "./moves";
import { exchangeForMore, sendExchanged } from "./moves-exchange";
import { askForMore, decideMore, obeyAgain } from "./moves-step-up";
import { scenarios } from "./scenarios";
import { ASKED, cast, newWorld } from "./world";

/** Prompt injection: an agent reads text that tells it what to do, and does it with whatever it was granted. */
export const attack = attackOn(honest, {
	id: "agent-injection",
	title: "Prompt injection",
	about: {
		stand: "agent",
		capabilities: ["A1"],
		position: "It can send Ada a mail, like everybody.",
		sections: ["MCP", "RFC 9700 §2.3"],
		mark: "P",
		modelled:
			"The language model, which here does what any text says; what Ada reads and decides; and that mail arrives.",
	},
	story: [
		"Ada has an agent, a program that works with her mail. A tool server has a tool that reads it, and one that sends.",
		"Ada tells the agent what she wants. The attacker has written her a mail, in which it tells the agent to send everything on.",
		"You are Ada, with her browser. The agent is the client. The authorization server knows Ada and asks her. The tool server is the resource server. The attacker has only sent a mail.",
	],
	lanes: cast,
	newWorld,
	asksBefore: ASKED,
	moves: {
		telling: place(tellAgent, { TOLD: "reading" }),
		reading: place(readMail, { READ: "planning", NOT_READ: "nothing" }),
		planning: place(plan, {
			ANSWERS: "answering",
			ANSWER_ASKED: "confirmingAnswer",
			OBEYS: "obeying",
			ORDER_ASKED: "confirmingOrder",
			NO_ORDER: "nothing",
		}),
		confirmingAnswer: place(confirmAnswer, { CONFIRMED: "answering", REFUSED: "nothing" }),
		answering: place(answerBen, { ANSWERED: "obeying", ANSWERED_ASKED: "confirmingOrder", NOT_ANSWERED: "nothing" }),
		confirmingOrder: place(confirmOrder, { CONFIRMED: "obeying", REFUSED: "onlyAda" }),
		obeying: place(obey, {
			SENT: "sentOn",
			MORE_NEEDED: "askingForMore",
			EXCHANGES: "exchanging",
			DENIED: "onlyAda",
		}),
		exchanging: place(exchangeForMore, { ISSUED: "sendingExchanged", REFUSED: "askingForMore" }),
		sendingExchanged: place(sendExchanged, { SENT: "sentOn", NOT_SENT: "onlyAda" }),
		askingForMore: place(askForMore, { ASKED: "decidingMore", NOT_ASKED: "onlyAda" }),
		decidingMore: place(decideMore, { ALLOWED: "obeyingAgain", DENIED: "onlyAda" }),
		obeyingAgain: place(obeyAgain, { SENT: "sentOn", NOT_SENT: "onlyAda" }),
	},
	ends: {
		sentOn: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has Ada's mail",
			text: "The agent has sent Ada's mail to the attacker. Every token was genuine, and no server was deceived.",
		},
		onlyAda: {
			how: "refused",
			phase: "after",
			actor: "client",
			does: "did what Ada wanted",
			text: "The agent has done what Ada wanted, and not what the mail says.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "did nothing",
			text: "The agent did not do what Ada wanted, so the attack does not begin.",
		},
	},
	controls: ["toolScopes", "scopeRequest", "exchange", "agentConfirm", "attributeRules", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make the agent send Ada's mail to the attacker",
		stoppedBy: [{ control: "agentConfirm", from: "risky", check: "agent.person-confirmed" }],
		weakenedBy: [
			{ levels: { attributeRules: "on" }, check: "attribute.recipient-known", variant: "known" },
			{
				levels: { toolScopes: "per-tool", scopeRequest: "challenge" },
				check: "tool.scope-covers",
				variant: "exchange",
			},
			{
				levels: { toolScopes: "per-tool", scopeRequest: "challenge", exchange: "subset" },
				check: "tool.scope-covers",
				variant: "sending",
			},
			{
				levels: { toolScopes: "per-tool", scopeRequest: "challenge", attributeRules: "on" },
				check: "tool.scope-covers",
				variant: "known",
			},
		],
		combine: ["toolScopes", "scopeRequest", "exchange", "agentConfirm", "attributeRules"],
		unaffectedBy: ["aud", "exp", "scopeCheck"],
	},
	// The attacker sends no request at all: it writes a text.
	wants: { like: "leak", fields: [], ifSent: [] },
	verdict: {
		goalMet: (world) => recall(world, "attacker", "attacker").mails !== undefined,
		honestWorks: adaIsServed,
	},
	hints,
	explain,
	predictions,
	scenarios,
});
