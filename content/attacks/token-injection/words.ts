import { logWords } from "@/content/moves/words-leaked-call";
import { scriptWords } from "@/content/moves/words-script-page";
import { called, callRefused, nothingServed } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { isRedirect } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { lacks, made, ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const INJECTION = ["RFC 9700 §4.6"] as const;
const DEFENCE = ["RFC 9700 §4.6.1", "OpenID Core §3.2.2.11", "OpenID Core §3.2.2.9"] as const;
const OWN_BROWSER = "The attacker's browser is part of its lane.";
const SCRIPT = "The script is part of the client's lane, also where it runs in the attacker's browser.";

/** Told of Ada's part, too. */
export const shared: Readonly<Record<string, Words>> = {
	...scriptWords,
	...logWords,
	// Of a code that a learner puts in: it would have to be a good one.
	"bring.response": {
		title: "Client answers the attacker",
		text: "It has gone on with the code that was put in.",
		why: "A code is another matter, and another attack.",
		specs: ["RFC 9700 §4.5"],
	},
};

const NONCE = "id-token.nonce-matches";
const AT_HASH = "id-token.access-token-hash";

const copyWords: Readonly<Record<string, Words>> = {
	"script.work": {
		title: "Script prepares its request",
		text: [
			when(made("nonce"), "It asks for a token, and for a login beside it. The nonce is for that."),
			when(made("state"), "It makes a state, and asks for a token."),
			"It asks for a token.",
		],
		label: "Ask for a token",
		why: "The answer of the authorization server will be the token itself, in the address of this page.",
		mistake: "Keeping such a page because it still works.",
		specs: ["RFC 6749 §4.2.1", "RFC 9700 §2.1.2", "OpenID Core §3.2.2.1"],
		modelled: SCRIPT,
	},
	"authorize.checks.refused": {
		title: "Server refuses the request",
		text: "One check says no. What was checked before it decides how the error is delivered.",
		label: "Check the request",
		why: inGeneral(
			"Until the server knows that the redirect_uri is the client's, and how to answer there, an error is shown as a page. After that, it is sent to the client by redirect.",
		),
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 6749 §4.2.2.1"],
	},
	"id-token.checks": {
		title: "Script checks the ID Token",
		text: [
			when(
				ran(NONCE),
				"Its at_hash is the hash of this access token, and its nonce is the one that this tab has sent.",
			),
			when(skipped(NONCE), "Its at_hash is the hash of this access token. It compares no nonce."),
		],
		label: "Check the ID Token",
		headline: AT_HASH,
		why: "The access token says nothing to a client. The ID Token is made for it, is signed, and can say which access token came with it.",
		specs: DEFENCE,
	} as HopWords,
	"leaked.link": {
		title: "The attacker comes by Ada's answer",
		text: [
			when(made("id_token"), "An address of her browser has been copied, with both tokens behind the #."),
			"An address of her browser has been copied, with the token behind the #.",
		],
		why: "A token in an address can leak as any address does. From where this one came makes no difference for what follows.",
		specs: ["RFC 9700 §4.6", "RFC 9700 §4.3.2"],
		modelled: "How it was copied is modelled. The address is real.",
	},
};

const noFurther: HopWords = {
	title: "The attacker gets no further",
	text: "This is not the answer that it needs.",
	why: "Without an answer of its own there is nothing into which it could put Ada's token.",
	specs: INJECTION,
};

const where =
	(isSo: (message: Message) => boolean, words: HopWords): Words =>
	(message) =>
		isSo(message) ? words : noFurther;

const sendsOn = (message: Message) => message.kind === "response" && isRedirect(message.response);
const asks = (message: Message) =>
	message.kind === "response" && message.response.status === 200 && hasForm(message.response.body);

const ownWords: Readonly<Record<string, Words>> = {
	"ownPage.request": {
		title: "The attacker opens the slide show",
		text: "In a browser of its own, like any user.",
		why: "An answer is only read where somebody has asked. So the attacker asks, too.",
		specs: INJECTION,
		modelled: OWN_BROWSER,
	},
	"ownPage.response": (message) =>
		message.kind === "response" && message.response.status === 200
			? {
					title: "The page comes",
					text: "The same file as for everybody.",
					why: "Its script will take an answer from the address of its page.",
					specs: ["RFC 6749 §4.2"],
				}
			: {
					title: "There is no such page",
					text: "Nothing of the client takes a token from this address.",
					why: "A server that does not put tokens into addresses leaves no use for such a page.",
					specs: ["RFC 9700 §2.1.2", "RFC 9700 §4.6.1"],
				},
	"ownScript.work": {
		title: "Script prepares the attacker's request",
		text: [
			when(made("nonce"), "It asks for a token, and for a login beside it. The nonce is for that."),
			when(made("state"), "It makes a state for this tab, and asks for a token."),
			"It asks for a token.",
		],
		label: "Ask for a token",
		why: "To the script this is a user like any other.",
		specs: ["RFC 6749 §4.2.1", "OpenID Core §3.2.2.1"],
		modelled: SCRIPT,
	},
	"mineAsk.request": {
		title: "The attacker's browser asks the server",
		text: "The request is the client's own.",
		why: "Nothing in it was changed.",
		specs: ["RFC 6749 §4.2.1"],
		modelled: OWN_BROWSER,
	},
	"mineAsk.response": where(asks, {
		title: "Server asks who is there",
		text: "Its own page, at its own address.",
		why: "The attacker has an account here, too.",
		specs: ["RFC 6749 §3.1"],
	}),
	"mineLogin.request": {
		title: "The attacker signs in as itself",
		text: "With its own name and password.",
		why: "Up to here nothing is wrong. This is an ordinary sign-in.",
		specs: INJECTION,
	},
	"mineLogin.response": where(sendsOn, {
		title: "Server starts a session",
		text: "For the attacker's own account.",
		why: "The server knows who is there: Mallory.",
		specs: ["RFC 6749 §3.1"],
	}),
	"mineConsent.request": {
		title: "The attacker's browser follows",
		text: "It asks for the consent page.",
		why: "Consent is asked of every user.",
		specs: ["RFC 6749 §3.1"],
	},
	"mineConsent.response": where(asks, {
		title: "Server asks for consent",
		text: "It asks Mallory about Mallory's photos.",
		why: "Nothing of Ada's is in question here.",
		specs: ["RFC 6749 §10.2"],
	}),
	"mineDecide.request": {
		title: "The attacker allows it",
		text: "In its own name.",
		why: "What it wants is the answer.",
		specs: INJECTION,
	},
	"mineDecide.response": where(sendsOn, {
		title: "Server answers the attacker",
		text: [
			when(sent("id_token"), "Behind the # stand an access token and an ID Token, both for Mallory."),
			when(sent("access_token"), "Behind the # stands an access token for Mallory."),
			"There is no token in the answer.",
		],
		why: "The answer goes through the attacker's own browser. There it can be changed before the script sees it.",
		specs: ["RFC 9700 §4.6", "RFC 6749 §4.2.2"],
	}),
	"forge.work": {
		title: "The attacker swaps what is in it",
		text: [
			when(sent("id_token"), "Ada's access token and her ID Token take the place of its own."),
			"Ada's access token takes the place of its own.",
		],
		label: "Put Ada's token in",
		why: "Whatever else was in the answer stays as it was, since it belongs to this tab.",
		mistake: "Expecting state to help. It ties an answer to a browser, and not to the token in it.",
		specs: INJECTION,
	},
};

const swapWords: Readonly<Record<string, Words>> = {
	"swap.request": {
		title: "The attacker opens the changed address",
		text: "The browser asks for the page. What stands behind the # is not sent.",
		why: "No server sees this part of an address, so none could notice that it was changed.",
		specs: ["RFC 9700 §4.6", "RFC 9110 §7.1"],
		modelled: OWN_BROWSER,
	},
	"swap.response": {
		title: "The page comes again",
		text: "The same file as before.",
		why: "The script starts, and looks at the address of its page.",
		specs: ["RFC 6749 §4.2"],
	},
	"swap.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "So no script reads the address.",
		why: "The address has to be the one at which the script waits.",
		specs: ["RFC 6749 §4.2"],
	},
	"swapRead.work": {
		title: "Script reads the answer",
		text: "It takes what stands behind the #.",
		label: "Read the address",
		why: "It cannot tell who has written it there: the server's redirect, or the person before the screen.",
		specs: ["RFC 6749 §4.2.2", "RFC 9700 §4.6"],
		modelled: SCRIPT,
	},
	"swapAnswer.checks": {
		title: "Script takes the answer",
		text: [
			when(ran("callback.state-matches"), "state is the one of this tab, and there is a token."),
			"There is a token, and the script takes it.",
		],
		label: "Check the answer",
		headline: "callback.token-carried",
		why: [
			when(
				made("id_token"),
				"This says that the tab has asked, and not whose token has come. For that, the ID Token is still to be checked.",
			),
			"A plain access token is tied to no request and to no browser. Nothing that the script could compare would show whose it is.",
		],
		mistake: "Taking a token that arrives for a proof of who is there.",
		specs: ["RFC 9700 §4.6", "RFC 9700 §4.6.1", "RFC 6749 §10.16"],
	},
	"swapId.checks": {
		title: "Script takes the ID Token",
		text: when(
			skipped(NONCE),
			"It is signed, it is for this client, and its at_hash fits the access token: both are Ada's. It compares no nonce.",
		),
		label: "Check the ID Token",
		headline: AT_HASH,
		why: "Both come from one answer, so they fit each other. That it was the answer to another request, only the nonce could tell.",
		mistake: "Checking the signature and at_hash of an ID Token, and not its nonce.",
		specs: DEFENCE,
	},
	"swapId.checks.refused": {
		title: "Script refuses the answer",
		text: [
			when(
				refused(AT_HASH),
				"The ID Token is the attacker's own, and its at_hash is not the hash of Ada's access token.",
			),
			when(refused(NONCE), "The ID Token is Ada's, and its nonce is not the one that this tab has sent."),
			"A check says no, and the list ends there.",
		],
		label: "Check the ID Token",
		why: [
			when(
				refused(AT_HASH),
				"The attacker cannot write an ID Token that fits Ada's access token: it would have to sign it.",
			),
			when(
				refused(NONCE),
				"A copied ID Token fits the access token that came with it. It names the request that it answered.",
			),
			"The script drops every token of the answer, unused.",
		],
		specs: DEFENCE,
	},
	"swapCall.request": {
		title: "Script calls the API with Ada's token",
		text: called("From the attacker's browser, as it would call for any user."),
		why: "To the API this is the client's call. Whose photos to send, the token says.",
		specs: ["RFC 9700 §4.6", "RFC 6750 §2.1"],
		modelled: SCRIPT,
	},
	"swapCall.checks": {
		title: "API checks the token",
		text: "The token is genuine, and the genuine client presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Nothing is wrong with this call. The wrong person will see the answer.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.6"],
	},
	"swapCall.checks.refused": callRefused,
	"swapCall.response": {
		title: "The attacker has Ada's photos in the client",
		text: "The slide show in the attacker's browser shows them.",
		why: "In this client the attacker is Ada now, and can do whatever the client lets her do.",
		specs: INJECTION,
	},
	"swapCall.response.refused": { ...nothingServed, title: "The attacker sees nothing" },
};

