import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import { holds, lacks, made as madeBy, sent, sentAs } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { codeReturn, notBegun } from "./code-return";
import { withBoxes } from "./scopes";
import { seeded } from "./seeded";
import { asksForConsent, consent, consentAtOnce, signInPage } from "./server-pages";

/** Whether the browser does not say which page a form was sent from. */
const hidesOrigin = (message: Message): boolean =>
	message.kind === "request" && header(message.request.headers, "origin") === "null";

/** Words for what passes through the browser, and what the client and the authorization server do on the way. */
export const codeFront: Readonly<Record<string, Words>> = {
	"connect.request": {
		title: "Ada asks the client to begin",
		text: "A click in the client's own page. No OAuth yet: this only starts it.",
		why: "The client has to know to which browser session the answer belongs, so the session starts here, before anything leaves for the authorization server.",
		mistake:
			"Starting the flow from a link that anybody can place on any page, without remembering which session asked.",
		specs: ["OAuth 2.1 §4.1"],
		specs20: ["RFC 6749 §4.1"],
	},
	"prepare.work": (message) => {
		const made = message.kind === "work" ? message.facts.map(({ name }) => name) : [];
		const shared = {
			label: "Nothing to make",
			specs: ["RFC 7636 §4.1", "RFC 7636 §4.2", "OAuth 2.1 §4.1.1"],
			specs20: ["RFC 7636 §4.1", "RFC 7636 §4.2", "RFC 6749 §4.1.1"],
			mistake: "Calling the method SHA256. Its name on the wire is S256.",
			modelled: seeded(),
		} as const;
		if (made.includes("code_challenge"))
			return {
				...shared,
				title: "Client makes a verifier and hashes it",
				text: [
					when(
						[madeBy("code_verifier"), lacks("user", "code_verifier")],
						"The verifier stays at the client. Only its hash, the challenge, will travel now.",
					),
					"The verifier is for this one request. Its hash, the challenge, will travel now.",
				],
				why: "The verifier is made new for each request. Its SHA-256 hash can be shown to everybody: nobody can compute the verifier from it.",
			};
		if (made.includes("code_verifier"))
			return {
				...shared,
				title: "Client makes a verifier",
				text: "With the method plain, the verifier itself will travel as the challenge.",
				why: "plain helps against somebody who reads only the answer. Whoever reads the request has the verifier. OAuth 2.1 prohibits plain.",
				specs20: ["RFC 7636 §4.2", "RFC 7636 §7.2", "OAuth 2.1 §7.5.2"],
			};
		return {
			...shared,
			title: "Client prepares its request",
			text: when(
				lacks("client", "code_verifier"),
				"PKCE is off: the client makes no value of its own that would tie the code to this request.",
			),
			why: "The server will not be able to check whether the code is redeemed for the session that asked for it.",
			mistake: "Leaving PKCE out. OAuth 2.1 requires it of every client, with one narrow exception.",
			specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.1"],
			specs20: ["RFC 6749 §4.1.1", "OAuth 2.1 §7.5.1"],
		};
	},
	"connect.response": (message) =>
		message.kind === "response" && isRedirect(message.response)
			? {
					title: "Client sends the browser to the server",
					text: "A redirect. The whole authorization request stands in the Location header.",
					why: "The client does not talk to the authorization server here. It gives the browser a URL, so everything in it can be read in the browser: an open postcard.",
					mistake: "Redirecting with 307 or 308, which would send a form body again to the next address.",
					specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §1.6", "RFC 8707 §2"],
					specs20: ["RFC 6749 §4.1.1", "RFC 6749 §1.7", "RFC 8707 §2"],
				}
			: notBegun,
	"authorize.request": (message) => ({
		title: "Browser brings the request to the server",
		text: [
			when(
				[sent("code_challenge"), lacks("as", "code_verifier")],
				"The authorization server now has the challenge. It does not know the verifier.",
			),
			// A server that redeemed a code before has the verifier of that one: it says nothing of this challenge.
			when(
				[sent("code_challenge"), sentAs("code_challenge_method", "S256")],
				"The authorization server now has the challenge, which is the hash of a new verifier.",
			),
			when(
				[sent("code_challenge"), holds("as", "code_verifier")],
				"The authorization server now has the challenge, which with plain is the verifier itself.",
			),
			"The authorization server learns who asks for what, and where to send the answer.",
		],
		why: [
			when(
				sent("code_challenge"),
				"Whoever could change this request could put in a challenge of their own. PKCE protects the code on the way back, not the request on the way there.",
			),
			"Whoever could change this request could change what is asked, and where the answer goes. So the server has to check it.",
		],
		mistake: inGeneral("Leaving out state where neither PKCE nor a nonce takes its place."),
		specs: carries(message, "code_challenge")
			? ["OAuth 2.1 §4.1.1", "RFC 7636 §4.3", "OAuth 2.1 §2.3.3"]
			: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §2.3.3"],
		specs20: carries(message, "code_challenge")
			? ["RFC 6749 §4.1.1", "RFC 7636 §4.3", "RFC 6749 §10.12"]
			: ["RFC 6749 §4.1.1", "RFC 6749 §10.12"],
	}),
	"authorize.checks": {
		title: "Server checks the request",
		text: "First whom it would answer, then what is asked. The order decides whether an error may travel by redirect.",
		label: "Check the request",
		headline: "authorize.redirect-uri-registered",
		why: "Until the redirect_uri is known to be the client's, a redirect could deliver anything to anybody. So failures before that point are shown as a page.",
		mistake:
			"Comparing redirect_uri by prefix or pattern. OAuth 2.1 requires the exact string, except for the port of a loopback address.",
		specs: ["OAuth 2.1 §4.1.2.1", "OAuth 2.1 §2.3.1", "RFC 9700 §4.1.3"],
		specs20: ["RFC 6749 §4.1.2.1", "RFC 6749 §3.1.2.3", "OAuth 2.1 §2.3.1", "RFC 9700 §4.1.3"],
	},
	"authorize.checks.refused": {
		title: "Server refuses the request",
		text: "One check says no. What was checked before it decides how the error is delivered.",
		label: "Check the request",
		why: "Until the server knows that the redirect_uri is the client's, and how to answer there, an error is shown as a page. After that, it is sent to the client by redirect.",
		mistake: "Redirecting with an error to an address that has not been checked: an open redirector.",
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 9700 §4.11.2"],
		specs20: ["RFC 6749 §4.1.2.1", "RFC 6749 §3.1.2.4", "RFC 9700 §4.11.2"],
	},
	"authorize.response": (message) => (asksForConsent(message) ? withBoxes(consentAtOnce, message) : signInPage),
	"authorize.response.refused": {
		title: "Server answers with an error",
		text: "A page where there is no checked address to redirect to, else a redirect with an error code.",
		why: "The client learns that its request failed only if the server is sure that the address is the client's.",
		specs: ["OAuth 2.1 §4.1.2.1"],
		specs20: ["RFC 6749 §4.1.2.1", "RFC 6749 §3.1.2.4"],
	},
	"login.request": {
		title: "Ada signs in",
		text: [
			when(
				[sent("password"), lacks("client", "password")],
				"Her password goes to the authorization server, and nowhere else.",
			),
			when(sent("password"), "Her password goes to the authorization server."),
			"The form goes to the authorization server, without a password.",
		],
		why: "This is what OAuth was made for: the client gets access without ever holding the password.",
		mistake: "Asking for the password in the client. That is the password grant, which OAuth 2.1 no longer has.",
		specs: ["OAuth 2.1 §3.1", "RFC 9700 §2.4"],
		specs20: ["RFC 6749 §3.1", "RFC 9700 §2.4"],
	},
	"login.response": {
		title: "Server starts a session",
		text: "A new session cookie, and a redirect to the consent page.",
		why: "The session id changes at sign-in, so that an id planted before is worth nothing. 303 turns the POST into a GET, so that the password is not posted again.",
		mistake: "Answering with 307: the browser would post the password to the next address.",
		specs: ["OAuth 2.1 §7.5.4", "RFC 9700 §4.12"],
		specs20: ["RFC 9700 §4.12"],
	},
	"login.response.refused": {
		title: "Server does not sign her in",
		text: "Nobody is signed in. Nothing of this reaches the client.",
		why: "The client waits and is told nothing. A failed sign-in is not an OAuth error.",
		specs: ["OAuth 2.1 §3.1"],
		specs20: ["RFC 6749 §3.1"],
	},
	"consent.request": {
		title: "Browser fetches the consent page",
		text: [
			when(sent("cookie"), "The session cookie says who is signed in."),
			"No session cookie goes along, so nothing says who is signed in.",
		],
		why: "The waiting request belongs to this session. Another browser that knows its ticket gets nothing.",
		specs: ["RFC 6749 §10.12"],
	},
	"consent.response": (message) => withBoxes(consent, message),
	"consent.response.refused": {
		title: "Server shows no consent page",
		text: "Nothing of this session is waiting for consent at this address.",
		why: "Consent belongs to one authorization request and to the session that made it. Without them there is nothing to agree to.",
		specs: ["RFC 6749 §10.12"],
	},
	"decide.request": (message) => ({
		title: "Ada decides",
		text: [
			when(sent("csrf"), "Her click, sent with the form token that only the server's own page has."),
			"Her click, sent without the form token of the server's own page.",
		],
		why: hidesOrigin(message)
			? "Without the form token, another site could send this form in her name. Origin says null, because a page that sends no Referer does not tell where it is either, so it cannot take the token's place."
			: "Without the form token, another site could send this form in her name.",
		mistake: "Protecting sign-in against forged forms, and forgetting consent.",
		specs: hidesOrigin(message) ? ["RFC 6749 §10.12", "Fetch"] : ["RFC 6749 §10.12"],
	}),
	"decide.response": {
		title: "Server sends the code back",
		text: "An open postcard: whoever receives this redirect can read the code.",
		why: "The code is a claim ticket. The server stores with it what the token endpoint will compare, such as the client. It should work once, and only for a short time.",
		mistake: "Putting a token here instead. That was the implicit grant.",
		specs: ["OAuth 2.1 §4.1.2", "RFC 9207 §2", "RFC 9700 §2.1.2"],
		specs20: ["RFC 6749 §4.1.2", "RFC 6749 §10.5", "RFC 9207 §2", "RFC 9700 §2.1.2"],
	},
	"decide.response.refused": (message) =>
		carries(message, "error")
			? {
					title: "Server sends the refusal back",
					text: "The client gets an error instead of a code.",
					why: [
						when(
							[sent("state"), sent("iss")],
							"A refusal is an answer, too. It has to be tied to the request like any other, so state and iss belong to it as well.",
						),
						when(
							sent("state"),
							"A refusal is an answer, too. It has to be tied to the request like any other, so state belongs to it as well.",
						),
						inGeneral(
							"A refusal is an answer, too. It has to be tied to the request like any other, by state or by iss.",
						),
					],
					specs: ["OAuth 2.1 §4.1.2.1", "RFC 9207 §2"],
					specs20: ["RFC 6749 §4.1.2.1", "RFC 9207 §2"],
				}
			: {
					title: "Server refuses the form",
					text: "A page, and no redirect. The client gets nothing.",
					why: "The form may not be Ada's decision. That is no OAuth error, so nothing is sent to the client.",
					specs: ["RFC 6749 §10.12"],
				},
	...codeReturn,
};
