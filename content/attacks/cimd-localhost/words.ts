/** Words for a request in the agent's name, and for the pages of the genuine server. */

import { messages } from "@/content/flows/mcp-agent/messages";
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { asksForConsent } from "@/content/words/server-pages";
import type { Moment, Words } from "@/lib/flow/define";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { AGENT_NAME, ATTACKER_BASE } from "./world";

/** What the server's page says of an answer that goes to one's own computer. */
export const WARNING = "Any program there can ask in this name.";

const bodyOf = (message: Message): string => (message.kind === "response" ? message.response.body : "");

const isServed = (message: Message): boolean => message.kind === "response" && message.response.status === 200;

const GENUINE = "It is for everybody to read, and it is genuine. Whoever reads it can put its address into a request.";

/** Of the client's own sign-in, what every code grant says: here it begins with a click. */
const OWN = /^(connect|prepare|callback|token|api)\./;

export const ownWords: Readonly<Record<string, Words>> = Object.fromEntries(
	Object.entries({ ...codeFront, ...codeBack }).filter(([key]) => OWN.test(key)),
);

export const openWords: Readonly<Record<string, Words>> = {
	"bait.work": (_, { variant }): HopWords => ({
		title: "The attacker's program writes a request in the agent's name",
		text:
			variant === "expected"
				? "It has waited until Ada told her agent to start. It uses the agent's client_id, and a port of its own."
				: "With the agent's client_id, which is the address of a document, and with a port of its own.",
		label: "Write the request",
		why: "The document lists an address on the user's own computer, with any port. There, any program can listen.",
		mistake: "Believing that only the owner of a document can use its address as client_id.",
		specs: ["MCP", "CIMD", "OAuth 2.1 §8.4.2"],
		specs20: ["MCP", "CIMD", "RFC 8252 §7.3"],
		modelled: "That such a program runs on Ada's computer, and the moment that it chooses.",
	}),
	"open.link": {
		title: "The program opens Ada's browser",
		text: "The operating system hands the address to the browser. No HTTP is spoken here.",
		why: "Honest programs do the same. To the browser it makes no difference which one has asked.",
		specs: ["RFC 8252 §4.1", "MCP"],
		modelled: "The operating system and its programs.",
	},
};

const isTrapped = (message: Message): boolean =>
	(message.kind === "request" && message.request.url.includes(encodeURIComponent(ATTACKER_BASE))) ||
	(message.kind === "response" && (header(message.response.headers, "location") ?? "").startsWith(ATTACKER_BASE));

/** Words for a hop of the attacker's request; the usual ones where it is the agent's own. */
const trapped =
	(key: string, note: HopWords): Words =>
	(message, ...moment) =>
		isTrapped(message) ? note : usualWords(codeFront)(key, message, ...moment);

type RestOf<M> = M extends readonly [unknown, ...infer R] ? R : never;

/** Words for a consent page, by what stands on it. */
function consentWords(message: Message, ...moment: RestOf<Moment>): HopWords {
	if (!asksForConsent(message)) return usualWords(codeFront)("authorize.response", message, ...moment);
	const shared = { specs: ["MCP", "CIMD", "OAuth 2.1 §7.9"], specs20: ["MCP", "CIMD", "RFC 6749 §10.2"] } as const;
	const modelled =
		"Ada signed in before the first hop, for another app. Without that, the sign-in page would come first.";
	if (bodyOf(message).includes(WARNING))
		return {
			...shared,
			title: "Server asks for consent, and warns",
			text: "The page shows where the answer goes: to this very computer. Any program here can ask in the agent's name, it says.",
			why: "The document is the agent's. Which program listens at the port, the server has no way to find out. The person may have one.",
			mistake: "Leaving it at that: a warning that comes when it is expected is clicked away.",
			modelled,
		};
	if (bodyOf(message).includes("The answer goes to"))
		return {
			...shared,
			title: "Server asks for consent",
			text: "The page shows what is asked for, where the answer goes, and where the client's document lies.",
			why: "An https address belongs to whoever holds the domain. Here it is the one of the document.",
			modelled,
		};
	return {
		...shared,
		title: "Server asks for consent",
		text: "The page has a name on it, and two buttons.",
		why: bodyOf(message).includes(AGENT_NAME)
			? "The name is the one in the agent's document, and the document is the agent's. Where the answer goes, the page does not say."
			: "Where the answer goes, the page does not say.",
		mistake: "Showing what a document says, and not what the request says.",
		modelled,
	};
}

