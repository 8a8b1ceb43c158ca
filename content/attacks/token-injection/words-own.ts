/** The attacker opens the client's page, and signs in as itself. */
import type { Words } from "@/lib/flow/define";
import { isRedirect } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made, sent, sentAs } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { INJECTION, OWN_BROWSER, SCRIPT } from "./said";
import { WRITES } from "./world";

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

export const ownWords: Readonly<Record<string, Words>> = {
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
	"forge.work": (_, { variant }) => ({
		title: variant === WRITES ? "The attacker writes an answer" : "The attacker swaps what is in it",
		text: [
			when(
				[sentAs("token_type", "Bearer"), sent("id_token")],
				"Ada's access token and her ID Token stand in it. The server has no part in it.",
			),
			when(
				[sentAs("token_type", "Bearer"), sent("state")],
				"Ada's token stands in it, and the state from the script's own request. The server has no part in it.",
			),
			when(sentAs("token_type", "Bearer"), "Ada's token stands in it. The server has no part in it."),
			when(sent("id_token"), "Ada's access token and her ID Token take the place of its own."),
			"Ada's access token takes the place of its own.",
		],
		label: "Put Ada's token in",
		why:
			variant === WRITES
				? "An address can be typed. Whoever has asked knows what an answer to that has to look like."
				: "Whatever else was in the answer stays as it was, since it belongs to this tab.",
		mistake: "Expecting state to help. It ties an answer to a browser, and not to the token in it.",
		specs: INJECTION,
	}),
};
