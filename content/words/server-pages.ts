/** Words for the pages that an authorization server shows a person, each told of the page that it really sent. */
import { readForms } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { behind, when } from "@/lib/vocabulary/telling";

/** Whether the page in a message asks its reader to decide, and not who they are. */
export const asksForConsent = (message: Message): boolean =>
	message.kind === "response" &&
	readForms(message.response.body).some(({ buttons }) => buttons.some(({ name }) => name === "decision"));

export const signInPage: HopWords = {
	title: "Server shows its sign-in page",
	text: "The request is acceptable. Now the server has to know who the user is.",
	why: "How people prove who they are is outside OAuth. It happens between them and the authorization server, and the client sees none of it.",
	mistake:
		"Letting another page frame the sign-in page, or showing it in an app's own web view, where the app could read the password.",
	specs: ["OAuth 2.1 §3.1", "RFC 9700 §4.16", "RFC 8252 §8.12"],
	specs20: ["RFC 6749 §3.1", "RFC 9700 §4.16", "RFC 8252 §8.12"],
	modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
};

export const consent: HopWords = {
	title: "Server asks for consent",
	text: [
		...(["authorize.request", "par.request"] as const).map((asked) =>
			when(sent("scope", asked), "It names the client, the scope, and where the answer will go."),
		),
		"It names the client, what the client may ask for, and where the answer will go.",
	],
	why: "This page is the only place where a person can see who asks for what. It must not be framed, and its form is bound to the session.",
	mistake: "Showing a client's own name as if the server vouched for it.",
	specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §7.9", "RFC 9700 §4.16"],
	specs20: ["RFC 6749 §10.2", "RFC 6749 §10.12", "RFC 9700 §4.16"],
};

/** The same page as an answer to the request itself: whoever asks has a session here, and is not asked who she is. */
export const consentAtOnce: HopWords = {
	...consent,
	text: behind("Ada is still signed in here.", consent.text),
	why: "The session of the server is its own. It says who is there, and nothing of what she wants to allow.",
	mistake:
		"Sending the code back without a question, because she is signed in. That somebody is there allows nobody anything.",
	specs: ["OAuth 2.1 §3.1", "OAuth 2.1 §1.4.1", "OAuth 2.1 §7.9"],
	specs20: ["RFC 6749 §3.1", "RFC 6749 §10.2"],
};
