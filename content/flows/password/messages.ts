import { inTheHeader } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { hasForm } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { tokenWords } from "./token-words";

const showsForm = (message: Message): boolean => message.kind === "response" && hasForm(message.response.body);
const reaches = (message: Message, lane: string): boolean => message.kind === "request" && message.to === lane;

const notBegun: HopWords = {
	astray: true,
	title: "Client does not begin",
	text: "This is not the client's sign-in page.",
	why: "No password was asked for, so there is nothing to send.",
	specs: ["RFC 6749 §4.3"],
};

/** The form went to a host that is in this lesson, and is not the client. */
const stranger: HopWords = {
	astray: true,
	title: "Another host answers the form",
	text: "The answer is not the client's.",
	why: "What the form carried is now in other hands.",
	specs: ["RFC 6749 §10.11"],
};

const stopped: HopWords = {
	title: "Client tells Ada that it stopped",
	text: "The window that waited for an answer gets a page in plain words.",
	why: [
		when(
			lacks("client", "access_token"),
			"The client has no token. Whether it keeps what she typed, the page cannot show.",
		),
		"The client has a token, and it did not open the photos. Whether it keeps what she typed, the page cannot show.",
	],
	specs: ["RFC 6749 §5.2", "RFC 6749 §4.3.1"],
};

const nobody: HopWords = {
	title: "Nobody answers in this lesson",
	text: [
		when(lacks("client", "password"), "The address is not the client's, and the client never learns of this."),
		"The address is not the client's, so the client does not answer.",
	],
	why: "What the form carried is now in other hands.",
	specs: ["RFC 6749 §10.11"],
};

/** Who answers the form with anything but photos or another form. */
function answered(message: Message): HopWords {
	if (message.kind !== "response" || message.response.status === 0) return nobody;
	return message.from === "client" ? stopped : stranger;
}

/** The form was sent to another host. */
const elsewhere: HopWords = {
	astray: true,
	title: [when(sent("password"), "Browser sends the password elsewhere"), "Browser sends the form elsewhere"],
	text: [
		when(
			sent("password"),
			"The form goes to an address that is not the client's. Whoever listens there can read the password.",
		),
		"The form goes to an address that is not the client's.",
	],
	why: "A password works for everybody who has it, at every form that asks for it.",
	specs: ["RFC 6749 §10.7", "RFC 6749 §10.11"],
};

/** The API judges this token like any other. */
const api = Object.fromEntries(Object.entries(codeBack).filter(([key]) => key.startsWith("api.")));

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	"open.request": (message) => ({
		title: reaches(message, "client") ? "Ada opens the client's sign-in page" : "Ada opens another page",
		text: reaches(message, "client")
			? "A page of the client. The authorization server is not asked."
			: "This page is not the client's.",
		why: "In the authorization code grant, this is where the browser goes to the authorization server. In this one it does not: the client has a form of its own.",
		specs: ["RFC 6749 §4.3", "RFC 6749 §1.3.3"],
	}),
	"open.response": (message) =>
		showsForm(message)
			? {
					title: "Client asks for the password itself",
					text: "A form of the client, for the password of an account at as.example.",
					why: "A person cannot tell an honest page like this from one that keeps what it is given. Whoever gets used to it will type the password elsewhere, too.",
					mistake: "Taking a familiar logo for a reason to trust a form. Only the address says who receives it.",
					specs: ["RFC 9700 §2.4", "RFC 6749 §10.7"],
					modelled:
						"The page is the HTML that the client sent. It is shown without script, and with our own style sheet.",
				}
			: notBegun,
	"open.response.refused": notBegun,
	"handOver.request": (message) =>
		reaches(message, "client")
			? {
					title: [when(sent("password"), "Ada gives the client her password"), "Ada sends the client its form"],
					text: [
						when(
							sent("password"),
							"It goes to the client. Whoever has the password of an account can do everything that its owner can, until she changes it.",
						),
						"The form goes to the client, without a password.",
					],
					why: inGeneral(
						"A token can have a scope, a time and an API. A password has none of these, and it often opens other doors as well.",
					),
					mistake:
						"Believing that TLS helps here. It protects the password on the way, not from the one who receives it.",
					specs: ["RFC 6749 §10.7", "RFC 9700 §2.4"],
				}
			: elsewhere,
	"handOver.response": (message) =>
		showsForm(message)
			? {
					title: "Client shows its form again",
					text: "The server refused what the client sent, so the client asks once more. It has seen what was typed.",
					why: "A mistyped password is often the right one of another account. In this grant the client receives that, too.",
					specs: ["RFC 6749 §5.2", "RFC 6749 §10.7"],
				}
			: {
					title: "Ada sees her photos",
					text: "The answer to the form that Ada sent.",
					why: "To Ada it looks like any sign-in. Nothing on this page tells her what the client may do, or that it could have kept the password.",
					specs: ["RFC 6749 §10.7"],
				},
	"handOver.response.refused": answered,
	"forget.work": {
		title: "Client forgets the password",
		text: [
			when(
				holds("client", "password"),
				"It must, now that it has a token. The rack still shows the password: what was once received cannot be asked back.",
			),
			"It must, now that it has a token. What was once received cannot be asked back.",
		],
		label: "Forget the password",
		why: "Nothing enforces this. Neither Ada nor the server can see whether it happened, and a copy in a log or a crash report counts as well.",
		mistake: "Keeping the password so that the user need not type it again. That is what a refresh token is for.",
		specs: ["RFC 6749 §4.3.1"],
	},
	...tokenWords,
	...api,
	"api.request": (...moment) => ({
		...usualWords(codeBack)("api.request", ...moment),
		why: "From here on nothing is special. Nothing in the token says that it was bought with a password.",
		...inTheHeader,
	}),
};