const bringWords: Readonly<Record<string, Words>> = {
	"bring.request": {
		title: "The attacker brings the token",
		text: "It comes to the callback of the client with Ada's token, as if that were the answer.",
		why: "It has no code of Ada's, so it tries what it has.",
		specs: INJECTION,
		modelled: OWN_BROWSER,
	},
	"bring.checks": {
		title: "Client takes the answer",
		text: "There is a code in it.",
		label: "Check the answer",
		why: "What the attacker has brought is not what it has: a code was put in on the way.",
		specs: ["OAuth 2.1 §4.1.2"],
	},
	"bring.checks.refused": {
		title: "Client finds no code",
		text: [
			when(
				refused("callback.answer-complete"),
				"In the code grant an answer brings a code. The client reads no token from an address.",
			),
			"A check says no, and the list ends there.",
		],
		label: "Check the answer",
		headline: "callback.answer-complete",
		why: [
			when(
				lacks("client", "code"),
				"The client gets its tokens from the token endpoint, over a connection of its own. There the attacker cannot swap anything.",
			),
			"The client gets its tokens from the token endpoint. There the attacker cannot swap anything.",
		],
		specs: ["RFC 9700 §4.6.1", "RFC 9700 §2.1.2", "OAuth 2.1 §4.1.2"],
	},
	"bring.response.refused": {
		title: "Client shows the attacker nothing",
		text: "A page that says that it has stopped.",
		why: "There is no token in the attacker's session, so there is nothing to show.",
		specs: ["RFC 9700 §4.6.1"],
	},
};

/** Words of this lesson's own hops. */
export const words: Readonly<Record<string, Words>> = { ...copyWords, ...ownWords, ...swapWords, ...bringWords };
