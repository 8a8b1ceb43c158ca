import { asksForConsent } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import { postedBy } from "@/lib/parties/browser/messages";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, made, ran, sent, sentAs, set, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** What the page in an answer posts, if anything. */
export const postedIn = (message: Message) =>
	message.kind === "response" ? postedBy(message.response.body) : undefined;

/** Whether the page holds an answer of Mallory's own, for the client's page. */
const holdsAnswer = (message: Message): boolean => {
	const { code, access_token: token } = postedIn(message)?.data ?? {};
	return code !== undefined || token !== undefined;
};

const postsError: HopWords = {
	title: "Server sends a page that posts an error",
	text: "Ada is not asked, and there is no code in the message.",
	why: "A refusal is an answer, too, and goes the way that was asked for.",
	specs: ["RFC 9700 §4.17", "OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 9700 §4.17", "RFC 6749 §4.1.2.1"],
};

const redirected: HopWords = {
	title: "Server sends a redirect",
	text: "The answer would go to redirect_uri, which is the client's own. Nothing is posted.",
	why: "No message was asked for, so there is none.",
	specs: ["OAuth 2.1 §4.1.2"],
	specs20: ["RFC 6749 §4.1.2"],
};

export const luredWords: Readonly<Record<string, Words>> = {
	"bait.work": {
		title: "Mallory writes a request in the client's name",
		text: [
			when(
				holds("attacker", "code_verifier"),
				"As the client's page would write it, with a challenge of her own. response_mode asks for a message instead of a redirect.",
			),
			when(
				made("code_challenge"),
				"As the client's page would write it, with the challenge of her own session there. response_mode asks for a message instead of a redirect.",
			),
			"As the client's page would write it. response_mode asks for a message instead of a redirect.",
		],
		label: "Write the request",
		why: "Anybody can write an authorization request. The client's own address stands in it, and it is not where the answer will go.",
		specs: ["RFC 9700 §4.17", "RFC 9700 §4.1.1"],
		modelled:
			"The words web_message and web_message_uri are those of Internet-Drafts. RFC 9700 says what can go wrong, and not how a message is asked for.",
	},
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs a page of Mallory's in Ada's browser, and one click in it.",
		specs: ["RFC 9700 §4.17.1"],
	},
	"lure.response": (message) =>
		holdsAnswer(message)
			? {
					title: "The page holds an answer of Mallory's own",
					text: "She has signed in as herself before, and kept what the server posted to her. A press of the button opens the client's page, and the script posts the answer there.",
					why: "Whoever opens a window can post to it, whatever page it shows.",
					specs: ["RFC 9700 §4.17.1.3"],
					modelled: "What the script does. Its text is real, and the browser decides by it.",
				}
			: {
					title: "The page has a button and a listener",
					text: "A press of the button opens the server in a window of its own. Whatever is posted back, the script sends home.",
					why: "A window that was opened can post to the one that has opened it, whichever page is there.",
					specs: ["RFC 9700 §4.17.1.1"],
					modelled: "What the script does. Its text is real, and the browser decides by it.",
				},
	"lure.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than Mallory's.",
		why: "Without that page nothing happens.",
		specs: ["RFC 9700 §4.17.1"],
	},
};

