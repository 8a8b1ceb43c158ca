import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { AT_SERVER, namesClient, sendsOn, toAttacker, warning, warns } from "./answers";
import { mailWords } from "./words-mail";
import { openWords } from "./words-open";

/** Words of the code grant, where the answer does not go to the attacker. */
const unless =
	(key: string, ...others: readonly (readonly [is: (message: Message) => boolean, words: HopWords])[]): Words =>
	(message, ...moment) =>
		others.find(([is]) => is(message))?.[1] ?? usualWords(codeFront)(key, message, ...moment);

const allowed: HopWords = {
	title: "Server sends the code to the attacker",
	text: "Ada has allowed it, so the code goes to the address of the client that she allowed.",
	why: "The page has named the client and the host. Who agrees there gives the attacker access as well. That is another attack: consent phishing.",
	specs: ["OAuth 2.1 §7.9", "RFC 9700 §4.11.2"],
};

/** The request names a client that she knows, and an address that is not that client's. */
const allowedFitting: HopWords = {
	title: "Server sends the code to the attacker",
	text: "Ada has said yes to a client that she knows. The code goes to the address in the request, since it fits the registered pattern.",
	why: "The page has named the host. Whoever knows the client looks at its name. Compared as a whole, the address would not have fitted.",
	mistake: "Weighing only where an error goes. A yes sends the browser on as well.",
	specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3", "RFC 9700 §4.11.2"],
};

const declined: HopWords = {
	...AT_SERVER,
	title: "Server sends her to the attacker",
	text: "Ada has said no. The client is told so at its own address, and her browser carries it there.",
	why: "She is sent to the same page, whatever she decides. To her it can look like the next step.",
	mistake: "Believing that whoever says no is safe.",
};

const serverWords: Readonly<Record<string, Words>> = {
	"consent.response.refused": (message, settings, scene) =>
		sendsOn(message) ? toAttacker(scene) : usualWords(codeFront)("consent.response.refused", message, settings, scene),
	"decide.response": (message, settings, scene) =>
		sendsOn(message)
			? namesClient(scene)
				? allowedFitting
				: allowed
			: usualWords(codeFront)("decide.response", message, settings, scene),
	"decide.response.refused": unless(
		"decide.response.refused",
		[(message) => sendsOn(message) && parameterIn(message, "error") !== undefined, declined],
		[
			warns,
			{ ...warning, text: "Ada has said no, and the server sends her nowhere. It says where it would have gone on." },
		],
	),
};

const evilWords: Readonly<Record<string, Words>> = {
	"evil.request": (message) => ({
		title: "Browser goes to the attacker's page",
		text: carries(message, "code")
			? "The code goes along."
			: carries(message, "error")
				? "The error goes along. The attacker has no use for it."
				: "Nothing of OAuth goes along.",
		why: "A browser follows a redirect wherever it leads. The address bar changes, and the link that Ada looked at is gone.",
		specs: ["RFC 9700 §4.11"],
	}),
	"evil.response": {
		title: "The page asks for her password",
		text: "It is a copy of the server's sign-in page. Only the address bar is different.",
		why: "She has opened a link to a host that she knows, and this looks like the page that she knows. She has looked at the address already.",
		specs: ["RFC 9700 §4.11", "OAuth 2.1 §7.8"],
		modelled: "The page is the HTML that the attacker sent. It is shown without script, and with our own style sheet.",
	},
	"evil.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "The browser went to another address than the one that it was sent to.",
		why: "Only there is the page that asks for a password.",
		specs: ["RFC 9700 §4.11"],
	},
	"type.request": {
		title: "Ada types her password there",
		text: [
			when(sent("password"), "The form goes to the attacker's host, with her name and her password."),
			"The form goes to the attacker's host, without a password.",
		],
		why: "This request passes nobody who could still say no. Who could have was asked before it.",
		mistake: "Blaming the one who typed. The link was genuine, and who sent her on was, too.",
		specs: ["RFC 9700 §4.11", "OAuth 2.1 §7.8"],
	},
	"type.response": {
		title: "The page thanks her",
		text: "Nothing on it tells her what has happened.",
		why: "An attack that nobody notices is worth more.",
		specs: ["RFC 9700 §4.11"],
	},
};

/** Words of this lesson's own hops, and of the server's pages where what comes after them differs. */
export const words: Readonly<Record<string, Words>> = { ...mailWords, ...openWords, ...serverWords, ...evilWords };
