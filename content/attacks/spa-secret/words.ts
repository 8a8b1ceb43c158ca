/** Words for a secret that everybody can read, and for what is done with it. */

import { theftWords } from "@/content/moves/words-theft";
import { callRefused, nothingServed } from "@/content/words/api-call";
import { questionsAsked } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { holds, lacks, ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const SHIPPED = "token.secret-not-shipped";
const AUTHENTICATES = "token.client-authenticates";
const FITS = "token.verifier-fits";
const hasSecret = holds("attacker", "client_secret");

export const bundleWords: Readonly<Record<string, Words>> = {
	"bundle.request": {
		title: "Attacker loads the program of the page",
		text: "The file that the browser of everybody loads who opens Photo Print. No sign-in is needed for that.",
		why: "The page has to come before anybody can sign in to it. So its program is for everybody.",
		mistake: "Hiding the address of a file, or making its text hard to read. What runs in a browser can be read in it.",
		specs: ["OAuth 2.1 §2.1", "RFC 10017 §6.3"],
	},
	"bundle.response": {
		title: [when(hasSecret, "A secret stands in the program"), "No secret stands in the program"],
		text: [
			when(hasSecret, "Beside the client_id is the client_secret, the same in every browser."),
			"The page asks its own server, and that is the client. What it proves itself with is not in this file.",
		],
		why: [
			when(hasSecret, "A secret that is given to everybody says no more than client_id does, and that is public."),
			"A backend for frontend keeps credentials where nobody loads them from.",
		],
		mistake: [
			when(hasSecret, "Putting it there because the server asks for one. The fault is the server's, which must not."),
		],
		specs: ["RFC 10017 §6.3.3.1", "RFC 10017 §6.1.3.1"],
		modelled: "The file holds the credentials, and no program. No script runs here.",
	},
	"bundle.response.refused": {
		title: "There is no such file",
		text: "The attacker has loaded nothing.",
		why: "What it knows of the client is what stands in every authorization request.",
		specs: ["RFC 10017 §6.3"],
	},
};

/** Words for a token that is about the client itself, and for the call with it. */
export const ownWords: Readonly<Record<string, Words>> = {
	"asClient.request": {
		title: "Attacker asks for a token as the client",
		text: [
			when(
				sent("client_secret"),
				"With client_id and the secret from the program. No person takes part in this grant.",
			),
			"With client_id alone. No person takes part in this grant.",
		],
		why: "With client_credentials a client gets a token for itself. Its credentials are the whole grant.",
		mistake:
			"Using one client_id for a page and for a program on a server. The page gives away what the program needs.",
		specs: ["OAuth 2.1 §4.2", "OAuth 2.1 §2.1"],
		specs20: ["RFC 6749 §4.4"],
	},
	"asClient.checks": {
		title: "Server takes the attacker for the client",
		text: [
			when(ran(AUTHENTICATES), "The secret is the registered one."),
			"The client is known, and may use this grant.",
		],
		label: "Check who asks",
		headline: AUTHENTICATES,
		why: "The server has registered a client with a secret, and takes whoever knows that for this client. It can compare no more.",
		mistake: "Calling a client confidential because it has a secret. It is confidential if it can keep one.",
		specs: ["RFC 10017 §6.3.3.1", "OAuth 2.1 §8.1"],
		specs20: ["RFC 10017 §6.3.3.1", "RFC 6749 §10.1"],
	},
	"asClient.checks.refused": {
		title: [
			when(refused(SHIPPED), "Server does not believe a secret from a page"),
			when(refused(AUTHENTICATES), "Server asks who this is"),
			"Server refuses the token request",
		],
		text: [
			when(
				refused(SHIPPED),
				"The secret is the registered one, and the server knows that it is in a page. So it treats the client as public.",
			),
			when(refused(AUTHENTICATES), "The request does not prove that it comes from the client."),
			"A check says no, and the list ends there.",
		],
		label: "Check who asks",
		why: [
			when(
				refused(SHIPPED),
				"This grant is for confidential clients alone. A public one has nothing to prove itself with, and a secret in a page is nothing.",
			),
			when(
				refused(AUTHENTICATES),
				"The credentials of this client are on its server. Nobody has loaded them with a page.",
			),
			"The list names the first thing that was wrong.",
		],
		specs: ["RFC 10017 §6.3.3.1", "OAuth 2.1 §4.2", "OAuth 2.1 §3.2.4"],
	},
	"asClient.response": {
		title: "Server issues an access token",
		text: "Its subject is the client itself.",
		why: "Whatever the client may do for itself, whoever has this token may do now.",
		specs: ["RFC 9068 §2.2", "OAuth 2.1 §3.2.3"],
	},
	"asClient.response.refused": {
		title: "Server answers with an error",
		text: "The attacker gets no token.",
		why: "unauthorized_client says that this client may not use the grant, invalid_client that nobody has proved to be the client.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"covers.request": {
		title: "Attacker calls the API",
		text: [
			when(sent("authorization"), "With the token that is about the client."),
			"The call goes out without a token.",
		],
		why: "The token says Photo Print, and an API goes by what the token says.",
		specs: ["RFC 6750 §2.1"],
	},
	"covers.checks": (message) => ({
		title: "API checks the token",
		text: "It is genuine. The authorization server has issued it for this client.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: questionsAsked(message),
		specs: ["RFC 9068 §4"],
	}),
	"covers.checks.refused": callRefused,
	"covers.response": {
		title: "API answers with the pictures of Photo Print",
		text: "The subject of the token is the client, so these are the client's own. Ada's are not among them.",
		why: "Nobody had to sign in for this, and nobody was asked.",
		specs: ["RFC 9068 §2.2"],
	},
	"covers.response.refused": { ...nothingServed, title: "Attacker gets nothing" },
};

/** Words for a code that is redeemed with it. */
export const codeWords: Readonly<Record<string, Words>> = {
	...theftWords,
	"theft.request": {
		title: [when(sent("code"), "The attacker redeems the code"), "The attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("client_secret")],
				"A token request with the stolen code, and with the secret from the program.",
			),
			when(sent("code"), "A token request with the stolen code, and without a secret."),
			"A token request, and no code in it.",
		],
		why: [
			when(sent("client_secret"), "The secret was to tell the client from others. Now others send it, too."),
			when(lacks("attacker", "client_secret"), "The attacker does not have what the client proves itself with."),
			"What else the request needs is public.",
		],
		specs: ["RFC 9700 §4.5", "RFC 10017 §6.3.3.1", "OAuth 2.1 §4.1.3"],
	},
	"theft.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran(AUTHENTICATES), "The secret is the registered one, and the code belongs to this client_id."),
			"The code belongs to this client_id.",
		],
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: [
			when(ran(FITS), "PKCE ties a code to whoever has the verifier of its request, and to nobody else."),
			"The secret is the same in every copy of the page. It does not say which of them asked for this code, or whether one of them did.",
		],
		mistake: "Doing without PKCE because the client has a secret.",
		specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.1", "RFC 10017 §6.3.2.1"],
	},
};