export const pageWords: Readonly<Record<string, Words>> = {
	"authorize.request": trapped("authorize.request", {
		title: "Browser brings the request of the attacker's program",
		text: [
			when(
				sent("code_challenge"),
				"The agent's client_id, an address on this computer, and the attacker's own challenge.",
			),
			"The agent's client_id, and an address on this computer.",
		],
		why: "Nothing in it says which program has written it.",
		mistake: "Expecting PKCE to help where the attacker writes the request.",
		specs: ["MCP", "CIMD"],
	}),
	"document.response": (message, ...moment) => ({
		...usualWords(messages)("document.response", message, ...moment),
		...(isServed(message) ? { why: GENUINE } : {}),
	}),
	"authorize.checks": (message, ...moment) =>
		hasRun(message, "document.names-itself")
			? {
					title: "Server checks document and request",
					text: [
						when(
							ran("authorize.redirect-uri-registered"),
							"The document names its own address, and the redirect address of the request is listed there. Of a loopback address any port counts.",
						),
						"The document names its own address.",
					],
					label: "Check document and request",
					headline: "authorize.redirect-uri-registered",
					why: "A document says what the client is. It does not say that this client is asking.",
					mistake: "Taking a document that is genuine for a request that is.",
					specs: ["CIMD", "MCP", "OAuth 2.1 §8.4.2"],
					specs20: ["CIMD", "MCP", "RFC 8252 §7.3"],
				}
			: usualWords(codeFront)("authorize.checks", message, ...moment),
	"authorize.checks.refused": (message, ...moment) => ({
		...usualWords(messages)("authorize.checks.refused", message, ...moment),
		why: [
			when(
				[refused("authorize.redirect-uri-registered"), set("loopback", "absent")],
				"The document lists https addresses only. A port of somebody's computer is none of them, and a page is all that comes back.",
			),
			"Until the server knows that the redirect_uri is the client's, an error is shown as a page. After that, it is sent to the client by redirect.",
		],
	}),
	"authorize.response": (message, ...moment) => consentWords(message, ...moment),
	"decide.request": (message, settings): HopWords => {
		const isYes = parameterIn(message, "decision") === "allow";
		return {
			title: isYes ? "Ada says yes" : "Ada says no",
			text: isYes
				? [
						when(
							set("consentText", "name"),
							"The name on the page is one that she knows. There is nothing else to go by.",
						),
						settings.variant === "expected"
							? "She has told her agent to start, and here it asks, as she believes."
							: "She allows what the page names.",
					]
				: [
						...(settings.variant === "expected"
							? []
							: [
									when(
										set("consentText", "details"),
										"She has started nothing, and the page told her to look at that.",
									),
								]),
						"She does not want this.",
					],
			why: "The server cannot tell two programs on one computer apart. A person sometimes can.",
			specs: ["MCP", "OAuth 2.1 §7.9"],
			specs20: ["MCP", "RFC 6749 §10.2"],
			modelled: "What Ada believes is modelled. You can decide otherwise.",
		};
	},
	"decide.response": trapped("decide.response", {
		title: "Server sends the code to a port of this computer",
		text: "To the address in the request. Who listens there is not the server's to say.",
		why: "A loopback address belongs to the machine, and not to one of its programs.",
		mistake: "Taking a loopback address for as good as an https one.",
		specs: ["MCP", "OAuth 2.1 §8.4.2"],
		specs20: ["MCP", "RFC 8252 §7.3"],
	}),
	"decide.response.refused": trapped("decide.response.refused", {
		title: "Server sends the no to a port of this computer",
		text: "The error goes to the address in the request, without a code.",
		why: "An error goes where a code would have gone. The attacker's program has it, and nothing to redeem.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1"],
	}),
	"answer.request": {
		title: "Browser goes to the port",
		text: [when(sent("code"), "The code stands in the query."), "There is no code in the query."],
		why: "The message does not leave the computer. That is why a loopback address may do without TLS, and it helps against nobody who is in the computer already.",
		specs: ["RFC 8252 §8.3", "OAuth 2.1 §8.4.2"],
		specs20: ["RFC 8252 §8.3", "RFC 8252 §7.3"],
	},
	"answer.response": {
		title: "The attacker's program says that all is done",
		text: "A page as honest programs show it.",
		why: "Ada closes the window, and notices nothing.",
		specs: ["MCP"],
	},
};
