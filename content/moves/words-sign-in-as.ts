import { called } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { carriesNo } from "@/lib/flow/read/labels";
import { isRedirect } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const MODELLED = "The attacker's browser is part of its lane.";

/** Told of an answer that is not the one which a right password brings. */
const noFurther: HopWords = {
	title: "The attacker gets no further",
	text: "This is not the answer that it needs.",
	label: "Check the answer",
	why: "What was sent is not what somebody with the right password would have sent.",
	specs: ["RFC 6749 §4.1", "RFC 6749 §5.2"],
};

const where =
	(isSo: (message: Message) => boolean, words: HopWords): Words =>
	(message) =>
		isSo(message) ? words : noFurther;

const isYes = (message: Message) => !carriesNo(message);
const sendsOn = (message: Message) => message.kind === "response" && isRedirect(message.response) && isYes(message);
const asks = (message: Message) =>
	message.kind === "response" && message.response.status === 200 && hasForm(message.response.body);

/** Words for a sign-in with the password of another person. Everything in it is what the servers are there for. */
export const signInAsWords: Readonly<Record<string, Words>> = {
	"asClick.request": {
		title: "The attacker goes to the client",
		text: "In a browser of its own, like any user.",
		why: "Who has a password needs no client of its own. Every app that Ada could connect will do.",
		specs: ["OAuth 2.1 §4.1"],
		specs20: ["RFC 6749 §4.1"],
		modelled: MODELLED,
	},
	"asClick.response": where(sendsOn, {
		title: "Client answers the attacker",
		text: "It does for this browser what it does for any.",
		why: "Who sits there, the authorization server has to find out.",
		specs: ["OAuth 2.1 §4.1.1"],
		specs20: ["RFC 6749 §4.1.1"],
	}),
	"asAuthorize.request": {
		title: "The attacker's browser asks the server",
		text: "The request is the client's own.",
		why: "Nothing in it was changed, so there is nothing wrong with it.",
		specs: ["OAuth 2.1 §4.1.1"],
		specs20: ["RFC 6749 §4.1.1"],
	},
	"asAuthorize.response": where(asks, {
		title: "Server asks who is there",
		text: "Its own sign-in page, at its own address.",
		why: "This page could ask for a second factor, or for a passkey. This server asks for the password alone.",
		specs: ["OAuth 2.1 §1.3.1", "RFC 9700 §2.4"],
		specs20: ["RFC 6749 §3.1", "RFC 9700 §2.4"],
	}),
	"asLogin.request": {
		title: [when(sent("password"), "The attacker types Ada's password"), "The attacker sends the form"],
		text: [
			when(sent("password"), "At the right page, over a safe connection. It is the wrong person who types."),
			"Without a password.",
		],
		why: "A password says that somebody knows it. It does not say who.",
		mistake: [
			when(
				refused("token.grant-type-supported", "bought.checks"),
				"Believing that a copied password is worthless once a server has refused it somewhere.",
			),
			"Taking a password for a proof of who is there.",
		],
		specs: ["RFC 6749 §10.7", "RFC 9700 §2.4"],
	},
	"asLogin.response": where(sendsOn, {
		title: "Server takes the attacker for Ada",
		text: "The password is right.",
		why: "From here on, whatever this browser does, Ada does.",
		specs: ["RFC 6749 §3.1"],
	}),
	"asConsent.request": {
		title: "The attacker's browser follows",
		text: "It brings the cookie of the session that the server has just started.",
		why: "To the server this is a browser of Ada's like any other.",
		specs: ["RFC 6749 §3.1"],
	},
	"asConsent.response": where(asks, {
		title: "Server asks for consent",
		text: "It names the client and what it may do. It asks the attacker.",
		why: "Consent protects Ada from clients. It does not protect her from somebody who signs in as her.",
		specs: ["OAuth 2.1 §1.4.1"],
		specs20: ["RFC 6749 §10.2"],
	}),
	"asDecide.request": {
		title: "The attacker allows it",
		text: "In Ada's name.",
		why: "It is the same press of a button.",
		specs: ["OAuth 2.1 §4.1.1"],
		specs20: ["RFC 6749 §4.1.1"],
	},
	"asDecide.response": where(sendsOn, {
		title: [when(sent("code"), "Server sends the attacker back with a code"), "Server answers the attacker"],
		text: [when(sent("code"), "The code stands for Ada's account."), "There is no code in it."],
		why: "The answer goes to the browser that asked. That is how it should be.",
		specs: ["OAuth 2.1 §4.1.2"],
		specs20: ["RFC 6749 §4.1.2"],
	}),
	"asCallback.request": {
		title: "The attacker's browser comes back to the client",
		text: "With the answer to the request that this browser has made.",
		why: "It is the answer to the request of this browser, so there is nothing to compare that would not fit.",
		specs: ["OAuth 2.1 §4.1.2"],
		specs20: ["RFC 6749 §4.1.2"],
	},
	"asCallback.checks": where(isYes, {
		title: "Client finds nothing wrong",
		text: "This browser asked, and it brings the answer.",
		label: "Answer is accepted",
		headline: "callback.transaction-known",
		why: "Such checks see to it that nobody's answer ends up in the session of another. Here there is only one session.",
		specs: ["OAuth 2.1 §2.3.3"],
		specs20: ["RFC 6749 §10.12"],
	}),
	"asToken.request": {
		title: "Client redeems the code",
		text: [when(sent("code_verifier"), "It sends the code, and the verifier of this session."), "It sends the code."],
		why: "To the client this is one sign-in among many.",
		specs: ["OAuth 2.1 §4.1.3"],
		specs20: ["RFC 6749 §4.1.3"],
	},
	"asToken.response": where(isYes, {
		title: "Server issues an access token",
		text: [
			when(ran("token.verifier-fits"), "Client, code and verifier are right. The token is for Ada's account."),
			"Client and code are right. The token is for Ada's account.",
		],
		why: "Every check looks at programs. None of them looks at who sat before the browser.",
		specs: ["OAuth 2.1 §3.2.3"],
		specs20: ["RFC 6749 §5.1"],
	}),
	"asApi.request": {
		title: "Client calls the API",
		text: called("It fetches the photos for the session that brought the code."),
		why: "The token says whose photos these are: Ada's.",
		specs: ["RFC 6750 §2.1"],
	},
	"asApi.response": where(isYes, {
		title: "API answers with the photos",
		text: "They are Ada's: she is the user whom the token names.",
		why: "The API answers the client. For whom the client asks stands in the token, and that says Ada.",
		specs: ["RFC 9068 §2.2"],
	}),
	"asCallback.response": where(isYes, {
		title: "Client shows Ada's photos to the attacker",
		text: "The page is in the attacker's browser.",
		why: "Nothing was broken on the way. The attack was over when the password was in other hands.",
		specs: ["RFC 9700 §2.4", "RFC 6749 §10.7"],
	}),
};
