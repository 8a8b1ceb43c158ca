import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/labels";
import type { HopWords } from "@/lib/vocabulary/notes";
import { levelOf } from "@/lib/vocabulary/settings";

/** The response type is none that the server answers to: because it has none such, or has this grant no longer. */
const notOffered = (isOff: boolean): HopWords => ({
	title: "Server does not offer this response type",
	text: isOff
		? "It issues tokens at the token endpoint only. No token will be put into a URL."
		: "The client asked for something that is not on the server's list.",
	label: "Check the request",
	why: isOff
		? "OAuth 2.1 no longer defines response_type=token. For apps in a browser, a server must not issue access tokens in the authorization response."
		: "What the server offers stands in its metadata, so that a client need not find out by trying.",
	mistake: isOff
		? "Calling the grant withdrawn in the documentation, and leaving the server as it was."
		: "Falling back to a type that the client did not ask for.",
	specs: isOff
		? ["OAuth 2.1 §10.1", "OAuth 2.1 §4.1.2.1", "RFC 10017 §7.2", "RFC 9700 §2.1.2"]
		: ["RFC 6749 §4.2.2.1", "RFC 6749 §3.1.1", "RFC 8414 §2"],
});

/** Words for the request, up to what the server decides about it. */
export const askWords: Readonly<Record<string, Words>> = {
	"prepare.work": (message) => {
		const made = message.kind === "work" && message.facts.length > 0;
		return {
			title: made ? "Script makes a state" : "Script prepares its request",
			text: made
				? "Ada clicks. The app is a script in the page that she has open. It keeps state in the tab until the answer comes."
				: "Ada clicks. The app is a script in the page that she has open. With state off, nothing ties the answer to this tab.",
			label: "Nothing to make",
			why: "A page can keep no secret from its own browser, so this client is public. There is no verifier either: PKCE binds a code, and no code will come.",
			mistake: "Putting a client secret into the script. Everybody who opens the page can read it.",
			specs: ["RFC 6749 §2.1", "RFC 6749 §4.2", "RFC 6749 §10.12"],
			modelled: "No script runs here. What it would do is done by the same code that plays every client.",
		};
	},
	"authorize.request": {
		title: "Browser brings the request to the server",
		text: "With response_type=token it asks for the access token itself, in the answer to this request.",
		why: "Before browsers let a page read answers from another origin, a script could not call the token endpoint of another host. So the token had to come by redirect.",
		mistake: "Choosing this grant today. The token endpoint can allow the page's origin, and code with PKCE works.",
		specs: ["RFC 6749 §4.2.1", "RFC 10017 §7.2", "RFC 10017 §6.3.3.4"],
	},
	"authorize.checks": {
		title: "Server checks the request",
		text: "It knows the client, and the address is registered. This server still offers response_type=token, and the client is registered for it.",
		label: "Check the request",
		headline: "authorize.redirect-uri-registered",
		why: "Nobody will authenticate later: the server relies on the registered address alone. So that address has to be compared exactly.",
		mistake: "Registering a pattern. Whoever opens an address that fits it receives the token, not only a code.",
		specs: ["RFC 6749 §4.2", "RFC 6749 §3.1.2.2", "RFC 9700 §4.1.2"],
	},
	"authorize.checks.refused": (message, settings) =>
		message.kind === "checks" && message.refusal?.error === "unsupported_response_type"
			? notOffered(levelOf(settings, "implicit") === "off")
			: {
					title: "Server refuses the request",
					text: "One check says no. What was checked before it decides how the error is delivered.",
					label: "Check the request",
					why: "Until the server knows that the redirect_uri is the client's, and how to answer there, an error is shown as a page. After that, it is sent to the client by redirect.",
					mistake: "Redirecting with an error to an address that has not been checked: an open redirector.",
					specs: ["RFC 6749 §4.2.2.1", "RFC 9700 §4.11.2"],
				},
	"authorize.response": {
		title: "Server shows its sign-in page",
		text: "The request is acceptable. Now the server has to know who the user is.",
		why: "Up to Ada's decision nothing differs from the code grant. Only what comes back does.",
		mistake: "Letting another page frame the sign-in page.",
		specs: ["RFC 6749 §4.2", "RFC 9700 §4.16"],
		modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
	},
	"decide.response": {
		title: "Server puts the token into the URL",
		text: "The access token stands behind the #, ready to use. It is for whoever the redirect reaches.",
		why: "Nothing has proved which program receives it, and nothing is left to redeem. The server must not issue a refresh token here.",
		mistake:
			"Putting the token into the query. Then it would be sent to the server of that address, and could end up in logs and in a Referer.",
		specs: ["RFC 6749 §4.2.2", "RFC 6749 §10.3", "RFC 9700 §2.1.2"],
	},
	"decide.response.refused": (message) =>
		carries(message, "error")
			? {
					title: "Server sends the refusal back",
					text: "The client gets an error instead of a token, in the same place: behind the #.",
					why: "A refusal is an answer, too. It has to be tied to the request like any other, so state belongs to it as well.",
					specs: ["RFC 6749 §4.2.2.1"],
				}
			: {
					title: "Server refuses the form",
					text: "A page, and no redirect. The client gets nothing.",
					why: "The form may not be Ada's decision. That is no OAuth error, so nothing is sent to the client.",
					specs: ["RFC 6749 §10.12"],
				},
};
