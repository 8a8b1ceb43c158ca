import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { postedIn } from "./words-reading";

/** Taken over where Ada's own sign-in is as any other. */
export const shared: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

export const adasWords: Readonly<Record<string, Words>> = {
	"start.request": {
		title: "Ada goes to the client",
		text: "She opens its page by herself.",
		why: "A protection is only good if she still gets what she came for.",
		specs: ["RFC 9700 §4.17"],
	},
	"start.response": {
		title: "The client's page listens",
		text: "A press of its button opens the server in a window of its own. Its script waits for a message with the answer.",
		why: "So the page stays as it is while she signs in. That is why clients do it.",
		specs: ["RFC 9700 §4.17"],
		modelled: "What the script does. Its text is real.",
	},
	"start.response.refused": {
		astray: true,
		title: "No page listens here",
		text: "This is not the client's page.",
		why: "Nothing begins without it.",
		specs: ["RFC 9700 §4.17"],
	},
	"decide.response": (message) => ({
		title:
			postedIn(message)?.data.code === undefined ? "Server posts no code" : "Server sends a page that posts the code",
		text: `Its script posts the answer to the window that has opened it. The target origin is ${postedIn(message)?.target ?? "not there"}.`,
		why: "No redirect, and no address with a code in it. What protects a redirect has to protect the message as well.",
		specs: ["RFC 9700 §4.17", "RFC 9700 §4.17.2"],
	}),
	"answer.work": {
		title: "The server's page posts its answer",
		text: "To the window that has opened it: the client's page.",
		label: "Post the answer",
		why: "No request is made for this: a message goes from one window to another, inside the browser.",
		specs: ["RFC 9700 §4.17", "HTML"],
	},
	"answer.checks": {
		title: "Browser delivers the message",
		text: "The window that has opened this one shows the client's page.",
		label: "Whose window is it?",
		headline: "browser.target-origin",
		why: "Here it is the right page that has opened the window.",
		specs: ["HTML", "RFC 9700 §4.17.2"],
	},
	"message.checks": {
		title: "Client's page takes the message",
		text: "It comes from the server's page.",
		label: "Who has posted it?",
		headline: "callback.sender-origin",
		why: "The browser says with each message who has posted it, in event.origin.",
		specs: ["RFC 9700 §4.17.2", "HTML"],
	},
	"callback.request": {
		title: [
			when(sent("code"), "Client's page hands the code to its server"),
			"Client's page hands the answer to its server",
		],
		text: [
			when(sent("cookie"), "The script opens the client's own callback. The cookie says which session this is."),
			"The script opens the client's own callback. No cookie goes along.",
		],
		why: "From here on everything is as after a redirect: the same checks, at the same address.",
		specs: ["RFC 9700 §4.17.2", "OAuth 2.1 §4.1.2"],
		specs20: ["RFC 9700 §4.17.2", "RFC 6749 §4.1.2"],
	},
};
