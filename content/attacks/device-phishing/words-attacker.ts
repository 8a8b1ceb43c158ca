/** Words for what the attacker says to the server, and to Ada. */

import { messages } from "@/content/flows/device/messages";
import { REGISTERED_SCOPE, SCOPE } from "@/lib/cast/cast";
import type { Words } from "@/lib/flow/define";
import { refusalIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sentAs, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { withoutCredentials } from "./words-pages";

/** What is said of the message, by how the attacker goes about it. */
const stories: Readonly<Record<string, string>> = {
	mail: "A mail with a bonus for those who connect now. Ada will read it an hour later.",
	live: "Ada has answered a first message. Only then did the attacker ask for the codes, and now it sends them.",
	call: "Ada is on the phone. If a page asks for a screen, the attacker says, the one in its shop in town is meant.",
};

/** Whether the code is in the address already. */
const isLink = (message: Message): boolean =>
	message.kind === "work" && message.facts.some(({ name }) => name === "verification_uri_complete");

const MODELLED = "Network addresses are modelled: no message says where it was sent from.";

export const setUpWords: Readonly<Record<string, Words>> = {
	"askCodes.request": (_, { variant }): HopWords =>
		variant === "call"
			? {
					title: "The attacker's television asks for codes",
					text: "It has bought one, and sends through a relay in Ada's town. A genuine television makes a genuine request.",
					why: "That a device is genuine, or seems to be near, says nothing about who sits before it.",
					specs: ["RFC 8628 §3.1", "RFC 10027 §6.1.1", "RFC 10027 §6.1.7"],
					modelled: MODELLED,
				}
			: {
					title: "The attacker asks for codes, as if it were a television",
					text: [
						when(
							[set("clientType", "public"), sentAs("scope", REGISTERED_SCOPE)],
							"A request like that of any television, for all that one may ask for. It can be sent from anywhere.",
						),
						when(set("clientType", "public"), "A request like that of any television. It can be sent from anywhere."),
						"It calls itself a television, and has no credentials to show for it.",
					],
					why: "A device grant begins without a person. Whoever begins it is not asked who they are.",
					mistake: "Taking a client_id for proof that a device of ours is asking.",
					specs: ["RFC 8628 §3.1", "RFC 8628 §5.6", "RFC 10027 §4.1.1"],
					modelled: MODELLED,
				},
	"askCodes.checks": {
		title: "Server checks the client",
		text: "Which client asks, whether it may use this grant, and for what.",
		label: "Check the client",
		headline: "device.grant-allowed",
		why: "All of it is as it should be. In whose hands the device is, no request says.",
		specs: ["RFC 8628 §3.1", "RFC 8628 §5.4"],
	},
	"askCodes.checks.refused": {
		title: "Server refuses the request for codes",
		text: "A check says no, and the list ends there.",
		label: "Check the client",
		why: [withoutCredentials, "Without codes there is nothing to send to anybody."],
		specs: ["RFC 8628 §5.6", "RFC 10027 §6.1.7"],
	},
	"askCodes.response": {
		title: "Server issues two codes",
		text: "A device code for whoever asked, and a user code for a person to type.",
		why: "Whoever allows the user code gives the token to the one with the device code. Nothing ties the two to one room.",
		mistake: "Taking the user code for something that only the owner of a screen can read.",
		specs: ["RFC 8628 §3.2", "RFC 10027 §4.1.1"],
	},
	"askCodes.response.refused": {
		title: "Server issues no codes",
		text: "There is nothing to send to Ada.",
		why: "Whoever gets no code has nothing to phish with.",
		specs: ["RFC 8628 §3.2", "RFC 6749 §5.2"],
	},
	"mail.work": (message, { variant = "mail" }): HopWords => ({
		title: "The attacker brings its code to Ada",
		text: isLink(message)
			? "A mail with a bonus for those who connect now, and a link that leaves nothing to type. Ada will read it an hour later."
			: (stories[variant] ?? stories.mail ?? ""),
		label: "Give Ada the code",
		why: "Address and pages are genuine. Only the story is the attacker's, and no server ever sees it.",
		mistake: "Looking for the attack in the messages of the protocol.",
		specs: ["RFC 8628 §5.4", "RFC 10027 §4.1.1"],
		modelled: "The way to Ada is modelled: no message here carries the code to her.",
	}),
};

export const fetchWords: Readonly<Record<string, Words>> = {
	"fetch.request": {
		title: "The attacker polls",
		text: "It asks for its token, as a television does.",
		why: "Ada's answer waits at the server, with the device code. The attacker has had that from the start.",
		specs: ["RFC 8628 §3.4"],
		modelled: "It polls all the time. The polls before this one are left out.",
	},
	"fetch.checks": {
		title: "Server checks code and answer",
		text: [
			when(ran("token.device-code-fresh"), "The code is this client's and in time, and a person has said yes."),
			"The code is this client's, and a person has said yes.",
		],
		label: "Check device code and answer",
		headline: "token.person-allowed",
		why: "No check is broken. The server does what the person wanted, as far as it can know.",
		mistake: "Looking for one more check here. What is wrong lies before the first message.",
		specs: ["RFC 8628 §3.5", "RFC 8628 §5.4"],
	},
	"fetch.checks.refused": {
		title: "Server has no token for the attacker",
		text: "A check says no, and the list ends there.",
		label: "Check device code and answer",
		why: [
			when(refused("token.person-allowed"), "A person has said no to this code."),
			when(refused("token.device-code-fresh"), "The code is over, whatever anybody says to it now."),
			when(
				refused("token.person-decided"),
				"Nobody has answered. Until the codes are over the attacker can ask again.",
			),
			"A poll needs a device code that waits, and the client that it was issued to.",
		],
		specs: ["RFC 8628 §3.5", "RFC 6749 §5.2"],
	},
	"fetch.response": {
		title: "Server issues an access token",
		text: [
			when(
				sentAs("scope", REGISTERED_SCOPE),
				"It is for the account that signed in on the phone: to see photos, and to order in Ada's name.",
			),
			when(sentAs("scope", SCOPE), "It is for the account that signed in on the phone: to see photos, and no more."),
			"It is for the account that signed in on the phone.",
		],
		why: "Who asked for the codes and who said yes are two people. The server knows only the second.",
		mistake:
			"Letting such a client ask for more than its screen needs. Little scope does not stop this, and less is lost.",
		specs: ["RFC 8628 §3.5", "RFC 8628 §5.4", "RFC 10027 §6.1.9"],
	},
	"fetch.response.refused": (message, ...moment): HopWords => {
		const { error = "" } = refusalIn(message) ?? {};
		const usual = usualWords(messages)("token.response.refused", message, ...moment);
		return { ...usual, ...(LOST[error] ?? NOT_YET) };
	},
};

/** What an error means to the attacker; the titles are those of the grant. */
const LOST: Readonly<Record<string, Pick<HopWords, "text" | "why">>> = {
	access_denied: {
		text: "The error is access_denied. This code brings no token any more.",
		why: "The attacker has lost this code, and one try. It can ask for new codes and think of another story.",
	},
	expired_token: {
		text: "The error is expired_token. Both codes are over.",
		why: "A code out of an old mail is worth nothing. One that is asked for while the person waits is always new.",
	},
};

const NOT_YET = {
	title: "Server answers with an error",
	text: "The attacker gets no token from this poll.",
	why: "Without a person's yes there is none, whoever asks.",
} as const;
