import { messages as planted } from "@/content/moves/planted-code/words";
import type { Words } from "@/lib/flow/define";
import { made, ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
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
	"visit.request": {
		title: "Ada goes to the client",
		text: [
			when(sent("cookie"), "She opens its page by herself. Her own sign-in there still waits in another window."),
			"She opens its page by herself, without a cookie.",
		],
		why: "No link of Mallory's has led her here.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"visit.response": {
		title: "The client's page listens, and has a frame",
		text: "Its script waits for a message with the answer. What stands in the frame comes from another site.",
		why: "Pages show what others pay for. A frame is a page of its own, and has a handle on the one around it.",
		specs: ["RFC 9700 §4.17", "HTML"],
		modelled: "What the script does. Its text is real.",
	},
	"visit.response.refused": {
		astray: true,
		title: "No page listens here",
		text: "The client has no such page.",
		why: "A message needs somebody who waits for it.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"ad.request": {
		title: "The frame loads an advertisement",
		text: "It stands in the client's page, and somebody else fills it.",
		why: "A page with frames of others in it has strangers next to its scripts. They cannot read it, and they can post to it.",
		specs: ["RFC 9700 §4.17.1.3", "HTML"],
		modelled: "The frame. What loads in it is real.",
	},
	"ad.response": {
		title: "The advertisement holds an answer of Mallory's own",
		text: "She has signed in as herself before, and kept what the server posted to her. The script posts the answer to the page around it.",
		why: "Nobody has to press anything, and no window opens. It is enough that Ada looks at the client's own page.",
		specs: ["RFC 9700 §4.17.1.3"],
		modelled: "What the script does. Its text is real, and the browser decides by it.",
	},
	"ad.response.refused": {
		astray: true,
		title: "The frame stays empty",
		text: "It has loaded something else than Mallory's page.",
		why: "Without that page nobody posts.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
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
		text: "The client has no such page.",
		why: "A message needs somebody who waits for it.",
		specs: ["RFC 9700 §4.17.1.3"],
	},
	"script.work": {
		title: "The client's page prepares its request",
		text: [
			when(made("state"), "It makes a state, and would ask for a token in a window of its own."),
			"It would ask for a token in a window of its own.",
		],
		label: "Ask for a token",
		why: "This page takes the token itself, as in the implicit grant. Then the message is all that it goes by.",
		mistake: "Keeping such a page because it still works.",
		specs: ["RFC 9700 §2.1.2", "RFC 6749 §4.2.1"],
		modelled: "The script is part of the client's lane.",
	},
	"forgery.work": (_, { variant }) => ({
		title: "Mallory's page posts an answer of her own",
		text:
			variant === "frame"
				? "To the page around its frame. The target origin is the client's."
				: "To the window that it has opened. The target origin is the client's.",
		label: "Post the answer",
		why: "The answer is genuine: the server gave it to Mallory, for her own account.",
		specs: ["RFC 9700 §4.17.1.3"],
	}),
	"forgery.checks": {
		title: "Browser delivers the message",
		text: "It goes to the client's page, and Mallory's script names that as the target origin.",
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
	"tokenAnswer.checks": {
		title: "Client's page takes Mallory's token",
		text: [
			when(
				ran("callback.state-matches"),
				"The state is one that the client has made. It was made for Mallory's browser, and nobody compares that.",
			),
			"There is a token in the message. Nothing in it is compared with what this page has asked.",
		],
		label: "Check the answer",
		headline: "callback.token-carried",
		why: "An access token does not say which page has asked for it, so a swapped one looks like the right one.",
		mistake: "Expecting PKCE to help. It binds a code, and there is none.",
		specs: ["RFC 9700 §4.17.1.3", "RFC 9700 §4.6.1"],
	},
	"tokenAnswer.checks.refused": {
		title: "Client's page does not take the answer",
		text: [
			when(refused("callback.state-matches"), "The state is not the one that this page has made."),
			"A check says no, and the list ends there.",
		],
		label: "Check the answer",
		why: "Mallory can post what was made for her, and nothing that this page has made.",
		specs: ["RFC 9700 §4.17.1.3", "RFC 9700 §4.7.1"],
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
