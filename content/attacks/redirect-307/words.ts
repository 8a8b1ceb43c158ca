import { signInAsWords } from "@/content/moves/words-sign-in-as";
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { asksForConsent, signInPage } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import { carriesNo } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const MODELLED = "The browser is modelled. It reads the status that the server has really sent.";

export const shared: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

const statusIn = (message: Message): number => (message.kind === "response" ? message.response.status : 0);

/** Whether the server sends the browser back to the client, and not to a page of its own. */
const sendsBack = (message: Message): boolean =>
	message.kind === "response" &&
	isRedirect(message.response) &&
	(header(message.response.headers, "location") ?? "").startsWith("https:");

const isPost = (message: Message): boolean => message.kind === "request" && message.request.method === "POST";

/** What each status says of the form that it answers. */
const SAYS: Readonly<Record<number, string>> = {
	307: "307 says: the same method and the same content once more, to the address in Location.",
	302: "302 says: look at the address in Location. Whether the form is to be sent once more, it leaves to the browser.",
	303: "303 says: fetch the address in Location with GET. The form is not sent once more.",
};

const atOnce = (message: Message): HopWords => ({
	title: "Server sends Ada back at once",
	text: "The password is right, and she has allowed this client before. The code goes back without another page.",
	why: SAYS[statusIn(message)] ?? "The status says how the browser is to go on.",
	mistake: "Redirecting from a form that holds a password with any other status than 303.",
	specs: ["RFC 9700 §4.12", "OAuth 2.1 §7.5.4", "RFC 9110 §15.4"],
	specs20: ["RFC 9700 §4.12", "RFC 9110 §15.4"],
});

const elsewhere: HopWords = {
	astray: true,
	title: "This is not where the site begins",
	text: "Ada's browser has asked for another page, so no request is made.",
	why: "A sign-in begins at one address of a client.",
	specs: ["RFC 9700 §4.12"],
};

export const words: Readonly<Record<string, Words>> = {
	"begin.request": {
		title: "Ada presses a button at Free Prints",
		text: "A site that she has used before. It is the attacker's.",
		why: "A server knows what a client has registered, and not what it intends. To Ada and to the server this is one like any other.",
		specs: ["RFC 9700 §4.12"],
	},
	"begin.response": (message) =>
		message.kind === "response" && isRedirect(message.response)
			? {
					title: "Free Prints sends her to the server",
					text: "With its own client_id, its own address, and a scope that she has allowed before.",
					why: "The request is in order. This attack is not in what the client asks for.",
					specs: ["OAuth 2.1 §4.1.1"],
					specs20: ["RFC 6749 §4.1.1"],
				}
			: elsewhere,
	"begin.response.refused": elsewhere,
	"authorize.response": (message, ...moment) =>
		asksForConsent(message)
			? usualWords(codeFront)("authorize.response", message, ...moment)
			: {
					...signInPage,
					why: "How people prove who they are is outside OAuth. It happens between them and the authorization server, and a client is to see none of it.",
				},
	"login.request": {
		title: "Ada signs in",
		text: [
			when(
				sent("password"),
				"She types her password at the authorization server's own page, and that is where it goes.",
			),
			"The form goes to the authorization server, without a password.",
		],
		why: "She does all right: the page is genuine, and so is its address. What becomes of the form now, she cannot tell.",
		specs: ["OAuth 2.1 §3.1", "RFC 9700 §4.12"],
		specs20: ["RFC 6749 §3.1", "RFC 9700 §4.12"],
	},
	"login.response": (message, ...moment) =>
		sendsBack(message) ? atOnce(message) : usualWords(codeFront)("login.response", message, ...moment),
	"again.checks": {
		title: "Browser sends the form once more",
		text: [
			when(ran("browser.form-resent"), "At this status it keeps the method and the form, wherever the redirect leads."),
			"It does not look at the status, and keeps the method and the form.",
		],
		label: "Read the status",
		headline: "browser.form-resent",
		why: "That the form was meant for the server alone is written nowhere. A browser does what the answer says.",
		mistake: "Taking the redirect statuses for one and the same.",
		specs: ["RFC 9110 §15.4.8", "RFC 9110 §15.4.3", "RFC 9700 §4.12"],
		modelled: MODELLED,
	},
	"again.checks.refused": {
		title: "Browser leaves the form behind",
		text: "It fetches the next address with GET, and without the form.",
		label: "Read the status",
		headline: "browser.form-resent",
		why: "Only 303 obliges every browser to do so. At 302 browsers of today do it, and HTTP allows them not to.",
		specs: ["RFC 9110 §15.4.4", "RFC 9110 §15.4.3", "RFC 9700 §4.12"],
		modelled: MODELLED,
	},
	"back.request": (message) => ({
		title: isPost(message)
			? [when(sent("password"), "Browser posts Ada's password to Free Prints"), "Browser posts a form to Free Prints"]
			: "Browser comes back to Free Prints",
		text: isPost(message)
			? [
					when(
						sent("password"),
						"The whole form that she had typed for the server, with name and password, beside the code in the address.",
					),
					"The form that she had sent to the server, and no password in it.",
				]
			: "With the answer in the address, and no form.",
		why: isPost(message)
			? "The attacker has only asked, as any client does, and waited. To the browser this is one request that was sent on."
			: "This is all that a client is to get: an answer that Ada has allowed.",
		specs: ["RFC 9700 §4.12", "OAuth 2.1 §7.5.4"],
		specs20: ["RFC 9700 §4.12"],
	}),
	// Whoever has the password by whatever way: here, by this one.
	"asCallback.response": (message, ...moment) => {
		const told = usualWords(signInAsWords)("asCallback.response", message, ...moment);
		return carriesNo(message) ? told : { ...told, specs: ["RFC 9700 §4.12"] };
	},
	"back.response": {
		title: "Free Prints thanks Ada",
		text: "Nothing on the page tells her what has arrived.",
		why: "Her prints are ordered. She has no reason to think of her password.",
		specs: ["RFC 9700 §4.12"],
	},
	"back.response.refused": {
		astray: true,
		title: "Nobody takes the answer",
		text: "The browser went to another address than the one that the server sent it to.",
		why: "What does not reach the attacker is of no use to it.",
		specs: ["RFC 9700 §4.12"],
	},
};
