/** Words for the page for devices in a frame, and for the attacker's own codes. */
import type { Words } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const deviceWords: Readonly<Record<string, Words>> = {
	"askCodes.request": {
		title: "The attacker's client asks for codes",
		text: "As a device does. It has no screen, and needs none.",
		why: "In this grant, too, somebody has to say yes on a page of the server's. That page can be framed like any other.",
		specs: ["RFC 8628 §3.1", "RFC 9700 §4.16"],
	},
	"askCodes.response": {
		title: "Server issues two codes",
		text: [
			when(
				sent("verification_uri_complete"),
				"verification_uri_complete is the address of a page in which the user code is filled in already.",
			),
			"A device code, a user code, and the address of the page for it.",
		],
		why: "Made for a QR code, so that a person need not type. Here it leaves nothing but buttons to press.",
		specs: ["RFC 8628 §3.2", "RFC 8628 §3.3.1"],
	},
	"askCodes.response.refused": {
		title: "Server issues no codes",
		text: "There is no page to lay over a button.",
		why: "Without a code nobody is asked to allow anything.",
		specs: ["RFC 8628 §3.2"],
	},
	"continued.request": {
		title: "Ada presses the button",
		text: [
			when(
				sent("user_code"),
				"She means the button that she sees. The one over it says Continue, and beside it stands the attacker's code.",
			),
			"She means the button that she sees. The one over it says Continue. There is no code in the form.",
		],
		why: "A page that asks to compare a code helps only those who look at it.",
		specs: ["RFC 9700 §4.16", "RFC 8628 §3.3.1"],
	},
	"continued.response": {
		title: "Server asks whether the device is with her",
		text: [
			when(
				sent("content-security-policy"),
				"Two headers go with it: Content-Security-Policy with frame-ancestors, and X-Frame-Options.",
			),
			"No header of it says who may show it in a frame.",
		],
		why: "Ada is signed in, so nothing has to be typed. What the page asks is in a frame that nobody sees.",
		mistake: "Sending the headers with sign-in and consent, and forgetting the pages for devices.",
		specs: ["RFC 9700 §4.16", "RFC 8628 §5.4"],
	},
	"continued.response.refused": {
		title: "Server does not go on",
		text: "There is no button in the answer that would allow anything.",
		why: "Only a code that some device shows, in a form of this session, leads to the question.",
		specs: ["RFC 8628 §3.3", "RFC 6749 §10.12"],
	},
	"fetch.request": {
		title: "The attacker polls",
		text: [
			when(sent("device_code"), "With its device code, as a device does."),
			"The poll goes out without a device code.",
		],
		why: "Nothing comes back through Ada's browser in this grant. Whoever has the device code fetches the token.",
		specs: ["RFC 8628 §3.4"],
	},
	"fetch.checks": {
		title: "Server finds nothing wrong",
		text: "The code is this client's and in time, and a person has said yes.",
		label: "Check device code and answer",
		headline: "token.person-allowed",
		why: "What was wrong happened on a screen.",
		specs: ["RFC 8628 §3.5", "RFC 9700 §4.16"],
	},
	"fetch.checks.refused": {
		title: "Server has no token for this poll",
		text: "A check says no, and the list ends there.",
		label: "Check device code and answer",
		why: "A poll needs a device code that waits, and a person's yes to it.",
		specs: ["RFC 8628 §3.5"],
	},
	"fetch.response": {
		title: "Server issues a token",
		text: "The attacker's client may now read Ada's photos. Nothing looked wrong to anybody.",
		why: "For the server this is what she has agreed to.",
		specs: ["RFC 8628 §3.5"],
	},
	"fetch.response.refused": {
		title: "The attacker gets no token",
		text: "The server answers with an error.",
		why: "Without a token there is nothing to call the API with.",
		specs: ["RFC 8628 §3.5"],
	},
};
