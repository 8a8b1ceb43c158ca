/** Words for the way to Ada's yes: a registration, a link, and the pages of the genuine server. */

import { trapped } from "@/content/moves/trapped";
import { codeFront } from "@/content/words/code-front";
import { withPasskey } from "@/content/words/passkey";
import { notRegistered } from "@/content/words/register";
import { asksForConsent } from "@/content/words/server-pages";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { refused, sent, set } from "@/lib/vocabulary/presumptions";
import { behind, type Telling, when } from "@/lib/vocabulary/telling";
import { LOOKALIKE, SERVICE } from "./world";

export const EVIL_HOST = new URL(EVIL_ORIGIN).host;
/** As the server's own page says it of a client that registered itself. */
export const unknownDeveloper = "Nobody has checked who runs it.";

export const registerWords: Readonly<Record<string, Words>> = {
	"register.request": {
		title: "The attacker registers a client",
		text: "It states a name, an address for the answer, and what it wants.",
		why: "All of it is the attacker's own word. Whoever registers may call themselves whatever they like.",
		mistake: "Taking client_name for who a client is.",
		specs: ["RFC 7591 §2", "RFC 7591 §5", "OAuth 2.1 §7.9"],
	},
	"register.checks": {
		title: "Server checks the metadata",
		text: "Whether the metadata can be used. Whether it is true, no check can say.",
		label: "Check the metadata",
		headline: "register.redirect-uris-usable",
		why: "The address is the attacker's, and it has registered it. An exact comparison will find nothing wrong.",
		mistake: "Believing that a registered client is a known one.",
		specs: ["RFC 7591 §3.1", "RFC 7591 §5"],
	},
	"register.checks.refused": notRegistered,
	"register.response": {
		title: "Server registers the client",
		text: "It makes a client_id. From now on this is a client like any other.",
		why: "Names can be alike. The client_id is new, and people never look at it.",
		specs: ["RFC 7591 §3.2.1", "RFC 7591 §5"],
	},
	"register.response.refused": {
		title: "The attacker gets no client_id",
		text: "Without one it cannot ask Ada for anything in a client's name of its own.",
		why: "Where somebody has to show who they are before they ask, fewer come with such plans, and those can be found.",
		specs: ["RFC 7591 §3", "OAuth 2.1 §7.9"],
	},
};

/** The page whose reader decides about the attacker's client. */
const isAboutAttacker = (message: Message): boolean =>
	message.kind === "response" && [LOOKALIKE, SERVICE].some((name) => message.response.body.includes(name));

const bodyOf = (message: Message): string => (message.kind === "response" ? message.response.body : "");

/** Words for a consent page, by what stands on it. */
function consentWords(message: Message): HopWords {
	const shared = { specs: ["OAuth 2.1 §7.9", "RFC 7591 §5"], specs20: ["RFC 6749 §10.2", "RFC 7591 §5"] } as const;
	const who = isAboutAttacker(message)
		? "The name is the one that the attacker has stated."
		: "The name is that of the client that she knows.";
	if (bodyOf(message).includes(EVIL_HOST))
		return {
			...shared,
			title: "Server asks for consent, and says what it knows",
			text: `What is asked for, where the answer goes, and that nobody has checked who runs this client. ${who}`,
			why: "A person can only decide by what is on the page. All of this the server knows. Whether the name is a true one, it does not.",
			mistake: "Expecting that everybody reads it. Some do, and the page has to be right for them.",
		};
	if (bodyOf(message).includes("The answer goes to"))
		return {
			...shared,
			title: "Server asks for consent, and says what it knows",
			text: "What is asked for, where the answer goes, and that it has checked who runs this client.",
			why: "What the server vouches for stands apart from what the client says of itself.",
		};
	return {
		...shared,
		title: "Server asks for consent",
		text: `The page has a name on it, and two buttons. ${who}`,
		why: "It does not say what is asked for, who runs the client, or where the answer goes. A name is all that its reader has.",
		mistake: "Showing a name that a client has given itself as if the server vouched for it.",
	};
}

const consentAtOnce = (message: Message): HopWords => {
	const words = consentWords(message);
	return { ...words, text: behind("Ada is still signed in here.", words.text) };
};

/** Whether a decision is about the attacker's client is known from where the answer goes, not from the click. */
const yes: Telling = [
	when(
		set("consentText", "details"),
		"She has read what the page says, and it is what she expects here, or she does not mind.",
	),
	"The name looks right to her. There is nothing else to go by.",
];

const no: Telling = [
	when(
		set("consentText", "details"),
		"The page names a host that she does not expect, and nobody has checked who runs this client.",
	),
	"She does not want this.",
];

