import { called } from "@/content/words/api-call";
import { asksForConsent } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import type { Message } from "@/lib/vocabulary/message";
import { refused, sent, set, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const luredWords: Readonly<Record<string, Words>> = {
	"bait.work": {
		title: "The attacker writes a request of its own client",
		text: "Its own client_id, its own address for the answer, its own challenge. Nothing in it is forged.",
		label: "Write the request",
		why: "Whoever can register a client can ask. What is missing is somebody who says yes.",
		specs: ["RFC 6749 §10.13", "RFC 9700 §4.16"],
	},
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs a page that she looks at, and one click in it.",
		specs: ["RFC 9700 §4.16"],
	},
	"lure.response": {
		title: "The page shows a button",
		text: "Over the button lies a frame with opacity 0. The frame is to load a page of Ada's server.",
		why: "A frame that cannot be seen can still be pressed. What lies under the pointer gets the click, visible or not.",
		specs: ["RFC 6749 §10.13", "RFC 9700 §4.16"],
	},
	"lure.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than the attacker's.",
		why: "Without that page there is no frame.",
		specs: ["RFC 9700 §4.16"],
	},
};

const isForDevices = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes('name="user_code"');

export const frameWords: Readonly<Record<string, Words>> = {
	"framed.request": {
		title: [
			when(sent("user_code"), "Browser loads the page for devices into the frame"),
			"Browser loads the request into the frame",
		],
		text: [
			when(
				sent("cookie"),
				"The address bar still shows the attacker's page. The server's cookie goes along, since it says SameSite=None.",
			),
			"The address bar still shows the attacker's page. No cookie of the server's goes along.",
		],
		why: "The page around a frame decides which address the frame loads. The server gets an ordinary request.",
		mistake:
			"Relying on SameSite for this. Lax would keep the cookie out of a frame of another site, and a server that answers silent requests in frames cannot use it.",
		specs: ["RFC 9700 §4.16"],
		modelled: "The frame, and that this browser sends cookies of other sites into frames. Some browsers do not.",
	},
	"framed.checks": {
		title: "Server finds nothing wrong",
		text: "The client is registered, and so is the address for the answer.",
		label: "Check the request",
		headline: "authorize.redirect-uri-registered",
		why: "All that is checked here is the request. Where its page will be shown is a matter of the browser.",
		specs: ["OAuth 2.1 §4.1.1", "RFC 9700 §4.16"],
		specs20: ["RFC 6749 §4.1.1", "RFC 9700 §4.16"],
	},
	"framed.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, so there will be no consent page.",
		label: "Check the request",
		why: "This is not the request that the attacker wrote.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1"],
	},
	"framed.response": (message) => ({
		title: asksForConsent(message)
			? "Server sends its consent page"
			: isForDevices(message)
				? "Server sends its page for devices"
				: "Server sends its sign-in page",
		text: [
			when(
				sent("content-security-policy"),
				"Two headers go with it: Content-Security-Policy with frame-ancestors, and X-Frame-Options.",
			),
			"No header of it says who may show it in a frame.",
		],
		why: "It is the browser that shows a page in a frame. So it is the browser that has to be told, in the headers of each page.",
		mistake:
			"Sending the headers with the consent page alone. The pages for sign-in, errors and devices need them as well.",
		specs: ["RFC 9700 §4.16", "OAuth 2.1 §7.11"],
		specs20: ["RFC 9700 §4.16", "RFC 6749 §10.13"],
	}),
	"framed.response.refused": {
		title: "Server sends an error",
		text: "There is no button in it that would allow anything.",
		why: "Only a request that the server accepts leads to the question.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1"],
	},
	"frame.checks": (message) => ({
		title: "Browser shows the page in the frame",
		text: [
			when(
				[sent("content-security-policy", "framed.response"), skipped("browser.frame-options")],
				"The headers of the page forbid it, and this browser does not look at them.",
			),
			when(
				[set("frame", "consent"), skipped("browser.frame-options")],
				"Nothing that came with the page forbids it. On this one, somebody has forgotten the headers.",
			),
			"Nothing that came with the page forbids it.",
		],
		label: "May it be framed?",
		headline: "browser.frame-ancestors",
		why: "Frames are older than the headers. So a page that says nothing may be framed by anybody.",
		mistake: "Writing frame-ancestors into a meta element, where browsers must ignore it.",
		specs: message.kind === "checks" ? ["CSP", "RFC 9700 §4.16"] : ["CSP"],
	}),
	"frame.checks.refused": {
		title: "Browser leaves the frame empty",
		text: [
			when(
				refused("browser.frame-ancestors"),
				"The list in frame-ancestors does not name the page around it. So nothing lies over the button.",
			),
			when(refused("browser.frame-options"), "X-Frame-Options says DENY. So nothing lies over the button."),
			"The page may not be shown here. So nothing lies over the button.",
		],
		label: "May it be framed?",
		headline: "browser.frame-ancestors",
		why: "The browser has both at hand: what the page says of frames, and which page is around this one.",
		specs: ["CSP", "RFC 9700 §4.16"],
	},
};

