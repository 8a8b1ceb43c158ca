/** Words for the pages of the genuine server, on which Ada follows the attacker's story. */
import { messages } from "@/content/flows/device/messages";
import { withPasskey } from "@/content/words/passkey";
import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { CONNECTED } from "@/lib/parties/as/pages/device";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { refused, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const bodyOf = (message: Message): string => (message.kind === "response" ? message.response.body : "");

/** Whether a consent page asks for a screen in front of its reader. */
export const asksForScreen = (html: string): boolean => html.includes("in front of you");

/** Words for the consent page, by whether it speaks of a device. @param first what holds before */
export const consentWords = (message: Message, first = ""): HopWords =>
	asksForScreen(bodyOf(message))
		? {
				title: "Server asks whether the device is with her",
				text: `${first}Who asks, for what, where the device seems to be, and which code its screen shows. Both buttons have the same weight.`,
				why: "No check can tell whose device it is. Only the person can see whether such a screen is in front of her.",
				mistake: "Leaving it at that: a good story has an answer to this question, too.",
				specs: ["RFC 8628 §5.4", "RFC 10027 §6.1.14"],
			}
		: {
				title: "Server asks for consent",
				text: `${first}It names the client and what it wants. It does not ask for a screen, and shows no code.`,
				why: "It is the page of any website. Who reads it does not learn that the access goes to whoever asked for the code.",
				mistake: "Taking the consent page of the code grant for devices, too.",
				specs: ["RFC 8628 §5.4", "RFC 8628 §3.3"],
			};

/** Whether the page with the field for a code has the code in it. */
const isFilledIn = (message: Message): boolean => /name="user_code"[^>]*value="[^"]/.test(bodyOf(message));

export const pageWords: Readonly<Record<string, Words>> = {
	"open.request": (message): HopWords => ({
		title:
			parameterIn(message, "user_code") === undefined
				? "Ada opens the address that she was given"
				: "Ada opens the address with the code in it",
		text: "It is the address of the genuine authorization server.",
		why: "Whoever looks at the address finds the right one. Every page from here on is genuine.",
		mistake: "Teaching people only to look at addresses. Here there is nothing wrong with it.",
		specs: ["RFC 8628 §5.4", "RFC 10027 §4.1.1"],
		modelled: "How the address reached Ada, and when she opens it.",
	}),
	"open.response": (message): HopWords => ({
		title: "Server asks for the code",
		text: isFilledIn(message)
			? "The code is filled in. The page asks whether her device shows it, and the message shows the same one."
			: "A page with one field. It asks for a code, and cannot ask where she has it from.",
		why: "How a code came to a person, no request says. On that way between the two devices nobody proves anything.",
		specs: ["RFC 8628 §3.3", "RFC 10027 §4.1.1"],
		modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
	}),
	"open.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than the one for the code.",
		why: "Without that page no code is entered, and the attacker's waits.",
		specs: ["RFC 8628 §3.3"],
	},
	"enter.request": (...moment) => ({
		...usualWords(messages)("enter.request", ...moment),
		title: "Ada enters the code that she was given",
		why: "The code names a request that waits. It does not say whose device has asked.",
	}),
	"enter.response": {
		title: "Server knows the code and asks who is there",
		text: "A device waits with this code. Now the server has to know who the person is.",
		why: [
			when(
				set("passkey", "on"),
				"She will confirm with her passkey, and it will work: this is the right address. It proves who Ada is. It does not prove that the device is hers.",
			),
			"A second factor or a passkey would be asked for here, and would be used. It proves who Ada is. It does not prove that the device is hers.",
		],
		mistake: "Counting on a sign-in that cannot be phished. This attack lets her sign in, at the right place.",
		specs: ["RFC 8628 §3.3", "RFC 10027 §4.3.2"],
	},
	"login.request": (...moment) => ({
		...usualWords(messages)("login.request", ...moment),
		...withPasskey(moment[0], ["RFC 10027 §4.3.2"]),
	}),
	"enter.response.refused": (message, ...moment) =>
		isRefusedBy(message, "device.place-same")
			? twoPlaces
			: isRefusedBy(message, "device.code-fresh")
				? {
						title: "Server says that the code has expired",
						text: "The code is older than codes live here. Ada cannot allow anything with it.",
						why: "The shorter codes live, the less a code in a mail is worth. It has to last for fetching a phone and for signing in, and not for an hour.",
						mistake: "Taking it for the end of the attack. The next code is one request away.",
						specs: ["RFC 8628 §5.4", "RFC 10027 §6.1.2"],
					}
				: usualWords(messages)("enter.response.refused", message, ...moment),
	"consent.response": (message) => consentWords(message),
	"decide.request": (message, settings) => decision(message, settings.variant === "call"),
	"decide.response": (message): HopWords =>
		bodyOf(message).includes(`<title>${CONNECTED}</title>`)
			? {
					title: "Server notes the yes",
					text: "A page, and no redirect: there is nobody to send her back to.",
					why: "The yes waits with the device code. Whoever has that code will be given the token, and Ada never had it.",
					specs: ["RFC 8628 §3.3", "RFC 10027 §4.1.1"],
				}
			: {
					title: "Server notes the no",
					text: "The device with this code gets no access.",
					why: "A no is an answer, too, and final for this code. The attacker can ask for another one.",
					specs: ["RFC 8628 §3.3", "RFC 8628 §3.5"],
				},
	"decide.response.refused": {
		title: "Server refuses the form",
		text: "A page, and nothing is noted. The attacker's code still waits.",
		why: "The form may not be Ada's decision.",
		specs: ["RFC 6749 §10.12"],
	},
};

