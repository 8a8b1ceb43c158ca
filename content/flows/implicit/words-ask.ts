import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { holdsAt } from "@/lib/flow/read/presumed";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made, notMade, ran, sent, sentAs } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const REGISTERED = "authorize.redirect-uri-registered";
/** The client asked for a token, in the request that is judged. */
const ASKED = sentAs("response_type", "token", "authorize.request");

/** The server has this grant no longer: a token was asked for, and that is no type that it answers to. */
const switchedOff: HopWords = {
	title: "Server does not offer this response type",
	text: "It issues tokens at the token endpoint only. No token will be put into a URL.",
	label: "Check the request",
	why: "OAuth 2.1 no longer defines response_type=token. For apps in a browser, a server must not issue access tokens in the authorization response.",
	mistake: "Calling the grant withdrawn in the documentation, and leaving the server as it was.",
	specs: ["OAuth 2.1 §10.1", "OAuth 2.1 §4.1.2.1", "RFC 10017 §7.2", "RFC 9700 §2.1.2"],
	specs20: ["OAuth 2.1 §10.1", "RFC 6749 §4.2.2.1", "RFC 10017 §7.2", "RFC 9700 §2.1.2"],
	presumes: [ASKED],
};

/** The response type is none that the server answers to. */
const unknown: HopWords = {
	title: "Server does not offer this response type",
	text: "The client asked for something that is not on the server's list.",
	label: "Check the request",
	why: "What a server offers can stand in its metadata, so that a client need not find out by trying.",
	mistake: "Falling back to a type that the client did not ask for.",
	specs: ["RFC 6749 §3.1.1", "RFC 6749 §4.1.2.1", "RFC 8414 §2"],
};

const refused: HopWords = {
	title: "Server refuses the request",
	text: "One check says no. What was checked before it decides how the error is delivered.",
	label: "Check the request",
	why: inGeneral(
		"Until the server knows that the redirect_uri is the client's, and how to answer there, an error is shown as a page. After that, it is sent to the client by redirect.",
	),
	mistake: "Redirecting with an error to an address that has not been checked: an open redirector.",
	specs: ["RFC 6749 §4.2.2.1", "RFC 9700 §4.11.2"],
};

/** Words for the request, up to what the server decides about it. */
export const askWords: Readonly<Record<string, Words>> = {
	"prepare.work": {
		title: [when(made("state"), "Script makes a state"), "Script prepares its request"],
		text: [
			when(
				made("state"),
				"Ada clicks. The app is a script in the page that she has open. It keeps state in the tab until the answer comes.",
			),
			when(
				notMade("state"),
				"Ada clicks. The app is a script in the page that she has open. It makes no state, so nothing ties the answer to this tab.",
			),
			"Ada clicks. The app is a script in the page that she has open.",
		],
		label: "Nothing to make",
		why: when(
			notMade("code_verifier"),
			"Everything in a page can be read in its browser, so this client has no credentials: it is public. It makes no verifier either. PKCE binds a code, and no code will come.",
		),
		mistake: "Putting a client secret into the script. Everybody who opens the page can read it.",
		specs: ["RFC 6749 §2.1", "RFC 6749 §4.2", "RFC 6749 §10.12"],
		modelled: "No script runs here. What it would do is done by the same code that plays every client.",
	},
	"authorize.request": {
		title: "Browser brings the request to the server",
		text: [
			when(
				sentAs("response_type", "token"),
				"With response_type=token it asks for the access token itself, in the answer to this request.",
			),
			when(sent("response_type"), "Its response_type is not token, so it does not ask for the access token."),
			"It has no response_type, so it does not say what it wants.",
		],
		why: "Before browsers let a page read answers from another origin, a script could not call the token endpoint of another host. So the token had to come by redirect.",
		mistake: "Choosing this grant today. The token endpoint can allow the page's origin, and code with PKCE works.",
		specs: ["RFC 6749 §4.2.1", "RFC 10017 §7.2", "RFC 10017 §6.3.3.4"],
	},
	"authorize.checks": {
		title: "Server checks the request",
		text: [
			when(
				ran(REGISTERED),
				"It knows the client, and the address fits what is registered. This server still offers response_type=token, and the client is registered for it.",
			),
			"It knows the client. This server still offers response_type=token, and the client is registered for it.",
		],
		label: "Check the request",
		headline: REGISTERED,
		why: "Nobody will authenticate later: the server relies on the registered address alone. So that address has to be compared exactly.",
		mistake: "Registering a pattern. Whoever opens an address that fits it receives the token, not only a code.",
		specs: ["RFC 6749 §4.2", "RFC 6749 §3.1.2.2", "RFC 9700 §4.1.2"],
	},
	"authorize.checks.refused": (message, _, scene) => {
		if (message.kind !== "checks" || message.refusal?.error !== "unsupported_response_type") return refused;
		return holdsAt(scene, ASKED) ? switchedOff : unknown;
	},
	"authorize.response": {
		title: "Server shows its sign-in page",
		text: "The request is acceptable. Now the server has to know who the user is.",
		why: "Up to Ada's decision this looks like the code grant. What comes back is different.",
		mistake: "Letting another page frame the sign-in page.",
		specs: ["RFC 6749 §4.2", "RFC 9700 §4.16"],
		modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
	},
	"decide.response": {
		title: "Server puts the token into the URL",
		text: "The access token stands behind the #, ready to use. It is for whoever the redirect reaches.",
		why: when(
			notMade("refresh_token"),
			"Nothing has proved which program receives it, and nothing is left to redeem. The server must not issue a refresh token here.",
		),
		mistake:
			"Putting the token into the query. Then it would be sent to the server of that address, and could end up in logs and in a Referer.",
		specs: ["RFC 6749 §4.2.2", "RFC 6749 §10.3", "RFC 9700 §2.1.2"],
		presumes: [sent("access_token")],
	},
	"decide.response.refused": (message) =>
		carries(message, "error")
			? {
					title: "Server sends the refusal back",
					text: "The client gets an error instead of a token, in the same place: behind the #.",
					why: [
						when(
							sent("state"),
							"A refusal is an answer, too. It has to be tied to the request like any other, so state belongs to it as well.",
						),
						inGeneral("A refusal is an answer, too. It has to be tied to the request like any other, by state."),
					],
					specs: ["RFC 6749 §4.2.2.1"],
				}
			: {
					title: "Server refuses the form",
					text: "A page, and no redirect. The client gets nothing.",
					why: "The form may not be Ada's decision. That is no OAuth error, so nothing is sent to the client.",
					specs: ["RFC 6749 §10.12"],
				},
};