export const pressedWords: Readonly<Record<string, Words>> = {
	"pressed.request": {
		title: "Ada presses the button",
		text: [
			when(
				[sent("csrf"), sent("user_code", "continued.request")],
				"Nothing seems to have happened, so she presses once more. The button over it says Allow now.",
			),
			when(
				sent("csrf"),
				"She means the button that she sees. The one over it says Allow, and the form carries the token of this very page.",
			),
			"She means the button that she sees. The one over it says Allow. The form goes out without its token.",
		],
		why: "The form token shows that the form is the server's own page, and it is. It does not show what she saw.",
		mistake: "Expecting the token against forged forms to help. Nothing is forged here: the click is real.",
		specs: ["RFC 9700 §4.16", "RFC 6749 §10.12"],
	},
	"pressed.response": {
		title: [
			when(sent("user_code", "continued.request"), "Server notes the yes"),
			"Server sends the code to the attacker's client",
		],
		text: [
			when(
				sent("user_code", "continued.request"),
				"For the server, Ada has agreed. Her yes waits with the attacker's device code.",
			),
			"For the server, Ada has agreed.",
		],
		why: "It got a form of its own page, from her browser and her session. There is nothing else to look at.",
		specs: ["RFC 9700 §4.16", "OAuth 2.1 §4.1.2"],
		specs20: ["RFC 9700 §4.16", "RFC 6749 §4.1.2"],
	},
	"pressed.response.refused": {
		title: "Server does not take it for consent",
		text: "There is no code.",
		why: "The form was not the one of the server's page, so nobody has agreed to anything.",
		specs: ["RFC 6749 §10.12"],
	},
};

export const words: Readonly<Record<string, Words>> = {
	"caught.request": {
		title: "The frame goes to the attacker's client",
		text: [
			when(sent("code"), "The code stands in the address. Ada still looks at the prize draw."),
			"There is no code in the address. Ada still looks at the prize draw.",
		],
		why: "The address is registered for this client. No comparison of redirect_uri can find fault with it.",
		specs: ["RFC 9700 §4.16"],
	},
	"caught.response": {
		title: "The attacker's page answers",
		text: "It, too, is shown in the frame that nobody sees.",
		why: "Ada has no reason to ask what has happened: in front of her nothing has changed.",
		specs: ["RFC 9700 §4.16"],
	},
	"caught.response.refused": {
		astray: true,
		title: "Nobody takes the answer",
		text: "The frame went to another address than the one that the server sent it to.",
		why: "What does not reach the attacker is of no use to it.",
		specs: ["RFC 9700 §4.16"],
	},
	"theft.request": {
		title: [when(sent("code"), "The attacker redeems the code"), "The attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier")],
				"An ordinary token request of its own client, with its own verifier.",
			),
			when(sent("code"), "An ordinary token request of its own client."),
			"A token request without a code.",
		],
		why: "PKCE ties a code to whoever wrote the authorization request. Here that was the attacker.",
		mistake: "Expecting PKCE to help where the attacker's own client asks.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.16"],
		specs20: ["RFC 6749 §4.1.3", "RFC 9700 §4.16"],
	},
	"theft.checks": {
		title: "Server finds nothing wrong",
		text: "The code was issued to this client, and it is fresh.",
		label: "Check the code",
		headline: "token.code-of-this-client",
		why: "The code is good and comes from the right client. What was wrong happened on a screen.",
		specs: ["OAuth 2.1 §4.1.3"],
		specs20: ["RFC 6749 §4.1.3"],
	},
	"theft.checks.refused": {
		title: "Server refuses the code",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why: "This is not the request that the attacker meant to send.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
	"theft.response": {
		title: "Server issues a token",
		text: "The attacker's client may now read Ada's photos. Nothing looked wrong to anybody.",
		why: "For the server this is what she has agreed to.",
		specs: ["OAuth 2.1 §3.2.3"],
		specs20: ["RFC 6749 §5.1"],
	},
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "The server answers with an error.",
		why: "Without a token there is nothing to call the API with.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: called("A call like that of any client."),
		why: "A bearer token works for whoever has it, and this one was issued to the attacker's own client.",
		specs: ["RFC 6750 §1.2"],
	},
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine, and it was issued to the client that sends it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Whatever the API compares is right. How somebody has agreed does not stand in a token.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.16"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "To the API this is an ordinary call of a client that she has allowed.",
		why: "For the server and the API she has agreed. To take it back, she would first have to find out.",
		specs: ["RFC 9700 §4.16", "RFC 6750 §1.2"],
	},
};
