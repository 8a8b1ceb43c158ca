import { ownChallengeWords } from "@/content/moves/words-own-challenge";
import type { Words } from "@/lib/flow/define";
import { isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent, sentAs } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { registerWords } from "./words-register";
import { theft } from "./words-theft";

const asksForPassword = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes('type="password"');

export const leadsOn = (message: Message): boolean => message.kind === "response" && isRedirect(message.response);

/** The attacker has begun a sign-in of its own by now, whose challenge it can put into Ada's request. */
const HAS_OWN = sent("code_challenge", "own.response");

/** Ada has come back by herself, and picked the honest server. */
const CHOSEN = sentAs("server", "as.example", "connect.request");

export const sentOn: HopWords = {
	title: "Attacker sends the browser on to the honest server",
	text: "The request is nearly the same: the client_id is now the one that the client has at as.example.",
	why: [
		when(
			[sent("code_challenge"), HAS_OWN],
			"The challenge is another one, too: that of the attacker's own sign-in at this client.",
		),
		when(sent("code_challenge"), "The challenge travels along unchanged."),
		"Nothing in a redirect says who wrote it. The honest server sees a request of a client that it knows.",
	],
	mistake: "Believing that an authorization request comes from the client. Everybody can write one.",
	specs: ["RFC 9700 §4.4.1", "RFC 9700 §4.5.4"],
};

/** The attacker's server has been asked, and has nobody to ask the honest server as. */
const hasNoClient: HopWords = {
	title: "Attacker's server shows an error",
	text: "It sends nobody on: for this way it needs a client of its own.",
	why: "To Ada it looks like any server that has a bad day.",
	specs: ["RFC 9700 §4.4.2.2"],
};

export const notSentOn: HopWords = {
	astray: true,
	title: "Nobody sends the browser on",
	text: "The request did not reach the attacker's authorization endpoint.",
	why: "Without a code of the honest server there is nothing to send to the wrong one.",
	specs: ["RFC 9700 §4.4.1"],
};

/** What is told of an attacker's server that sends a browser on, and of what becomes of the code. */
export const mixedUpWords: Readonly<Record<string, Words>> = {
	...theft,
	...registerWords,
	"detour.request": {
		title: "Browser asks the attacker's server",
		text: "An ordinary authorization request. The client is registered here, too.",
		why: "Nothing is intercepted. The attacker reads only what was sent to it.",
		specs: ["RFC 9700 §4.4.1"],
	},
	"detour.response": (message) => (leadsOn(message) ? sentOn : notSentOn),
	"detour.response.refused": (_, __, { messages }) =>
		messages.some(({ note }) => note === "register") ? hasNoClient : notSentOn,
	"own.request": {
		title: "Attacker begins a sign-in of its own",
		text: "At the same client, with the honest server. Anybody can do that.",
		why: "This client is confidential, so the attacker will need the client to redeem the code. It needs a session there for that.",
		specs: ["RFC 9700 §4.4.1", "RFC 9700 §4.5"],
		modelled: "The attacker's own browser is part of its lane.",
	},
	"own.work": {
		title: "Client prepares the attacker's request",
		text: "The same as for everybody: what it keeps belongs to the attacker's session.",
		label: "Keep the request",
		why: "Nothing tells the client that this is an attacker.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"own.response": ownChallengeWords["own.response"],
	"authorize.response": (message) =>
		asksForPassword(message)
			? {
					title: "Honest server shows its sign-in page",
					text: [
						when(CHOSEN, "This is the server that Ada has chosen now."),
						"Ada chose another server. If she notices that this is as.example, she may wonder.",
					],
					why: [
						when(CHOSEN, "She signs in there herself, so that you see that it works."),
						"The address is genuine, and so is the page. Looking at the address, which protects against phishing, does not help here.",
					],
					specs: ["RFC 9700 §4.4.1", "OAuth 2.1 §3.1"],
				}
			: {
					title: "Server asks for consent",
					text: "Ada is still signed in there, so it asks only whether she agrees.",
					why: "The session of the server is its own. It has nothing to do with what became of the last answer.",
					specs: ["OAuth 2.1 §3.1"],
				},
};