export const pageWords: Readonly<Record<string, Words>> = {
	"bait.work": {
		title: "The attacker writes a request of its own client",
		text: "With its own client_id, its own address, and a scope that opens Ada's photos.",
		label: "Write the request",
		why: "Every value in it is right. The request is what it says: a client that asks for access.",
		mistake: "Looking for something forged. The attacker has what every developer has.",
		specs: ["OAuth 2.1 §7.9", "OAuth 2.1 §4.1.1"],
	},
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs one click and one yes. What is between the two is genuine.",
		specs: ["OAuth 2.1 §7.9"],
	},
	"lure.response": (_, { variant }): HopWords => ({
		title: "The page answers with a link",
		text:
			variant === "service"
				? "An offer of Print Club's. Its link leads to the genuine authorization server."
				: "An offer that is said to be Photo Print's. Its link leads to the genuine authorization server.",
		why: "A person who looks at addresses will see the right one when she signs in.",
		specs: ["OAuth 2.1 §7.9"],
	}),
	"authorize.request": trapped("authorize.request", {
		title: "Browser brings the request of the attacker's client",
		text: [
			when(sent("code_challenge"), "A client_id that is registered, its own address, and a challenge of its own."),
			"A client_id that is registered, and its own address.",
		],
		why: "The server compares the address with the registered one. They are the same: the attacker registered it.",
		mistake:
			"Expecting exact comparison, PKCE or state to help. They protect a client, and this one is the attacker's.",
		specs: ["OAuth 2.1 §7.9", "RFC 9700 §4.11.2"],
	}),
	"authorize.response": (message, ...moment) =>
		asksForConsent(message) ? consentAtOnce(message) : usualWords(codeFront)("authorize.response", message, ...moment),
	"authorize.checks.refused": (message, ...moment) => {
		const usual = usualWords(codeFront)("authorize.checks.refused", message, ...moment);
		return {
			...usual,
			why: [
				when(
					[refused("authorize.scope-known"), set("scopeLimit", "limited")],
					"A client that registered itself may ask for nothing that is sensitive. To see photos it would have to be vetted first.",
				),
				...(typeof usual.why === "string" ? [usual.why] : ["The first check that says no decides."]),
			] as unknown as Telling,
			specs: ["OAuth 2.1 §7.9", "OAuth 2.1 §4.1.2.1"],
			specs20: ["RFC 6749 §3.3", "RFC 6749 §4.1.2.1"],
		};
	},
	"login.request": (...moment) => ({
		...usualWords(codeFront)("login.request", ...moment),
		...withPasskey(moment[0], ["OAuth 2.1 §7.9"]),
	}),
	"consent.response": (message) => consentWords(message),
	"decide.request": (message, { variant }): HopWords => {
		const isYes = parameterIn(message, "decision") === "allow";
		return {
			title: isYes ? "Ada says yes" : "Ada says no",
			text: isYes ? yes : variant === "service" ? "She does not want this." : no,
			why: isYes
				? [
						when(
							set("passkey", "on"),
							"Her passkey has done its work by now. It proves who she is, and this is about whom she trusts.",
						),
						"A sign-in that cannot be phished would have done its work by now. It proves who she is, and this is about whom she trusts.",
					]
				: "To be able to say no she has to see what she is asked.",
			specs: ["OAuth 2.1 §7.9"],
			specs20: ["RFC 6749 §10.2"],
			modelled: "What Ada believes is modelled. You can decide otherwise.",
		};
	},
	"decide.response": trapped("decide.response", {
		title: "Server sends the code to the attacker's client",
		text: "It goes to the address that this client has registered.",
		why: "For the server this is a client with a person's consent. There is nothing left to ask.",
		specs: ["OAuth 2.1 §7.9", "OAuth 2.1 §4.1.2"],
		specs20: ["RFC 6749 §4.1.2"],
	}),
	"decide.response.refused": trapped("decide.response.refused", {
		title: "Server sends the no to the attacker's client",
		text: "The error goes to the address that this client has registered, without a code.",
		why: "A no is an answer to the client, and this client's address is the attacker's.",
		mistake: "Sending browsers on to an address only because it is registered. It can be a page that phishes.",
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 9700 §4.11.2"],
		specs20: ["RFC 6749 §4.1.2.1", "RFC 9700 §4.11.2"],
	}),
	"answer.request": {
		title: "Browser goes to the attacker's client",
		text: [when(sent("code"), "The code stands in the query."), "There is no code in the query."],
		why: "A browser follows a redirect wherever it leads.",
		specs: ["OAuth 2.1 §4.1.2"],
		specs20: ["RFC 6749 §4.1.2"],
	},
	"answer.response": {
		title: "The page thanks Ada",
		text: "Nothing on it tells her what her yes was for.",
		why: "An attack that nobody notices is worth more.",
		specs: ["OAuth 2.1 §7.9"],
	},
};