const isRefusedBy = (message: Message, check: CheckId): boolean =>
	message.kind === "response" && message.refusal?.check === check;

const twoPlaces: HopWords = {
	title: "Server sees two places",
	text: "The codes were asked for in one place, and the code was typed in another. Ada cannot allow anything with it.",
	why: "A television and the person before it are in one room, so the world sees them in one place. It is a rough measure, and a town is a large room.",
	mistake: "Taking a network address for a proof. Somebody with a relay near her passes this.",
	specs: ["RFC 10027 §6.1.1"],
	modelled: "Network addresses, and the list of where they are.",
};

/** Ada's answer. @param isCalled whether somebody on the phone tells her what to make of the page */
function decision(message: Message, isCalled: boolean): HopWords {
	const isNo = parameterIn(message, "decision") !== "allow";
	const shared = { specs: ["RFC 8628 §5.4", "RFC 10027 §6.1.14"] } as const;
	if (isNo)
		return {
			...shared,
			title: "Ada says no",
			text: [
				when(
					set("deviceConfirm", "on"),
					"The page speaks of a device in a certain place, and asks for a screen in front of her. She has none there.",
				),
				"She does not want to go on.",
			],
			why: "Saying no has to be as easy as saying yes, since it is the one answer that ends this.",
		};
	return {
		...shared,
		title: "Ada says yes",
		text: [
			when(
				set("deviceConfirm", "on"),
				isCalled
					? "The page asks for a screen in front of her. The voice on the phone says that the one in the shop in town is meant."
					: "She has no such screen in front of her, and says yes all the same.",
			),
			"She knows the client, and signed in at the right place. Nothing here tells her more.",
		],
		why: "To the server it is a person's free decision, made at its own page. All that is false is what she was told elsewhere.",
		mistake: "Believing that whoever agrees has understood who asks.",
		modelled: "What Ada believes is modelled. Messages, pages and checks are not.",
	};
}

/** What the machine view says of Ada's part. */
export const pageNotes = {
	opening: { does: "opens the address", text: "Ada opens the address that she was given, on her phone." },
	enteringCode: { text: "The code tells the server which device is meant. It does not say whose it is." },
	signingIn: { does: "signs in", text: "Ada proves who she is, at the genuine page." },
	deciding: { does: "decides", text: "Ada sees which client asks for what, and decides." },
} as const;

export const pageEvents = {
	PAGE_SHOWN: "The server asks for the code.",
	NO_PAGE: "There is no form for a code at this address.",
	CODE_KNOWN: "A device waits with this code. The server asks who is there.",
	CODE_UNKNOWN: "No device waits with it. The wrong code is counted, and the form comes again.",
	CODE_OVER: "The server does not take this code: its time is over, or it was asked for somewhere else.",
	ALLOWED: "The server notes the yes with the attacker's device code.",
	DENIED: "The server notes the no. The attacker will read it at its next poll.",
} as const;

/** What is said where the server refuses to issue codes. */
export const withoutCredentials = when(
	refused("token.client-authenticates"),
	"Each television here has credentials of its own. The attacker has none.",
);
