/** Words for what a learner does who plays the attacker. They say only what the bytes show. */

import type { Words } from "../../flow/define";
import { COPY_NOTE, READ_NOTE } from "../../flow/free/seam";
import { startLine } from "../../http/raw";
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";
import { ASKED_FIRST_NOTE, ASKED_NOTE, LURE_NOTE, SCRIPT_NOTE, SCRIPT_READ_NOTE, SEND_NOTE } from "./deliver";

const SPECS = ["RFC 9700 §3"] as const;

const lineOf = (message: Message): string =>
	message.kind === "request"
		? startLine(message.request)
				.replace(/ HTTP\/1\.1$/, "")
				.replace(/\?.*$/, "")
		: message.kind === "response"
			? String(message.response.status)
			: "";

const words = (title: string, text: string, why: string): HopWords => ({
	title,
	text,
	why,
	specs: SPECS,
	astray: true,
});

const answered = (message: Message, who: string): HopWords => {
	const { status } = message.kind === "response" ? message.response : { status: 0 };
	return status === 0
		? words("No answer comes", "Nobody answered this request.", "A request that nobody receives changes nothing.")
		: words(`${who} ${status}`, "This is what the receiver answered.", "The same code answers every sender.");
};

const MODELLED =
	"The browser is modelled. It follows no redirect for the script, and does not remember the answer to a question.";

const reading: HopWords = {
	...words(
		"Browser lets the script read the answer",
		"It comes from the origin of the page, or allows that origin. A redirect is not shown to a script.",
		"What stands in an answer is as public as the pages that may read it.",
	),
	specs: ["Fetch"],
	modelled: MODELLED,
};

const keeping: HopWords = {
	...reading,
	title: "Browser keeps the answer from the script",
	text: "The answer does not allow the origin of this page. The script learns that the call failed, and no more.",
	why: "The server has judged the request all the same. What it did stays done.",
};

/** What becomes of the message that was read, which is the last one before its copies. */
function goesOn(messages: readonly Message[]): string {
	const read = messages.findLast(({ note }) => note !== COPY_NOTE && note !== READ_NOTE);
	return read && "from" in read && read.from === read.to
		? "The message itself does not arrive."
		: "The message itself goes on.";
}

export const freeWords: Readonly<Record<string, Words>> = {
	[`${COPY_NOTE}.link`]: (_, __, { messages }) =>
		words(
			"The attacker reads the address",
			`A copy of the address is in the attacker's hands. ${goesOn(messages)}`,
			"Whatever stands in an address can be read where the address can be read.",
		),
	[`${READ_NOTE}.work`]: (_, __, { messages }) => ({
		...words(
			"The attacker reads the message",
			`All of it is in the attacker's hands: headers and body. ${goesOn(messages)}`,
			"Whoever can read a whole message has whatever stands in it.",
		),
		label: "Read the message",
	}),
	[`${SEND_NOTE}.request`]: (message) =>
		words(
			`The attacker sends ${lineOf(message)}`,
			"The attacker wrote this request, with nothing in it but what it knows.",
			"Nobody can see from a request who sends it, unless something in it proves that.",
		),
	[`${SEND_NOTE}.response`]: (message) => answered(message, "The attacker is answered"),
	[`${SEND_NOTE}.response.refused`]: (message) => answered(message, "The attacker is answered"),
	[`${LURE_NOTE}.request`]: (message) =>
		words(
			`Ada's browser sends ${lineOf(message)}`,
			"Ada has opened a link of the attacker's, in another tab.",
			"A browser opens a link, whoever wrote it, and goes there as the person before it.",
		),
	[`${LURE_NOTE}.response`]: (message) => answered(message, "Ada's browser is answered"),
	[`${LURE_NOTE}.response.refused`]: (message) => answered(message, "Ada's browser is answered"),
	[`${SCRIPT_NOTE}.request`]: (message) =>
		words(
			`Ada's browser sends ${lineOf(message)}`,
			"A script of the attacker's runs in the client's page, and the browser sends what it asks for.",
			"Whatever such a script sends to the client's own origin comes from the person before it, as far as anybody there can tell.",
		),
	[`${SCRIPT_NOTE}.response`]: (message) => answered(message, "Ada's browser is answered"),
	[`${SCRIPT_NOTE}.response.refused`]: (message) => answered(message, "Ada's browser is answered"),
	[`${SCRIPT_READ_NOTE}.checks`]: reading,
	[`${SCRIPT_READ_NOTE}.checks.refused`]: keeping,
	[`${ASKED_FIRST_NOTE}.request`]: {
		...words(
			"Browser asks the server first",
			"It names method, headers and origin of the call to come.",
			"No page may have a browser send such a call to another origin, unless that server agrees.",
		),
		specs: ["Fetch"],
	},
	[`${ASKED_FIRST_NOTE}.response`]: (message) => answered(message, "The browser is answered"),
	[`${ASKED_FIRST_NOTE}.response.refused`]: (message) => answered(message, "The browser is answered"),
	[`${ASKED_FIRST_NOTE}.checks`]: {
		...reading,
		title: "Browser sends the call",
		text: "The server allows it to this page.",
	},
	[`${ASKED_FIRST_NOTE}.checks.refused`]: {
		...keeping,
		title: "Browser does not send the call",
		text: "The server does not allow it to this page. The script learns that the call failed, and no more.",
	},
	[`${ASKED_NOTE}.request`]: (message) =>
		words(
			`A party asks: ${lineOf(message)}`,
			"The receiver has to ask somebody before it can answer.",
			"What a request sets off is the receiver's own affair.",
		),
	[`${ASKED_NOTE}.response`]: (message) => answered(message, "It is answered"),
	[`${ASKED_NOTE}.response.refused`]: (message) => answered(message, "It is answered"),
};
