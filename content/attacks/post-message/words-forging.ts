import { messages as planted } from "@/content/moves/planted-code/words";
import type { Words } from "@/lib/flow/define";
import { sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const KEYS = [
	"forged.checks",
	"forged.checks.refused",
	"forged.response",
	"forged.response.refused",
	"planted.request",
	"planted.checks",
	"planted.checks.refused",
	"planted.response",
	"planted.response.refused",
	"wrongUser.request",
	"wrongUser.checks",
	"wrongUser.checks.refused",
	"wrongUser.response",
	"wrongUser.response.refused",
] as const;

export const forgingWords: Readonly<Record<string, Words>> = {
	...Object.fromEntries(KEYS.map((key) => [key, planted[key] as Words])),
	"window.request": {
		title: "Mallory's page opens the client's",
		text: [
			when(
				sent("cookie"),
				"In a window of its own, with Ada's cookies. Her own sign-in at Photo Print still waits in another one.",
			),
			"In a window of its own, without a cookie.",
		],
		why: "A page that opens another one keeps a handle on its window.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"window.response": {
		title: "The client's page listens",
		text: "Its script waits for a message with the answer.",
		why: "It is there to be told by another window. Which windows tell it something, it has to look at itself.",
		specs: ["RFC 9700 §4.17", "HTML"],
		modelled: "What the script does. Its text is real.",
	},
	"window.response.refused": {
		astray: true,
		title: "No page listens here",
		text: "This is not the client's page.",
		why: "A message needs somebody who waits for it.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"forgery.work": {
		title: "Mallory's page posts an answer of her own",
		text: "To the window that it has opened. The target origin is the client's.",
		label: "Post the answer",
		why: "The answer is genuine: the server gave it to Mallory, for her own account.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"forgery.checks": {
		title: "Browser delivers the message",
		text: "The window shows the client's page, and Mallory's script names that as the target origin.",
		label: "Whose window is it?",
		headline: "browser.target-origin",
		why: "The target origin protects who posts. It does not protect who listens: that one is told who has posted.",
		specs: ["HTML", "RFC 9700 §4.17.1.3"],
	},
	"forgery.checks.refused": {
		title: "Browser delivers nothing",
		text: "The window shows another page than the client's.",
		label: "Whose window is it?",
		headline: "browser.target-origin",
		why: "The target origin in Mallory's script is that of the client.",
		specs: ["HTML"],
	},
	"sender.checks": {
		title: "Client's page takes the message",
		text: "Nobody looks who has posted it.",
		label: "Who has posted it?",
		headline: "callback.sender-origin",
		why: [
			when(
				set("pmOrigin", "off"),
				"The browser says it with each message, in event.origin, and this script does not read it.",
			),
			"The browser says it with each message, in event.origin. Here it is compared with nothing.",
		],
		mistake: "Taking a message for the server's because it looks like one.",
		specs: ["RFC 9700 §4.17.1.3", "RFC 9700 §4.17.2"],
	},
	"sender.checks.refused": {
		title: "Client's page drops the message",
		text: "The origin of the event is Mallory's site, and not the server's.",
		label: "Who has posted it?",
		headline: "callback.sender-origin",
		why: "The browser writes event.origin. A page can post what it likes, and not as whom it likes.",
		mistake: "Comparing a part of the origin: a name that begins alike is another site.",
		specs: ["RFC 9700 §4.17.2", "HTML"],
	},
	"forged.request": {
		title: "Client's page hands the answer to its server",
		text: [
			when(
				[sent("code"), sent("cookie")],
				"Mallory's code, and Ada's cookie: it is her browser, and the client's own page.",
			),
			when(sent("cookie"), "Mallory's answer without a code, and Ada's cookie."),
			"Mallory's answer. No cookie goes with it.",
		],
		why: "From here on this is like any other forged answer: the session is Ada's, and the code is not.",
		specs: ["RFC 9700 §4.17.1.3", "RFC 9700 §4.7"],
	},
};