export const readingWords: Readonly<Record<string, Words>> = {
	"asked.request": {
		title: "The new window brings the request to the server",
		text: [
			when(
				sentAs("web_message_uri", "https://evil.example"),
				"web_message_uri says for whose window the answer is meant, and it says Mallory's.",
			),
			when(
				sent("web_message_uri"),
				"web_message_uri says for whose window the answer is meant, and it says the client's.",
			),
			"It does not say for whose window the answer is meant.",
		],
		why: "The window was opened by Mallory's page. Nothing in the request says so.",
		specs: ["RFC 9700 §4.17.1.1", "RFC 9700 §4.17.1.2"],
	},
	"asked.checks": {
		title: "Server checks the request",
		text: "The client is known, and redirect_uri is its own.",
		label: "Check the request",
		headline: "authorize.redirect-uri-registered",
		why: "redirect_uri is compared, and the answer will not go there: it goes to a window.",
		mistake: "Comparing redirect_uri, and posting to somewhere else.",
		specs: ["RFC 9700 §4.17.1.2", "RFC 9700 §4.17.2"],
	},
	"asked.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, so Ada is not asked.",
		label: "Check the request",
		why: "This is not the request that Mallory wrote.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1"],
	},
	"asked.response": (message) =>
		postedIn(message)
			? postsError
			: {
					title: asksForConsent(message) ? "Server asks for consent" : "Server shows its sign-in page",
					text: "The page is genuine, and so is the address above it. It names the client that Ada knows.",
					why: "Everything that Ada can look at is right. Which page has opened this window, she is not shown.",
					specs: ["RFC 9700 §4.17.1.1"],
				},
	"asked.response.refused": {
		title: "Server shows an error",
		text: "Ada is not asked, and no answer is posted.",
		why: "Without a client that it knows there is nobody to answer.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1"],
	},
	"agreed.request": {
		title: "Ada decides",
		text: [
			when(sentAs("decision", "allow"), "She lets Photo Print see her photos, as she would on any other day."),
			"She does not agree.",
		],
		why: "The question is the server's own, and the client in it is genuine. She cannot tell this from a sign-in of her own.",
		specs: ["RFC 9700 §4.17.1.1"],
	},
	"agreed.response": (message) => {
		const posted = postedIn(message);
		if (!posted) return redirected;
		const { data, target } = posted;
		return {
			title:
				data.code === undefined ? "Server sends a page that posts an error" : "Server sends a page that posts the code",
			text:
				target === "*"
					? "Its script posts the answer to the window that has opened it. The target origin is *, so any window will do."
					: `Its script posts the answer to the window that has opened it. The target origin is ${target}.`,
			why: [
				when(set("pmTarget", "any"), "With * the answer is for whoever has opened the window."),
				when(
					set("pmTarget", "request"),
					"The server has taken the target from the request. Whoever writes the request can write that, too.",
				),
				"The server has taken the target from what is registered for the client, and not from the request.",
			],
			mistake: "Posting to *, since it works with every client.",
			specs: ["RFC 9700 §4.17.1.1", "RFC 9700 §4.17.1.2", "RFC 9700 §4.17.2"],
		};
	},
	"agreed.response.refused": {
		title: "Server refuses the form",
		text: "Nothing is posted.",
		why: "The form may not be Ada's decision.",
		specs: ["RFC 6749 §10.12"],
	},
	"posted.work": {
		title: "The server's page posts its answer",
		text: "To the window that has opened it, whichever page that shows.",
		label: "Post the answer",
		why: "No request is made for this: a message goes from one window to another, inside the browser.",
		specs: ["RFC 9700 §4.17", "HTML"],
	},
	"posted.checks": {
		title: "Browser delivers the message",
		text: [
			when(
				skipped("browser.target-origin"),
				"The window that has opened this one shows Mallory's page, and the target origin is compared with nothing.",
			),
			"The window that has opened this one shows Mallory's page, and the target origin allows it.",
		],
		label: "Whose window is it?",
		headline: "browser.target-origin",
		why: "Whose message it is meant to be, only the sender can say. A browser knows no clients.",
		specs: ["HTML", "RFC 9700 §4.17.1"],
	},
	"posted.checks.refused": {
		title: "Browser delivers nothing",
		text: "The window that has opened this one shows Mallory's page, and that is not of the target origin.",
		label: "Whose window is it?",
		headline: "browser.target-origin",
		why: "The target origin is to a message what redirect_uri is to a redirect.",
		specs: ["HTML", "RFC 9700 §4.17.2"],
	},
	"collect.request": {
		title: [when(sent("code"), "Mallory's page sends the code home"), "Mallory's page sends home what came"],
		text: [
			when(sent("code"), "Its script has got the answer, and it is her page: it may read it."),
			"There is no code in it.",
		],
		why: "What a page has received, it can send wherever it likes.",
		specs: ["RFC 9700 §4.17.1.1"],
	},
	"collect.response": {
		title: "Mallory's server answers",
		text: "Ada sees nothing of it. The window of the server says that it can be closed.",
		why: "To Ada, this was a sign-in at Photo Print.",
		specs: ["RFC 9700 §4.17.1.1"],
	},
	"collect.response.refused": {
		astray: true,
		title: "Nobody takes the answer",
		text: "The script has sent it to another address than Mallory's.",
		why: "What does not reach Mallory is of no use to her.",
		specs: ["RFC 9700 §4.17.1.1"],
	},
};

/** Told after the words of the theft. */
export const theftHere: Readonly<Record<string, Words>> = {
	"theft.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran("token.verifier-fits"), "The code belongs to this client_id, and the verifier fits the challenge."),
			"The code belongs to this client_id. Nothing that the server compares ties it to the one who asked.",
		],
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: [
			when(ran("token.verifier-fits"), "PKCE ties a code to the one who wrote the request. That was Mallory."),
			"A public client sends nothing that says which copy of it this is, so the server cannot tell the two apart.",
		],
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.17.1"],
	},
};
