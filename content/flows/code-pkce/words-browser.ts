/** Words for what the browser decides about the script of a page. */
import type { Words } from "@/lib/flow/define";
import { ran } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const MODELLED =
	"The browser is modelled. It decides as the Fetch Standard says, sends no cookies along, and does not remember the answer to a question.";

const LABEL = "May this page read it?";

/** The browser lets the script read, because the server allows it or because nobody looked. */
const read = (message: Message, why: string): HopWords => ({
	title: "Browser lets the script read the answer",
	text: ran(message, "browser.origin-allowed")
		? "The answer allows the origin of the page, so the script gets it."
		: "The browser does not compare the origin here, so the script gets the answer.",
	label: LABEL,
	headline: "browser.origin-allowed",
	why,
	mistake: "Taking these headers for a protection of the endpoint. Whoever is no browser does not look at them.",
	specs: ["OAuth 2.1 §3.2", "RFC 10017 §6.3.3.4", "Fetch"],
	modelled: MODELLED,
});

const kept = (why: string): HopWords => ({
	title: "Browser keeps the answer from the script",
	text: "The answer does not allow the origin of this page. The script learns that the call failed, and no more.",
	label: LABEL,
	why,
	mistake: "Looking for the fault in the client. The server has to send the header, for errors as well.",
	specs: ["OAuth 2.1 §3.2", "RFC 10017 §6.3.3.4", "Fetch"],
	modelled: MODELLED,
});

/** Hops that only a client in a page has. */
export const browserWords: Readonly<Record<string, Words>> = {
	"history.work": {
		title: "Script clears the address bar, history remembers",
		text: "The bar now shows the bare address. The browser has written down the whole one, with the code.",
		label: "Address bar cleared, history kept",
		why: [
			when(
				made("code_verifier"),
				"A redeemed code should open nothing. Until then, whoever reads it here still needs the verifier.",
			),
			"A redeemed code should open nothing. Until then, whoever reads it here can try to redeem it.",
		],
		mistake: "Leaving the code in the address. The next link, image or error report could carry it on.",
		specs: ["RFC 9700 §4.3", "RFC 9700 §4.2.4", "OAuth 2.1 §2.3.6"],
		modelled:
			"Browsers differ in what they keep of an address that a script replaced. Here history keeps every address that stood in the bar.",
	},
	"token-read.checks": (message) =>
		read(
			message,
			"The request has been answered already: any page can make a browser send one. The header decides who may read the answer.",
		),
	"token-read.checks.refused": kept(
		"The server has judged the request all the same. A code that it redeemed is used up, and a token that it issued ends here: no script gets it.",
	),
	"preflight.request": {
		title: "Browser asks the API first",
		text: "It names method, header and origin of the call to come. The token is not in it.",
		why: "No page could set an Authorization header before scripts could call other origins. So no server gets one from a page without having agreed to it.",
		mistake: "Answering OPTIONS with 401. It carries no token, and never will.",
		specs: ["Fetch", "RFC 10017 §6.3.3.4"],
		modelled: MODELLED,
	},
	"preflight.response": (message) => {
		const allows =
			message.kind === "response" && header(message.response.headers, "access-control-allow-origin") !== undefined;
		return {
			title: allows ? "API says what pages may send" : "API allows nothing to this page",
			text: allows
				? "An origin, methods and headers. Authorization has to be named: the asterisk does not cover it."
				: "There is no Access-Control-Allow-Origin in the answer.",
			why: "The answer is for the browser. A program that is no browser never asks.",
			mistake:
				"Allowing every header with an asterisk. Not every browser is strict about it, so a test can miss the fault.",
			specs: ["Fetch", "RFC 10017 §6.3.3.4"],
		};
	},
	"preflight.checks": (message) => ({
		title: "Browser sends the call",
		text:
			ran(message, "browser.origin-allowed") && ran(message, "browser.headers-allowed")
				? "What the API allows covers the call that the script wants to make."
				: "The browser does not compare everything that the API allows, and sends the call.",
		label: "May this page call it?",
		headline: "browser.headers-allowed",
		why: "It protects the API from pages of strangers. Who the caller is, the API finds out from the token.",
		mistake: "Calling this authorization. Every page of this origin gets the same answer, whoever has it open.",
		specs: ["Fetch"],
		modelled: MODELLED,
	}),
	"preflight.checks.refused": {
		title: "Browser does not send the call",
		text: "The API does not allow it to this page. The token is not sent.",
		label: "May this page call it?",
		why: "The API has judged nothing: it was only asked. The script learns that the call failed, and no more.",
		mistake: "Allowing every origin to make it work, where the API also reads cookies.",
		specs: ["Fetch"],
		modelled: MODELLED,
	},
	"api-read.checks": (message) =>
		read(
			message,
			"That the call was allowed is not enough: the answer has to say once more whose pages may read it, a refusal included.",
		),
	"api-read.checks.refused": kept("The API has judged the call all the same, and its answer is lost."),
};
