/** Words: Ada's browser at the proxy, and at the server behind. */
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { isOwn } from "./words-prepare";

type Table = Readonly<Record<string, Words>>;

const CONSENTED = "proxy.client-consented";
const GIVEN = "proxy.consent-given";
const MATCHES = "authorize.redirect-uri-registered";

/** The proxy has begun a request for the attacker itself, with a challenge of the proxy's. */
const BEGUN = [sent("code_challenge", "ownYes.response")] as const;

export const askWords: Table = {
	"authorize.request": (message) => ({
		title: "Browser brings the attacker's request to the proxy",
		text: isOwn(message)
			? "It asks for the attacker's client, and the answer is to go to the attacker."
			: "It asks in the agent's name, and the answer is to go to an address of the attacker's.",
		why: "It comes from Ada's browser, in which she has used the proxy before.",
		specs: ["OAuth 2.1 §4.1.1", "MCP"],
	}),
	"authorize.checks": {
		title: "Proxy finds nothing wrong",
		text: [
			when(ran(CONSENTED), "The client is the agent, as far as the proxy looks, and Ada has allowed that."),
			when(ran(GIVEN), "Ada has allowed something here before. For which client is not compared."),
			"The client is known. Whether Ada was ever asked about it is not looked at.",
		],
		label: "Check the request",
		headline: MATCHES,
		why: "At the server behind nobody will ask her, so this is the last place where somebody could.",
		mistake: "Leaving the question to the server behind, which knows only the proxy.",
		specs: ["RFC 9700 Update §2.4.1", "MCP", "RFC 9700 §4.1.3"],
	},
	"authorize.checks.refused": {
		title: [
			when(refused(CONSENTED), "Proxy asks about this client first"),
			when(refused(GIVEN), "Proxy asks first"),
			"Proxy refuses the request",
		],
		text: [
			when(refused(CONSENTED), "Ada has allowed her agent, and not this client."),
			when(refused(GIVEN), "Nothing was allowed in this browser."),
			when(refused(MATCHES), "The address is not the one that the agent has registered."),
			"A check says no, and the list ends there.",
		],
		label: "Check the request",
		headline: CONSENTED,
		why: [
			when(refused(CONSENTED), "A yes belongs to the client that it was said of, and not to the proxy."),
			when(refused(GIVEN), "Somebody has to say yes before the proxy uses what it has behind."),
			"Where the proxy cannot tell whom it would answer, it sends nobody anywhere.",
		],
		specs: ["RFC 9700 Update §2.4.2", "MCP", "OAuth 2.1 §2.3.1"],
	},
	"authorize.response": {
		title: [when(sent("location"), "Proxy sends Ada on"), "Proxy shows a page of its own"],
		text: [
			when(
				sent("location"),
				"To the server behind, with the proxy's own client_id. Which of its clients has asked does not stand there.",
			),
			"It names the client, and the host that the answer goes to. That host is the attacker's.",
		],
		why: [
			when(sent("location"), "One client_id stands for every client of the proxy."),
			"Anybody can register the agent's name. The host is what Ada can rely on.",
		],
		specs: ["MCP", "RFC 9700 Update §2.4"],
	},
	"authorize.response.refused": {
		title: "Proxy sends nobody on",
		text: [
			when(sent("location"), "An error goes to the address in the request, and no code."),
			"Ada's browser shows a page of the proxy's that says so.",
		],
		why: "The server behind is not asked, so there is no answer that could go to the attacker.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
	"around.work": {
		title: "Attacker leads the browser past the page",
		text: [
			when(
				BEGUN,
				"Its own page has opened the proxy's, and now sends that window to the server behind, with the request that the proxy has just begun for the attacker itself.",
			),
			"Its own page has opened the proxy's, and now sends that window to the server behind, with the proxy's request as everybody can write it.",
		],
		label: [when(BEGUN, "Take the proxy's request"), "Write the proxy's request"],
		why: [
			when(
				[...BEGUN, set("proxyState", "before")],
				"The attacker has asked with the state that Ada's browser keeps by now. The proxy keeps one request for each state: this one, with the verifier to its challenge.",
			),
			when(BEGUN, "The proxy keeps the verifier to this challenge, and will look for it by the state in the answer."),
			"client_id and address of the proxy are public, and the state is the attacker's own. What the page has asked stays unanswered.",
		],
		mistake: "Keeping the state in the browser before anybody has agreed.",
		specs: ["MCP", "RFC 9700 §4.5.4"],
		modelled: "That a page can send on a window that it has opened.",
	},
};

export const decideWords: Table = {
	"decide.request": {
		title: [when(sent("decision"), "Ada answers the page"), "A form goes to the proxy"],
		text: "She reads for which client it is, and where the answer would go.",
		why: "She has not asked for anything, and the host is none that she knows.",
		specs: ["MCP"],
		modelled: "What Ada reads, and what she makes of it.",
	},
	"decide.response": {
		title: "Proxy sends Ada on",
		text: "She has said yes to this client, so her browser goes to the server behind.",
		why: "A page helps whoever reads it. What follows is no confused deputy: the client was allowed.",
		mistake: "Naming the client on the page, and not where the answer goes.",
		specs: ["MCP", "OAuth 2.1 §7.9"],
	},
	"decide.response.refused": {
		title: [
			when(sent("location"), "Proxy answers the attacker's client with an error"),
			"Proxy does not take the form",
		],
		text: [
			when(sent("location"), "access_denied is all that goes to it."),
			"Ada gets a page that says so, and nobody is sent on.",
		],
		why: [
			when(sent("location"), "The server behind is not asked. There nobody would have asked Ada."),
			"The form is tied to the session that was asked, so no other page can send it.",
		],
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 9700 Update §2.4.2"],
	},
};

export const behindWords: Table = {
	"behind.request": {
		title: "Browser brings a request in the proxy's name to the server behind",
		text: "Whoever has asked the proxy, the server reads the client_id of the proxy.",
		why: "Ada is signed in there, and has allowed this client.",
		specs: ["OAuth 2.1 §4.1.1", "RFC 9700 Update §2.4.1"],
	},
	"behind.checks": {
		title: "Server behind remembers",
		text: [
			when(ran("sign-in.consented"), "The proxy may do this: Ada has allowed it before."),
			"The request is in order, so Ada is asked.",
		],
		label: "Check the request",
		headline: "sign-in.consented",
		why: "Its question was answered once, for the proxy. For whom the proxy asks, no parameter says.",
		mistake: "Skipping the question for a client that stands for many others.",
		specs: ["RFC 9700 Update §2.4.1", "MCP", "RFC 6749 §10.2"],
	},
	"behind.checks.refused": {
		title: "Server behind refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the request",
		why: "What was remembered is not looked at any more.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
	"behind.response": {
		title: [when(sent("location"), "Server behind asks nobody"), "Server behind shows a page"],
		text: [
			when(sent("location"), "The browser is sent back to the proxy at once, with a code."),
			"Ada would have to answer it, and the attack ends there.",
		],
		why: [
			when(sent("location"), "The server has asked Ada once, and does not ask again."),
			"What is asked for now was not allowed before.",
		],
		specs: ["OAuth 2.1 §4.1.2", "RFC 9700 Update §2.4.1"],
	},
	"behind.response.refused": {
		title: "Server behind sends no code",
		text: "There is nothing that the proxy could redeem.",
		why: "The request was not one that the server takes from the proxy.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
};
